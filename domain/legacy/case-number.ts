import type { CaseNumber } from "../case/case-header.ts";
import { fold, isBlank, type Reading, spellingTable, squeeze, unread } from "./cell.ts";
import { yearFrom } from "./year.ts";

/** What stands before the number, by register. A bare number in this column is that of an FIR. */
const PREFIXES = spellingTable({
  fir: [
    "",
    "मु०अ०सं०",
    "मु०अ०स०",
    "मु०अ०संख्या",
    "मु०अ०सं० नं०",
    "अ०सं०",
    "अपराध सं०",
    "अपराध संख्या",
    "अपराध क्रमांक",
    "कांड सं०",
    "काण्ड संख्या",
    "एफ०आई०आर०",
    "FIR",
    "FIR No",
    "Crime No",
    "Cr No",
    "Case No",
  ],
  gd: [
    "GD",
    "GD No",
    "GD Entry",
    "GDE",
    "DD",
    "DD No",
    "DD Entry",
    "जी०डी०",
    "जी०डी० नं०",
    "डी०डी०",
    "डी०डी० नं०",
    "रपट",
    "रपट नं०",
    "रपट सं०",
    "रोजनामचा",
    "रोजनामचा रपट",
  ],
} as const);

const SHAPE = /^(\D*)0*([1-9]\d{0,5})([a-z]?)\s*(?:\/\s*(.*))?$/u;
const NO_YEAR = /^(?:0|0000|[?x*\-. ]+)?$/;

/**
 * The case number in the shapes registers use: `846`, `586/16`, `मु0अ0सं0 347/2005`, `201/24`, `999/??`, `GD 37`.
 * Without a year the number stands and is flagged: the register's own year may be another.
 * @param latest the year of the import
 */
export const readCaseNumber = (cell: string, latest: number): Reading<CaseNumber> => {
  if (isBlank(cell)) return unread("case-number-blank");
  const parts = SHAPE.exec(fold(cell));
  const kind = parts ? PREFIXES.get(squeeze(parts[1] ?? "")) : undefined;
  if (!parts || kind === undefined) return unread("case-number-unread");
  const number = `${parts[2] ?? ""}${(parts[3] ?? "").toUpperCase()}`;
  const written = parts[4] ?? "";
  if (NO_YEAR.test(written)) return { value: { kind, number }, flag: "case-year-unknown" };
  const year = yearFrom(written, latest);
  return year === undefined ? unread("case-number-unread") : { value: { kind, number, year }, flag: undefined };
};
