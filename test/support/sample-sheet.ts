import type { ItemSheetPaper, SheetLine } from "#domain/papers/item-sheet.ts";
import { LIST_WORDS } from "#domain/papers/list-words.ts";
import { coded, STATION } from "./sample-papers.ts";

/** Acts one hour apart. */
export const sampleLines = (count: number, detail = "मुख्य कक्ष › रैक 2 › खाना 1"): SheetLine[] =>
  Array.from({ length: count }, (_, n) => ({
    at: `${String(1 + Math.floor(n / 24)).padStart(2, "0")}-03-2026 ${String(n % 24).padStart(2, "0")}:15`,
    what: "स्थान पर रखा",
    detail,
    by: "मुख्य आरक्षी सुनीता देवी (1102)",
  }));

/** The sheet of a knife. */
export const sampleSheet = (over: Partial<ItemSheetPaper> = {}): ItemSheetPaper => ({
  letterhead: ["उत्तर प्रदेश पुलिस"],
  station: STATION,
  district: { hi: "बाराबंकी", en: "Barabanki" },
  code: coded("MK7Q2KD482913"),
  registerNo: "145/2026",
  caseText: "मु०अ०सं० 312/2026, धारा 103(1) BNS",
  description: "लोहे का चाकू, लकड़ी का हत्था, रक्तरंजित",
  facts: [
    [LIST_WORDS.category, "चाकू / आला कत्ल"],
    [LIST_WORDS.quantity, "1 अदद"],
    [LIST_WORDS.where, "मुख्य कक्ष › रैक 2"],
  ],
  photos: [],
  lines: sampleLines(4),
  left: 0,
  at: "22-11-2026 10:05",
  by: { name: "हरीश चन्द्र", rank: "मुख्य आरक्षी", number: "1101" },
  checkpoint: { line: "#1482 · 9f3a · 15-03-2026 09:39", payload: "test.invalid/T/e1\n1482\nnzrA\n" },
  training: true,
  ...over,
});
