import type { NumberKind } from "../case/case-header.ts";

/** What the registers are called before a number (folded). */
export const NUMBER_NAMES: Readonly<Record<string, NumberKind>> = {
  fir: "fir",
  एफआईआर: "fir",
  एफआइआर: "fir",
  प्राथमिकी: "fir",
  मुअसं: "fir",
  मुअस: "fir",
  असं: "fir",
  अस: "fir",
  muasan: "fir",
  muas: "fir",
  mucrno: "fir",
  अपराध: "fir",
  अप: "fir",
  crime: "fir",
  cr: "fir",
  crno: "fir",
  कांड: "fir",
  काण्ड: "fir",
  kand: "fir",
  case: "fir",
  gd: "gd",
  dd: "gd",
  जीडी: "gd",
  डीडी: "gd",
  रपट: "gd",
  rapat: "gd",
  raport: "gd",
  रोजनामचा: "gd",
  roznamcha: "gd",
  सनहा: "gd",
  सान्हा: "gd",
  sanha: "gd",
  inquest: "inquest",
  पंचायतनामा: "inquest",
  मर्ग: "inquest",
  marg: "inquest",
  court: "court",
  वाद: "court",
};

/** What our own register and the old one are called before a number (folded). */
export const REGISTER_NAMES: ReadonlySet<string> = new Set([
  "मुद्द",
  "मुद",
  "mudd",
  "mud",
  "mm",
  "एमएम",
  "माल",
  "mal",
  "maal",
  "मालखाना",
  "malkhana",
  "register",
  "reg",
  "रजिस्टर",
  "क्रमांक",
  "serial",
]);

/** Said before a number of whatever kind. */
export const NUMBER_FILLERS: ReadonlySet<string> = new Set([
  "no",
  "num",
  "नं",
  "न",
  "नम्बर",
  "नंबर",
  "number",
  "sr",
  "sl",
  "sno",
  "सं",
  "संख्या",
  "sankhya",
  "आम",
]);

/** Words that join others and say nothing by themselves. */
export const JOINING_WORDS: ReadonlySet<string> = new Set([
  ..."का की के को में से व एवं और तथा मय वाला वाली ka ki ke ko me mein se wala wali of the and with a an in".split(" "),
]);
