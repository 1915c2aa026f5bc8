import type { ClosedHow, OutPurpose } from "../entries/item.ts";
import { isBlank, spellingTable, squeeze } from "./cell.ts";

/** Where the old register says an item is. */
export type LegacyStatus =
  | { readonly kind: "in-store" }
  | { readonly kind: "out"; readonly purpose: OutPurpose }
  | { readonly kind: "closed"; readonly how: ClosedHow }
  | { readonly kind: "missing" };

/** Whole cells only: a word inside a longer remark does not make a status. */
const SPELLINGS = spellingTable({
  "in-store": [
    "In Malkhana",
    "Malkhana",
    "In store",
    "In stock",
    "Available",
    "Present",
    "मालखाना",
    "मालखाना में",
    "मालखाना मे",
    "मालखाने में",
    "मालखाने मे",
    "उपलब्ध",
    "जमा",
    "जमा मालखाना",
  ],
  fsl: ["FSL", "In FSL", "At FSL", "Sent to FSL", "एफ०एस०एल०", "एफएसएल में", "विधि विज्ञान प्रयोगशाला", "प्रयोगशाला"],
  court: ["Court", "In court", "At court", "Sent to court", "कोर्ट", "कोर्ट में", "न्यायालय", "न्यायालय में", "अदालत"],
  "custody-bond": [
    "Supurdagi",
    "Supurdgi",
    "Superdari",
    "Supurdari",
    "Supardari",
    "On supurdagi",
    "सुपुर्दगी",
    "सुपुर्दगी में",
    "सुपुर्दगी पर",
    "सपुर्दगी",
  ],
  expert: ["Expert", "विशेषज्ञ"],
  destroyed: ["Destroyed", "Destroy", "नष्ट", "विनष्ट", "नष्ट किया गया", "नष्टीकरण"],
  returned: ["Returned", "Released", "Returned to owner", "वापस", "वापिस", "अवमुक्त", "रिलीज", "मालिक को वापस"],
  sold: ["Sold", "Auctioned", "नीलाम", "नीलामी", "बिक्री"],
  confiscated: ["Confiscated", "राजसात", "अधिहरण"],
  missing: ["Not found", "Missing", "Not traceable", "नहीं मिला", "नही मिला", "गुम", "गायब", "अप्राप्त"],
} as const);

/**
 * The status column. `blank`: nothing was written, so no removal was written either. `none`: something was written
 * that is no status (a rack, a town), so the register does not say where the item is.
 */
export const readStatus = (cell: string): LegacyStatus | "blank" | "none" => {
  if (isBlank(cell)) return "blank";
  const word = SPELLINGS.get(squeeze(cell));
  switch (word) {
    case undefined:
      return "none";
    case "in-store":
    case "missing":
      return { kind: word };
    case "fsl":
    case "court":
    case "custody-bond":
    case "expert":
      return { kind: "out", purpose: word };
    case "destroyed":
    case "returned":
    case "sold":
    case "confiscated":
      return { kind: "closed", how: word };
  }
};

const DECIDED = spellingTable({
  yes: ["Y", "Yes", "हाँ", "हां", "जी हाँ", "निर्णित", "निर्णीत", "Decided", "1"],
  no: ["N", "No", "नहीं", "नही", "Pending", "विचाराधीन", "लम्बित", "0"],
} as const);

/** Whether the case is decided; undefined when the cell says neither. */
export const readDecided = (cell: string): boolean | undefined => {
  const word = DECIDED.get(squeeze(cell));
  return word === undefined ? undefined : word === "yes";
};
