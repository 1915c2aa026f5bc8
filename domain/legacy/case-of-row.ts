import type { CaseHeader, CaseKind } from "../case/case-header.ts";
import { fold, squeeze } from "./cell.ts";
import type { RowReading } from "./row.ts";

/** Words in the crime head that tell what a general diary entry was about. */
const DIARY_KINDS: readonly (readonly [CaseKind, readonly string[]])[] = [
  ["gd-unnatural-death", ["unnaturaldeath", "inquest", "ud", "मर्ग", "पंचायतनामा", "अस्वाभाविकमृत्यु"]],
  ["gd-missing-person", ["missingperson", "missing", "गुमशुदगी", "गुमशुदा"]],
  ["gd-personal-search", ["personalsearch", "जामातलाशी"]],
  ["gd-unclaimed", ["unclaimed", "lawaris", "लावारिस"]],
];

// rape and child victims, whose identity may not be made known: IPC 228A, BNS 72, POCSO Act 23 and 33(7)
const CHILD_OR_RAPE = /pocso|पॉक्सो|पोक्सो|पाक्सो|(?<!\d)376(?!\d)/u;
const BNS = /bns|बीएनएस|भा ?न्या ?सं/u;
const BNS_SECTIONS = /(?<!\d)(?:6[4-9]|7[01])(?!\d)/;

/** Whether sections name an offence whose victim may not be made known. */
export const isSensitiveSections = (sections: string): boolean => {
  const text = fold(sections);
  return CHILD_OR_RAPE.test(text) || (BNS.test(text) && BNS_SECTIONS.test(text));
};

/** The header of a row's case; undefined when no number could be read. */
export const caseOfRow = (reading: Pick<RowReading, "caseNumber" | "head" | "sections">): CaseHeader | undefined => {
  const { caseNumber, head, sections } = reading;
  if (!caseNumber) return undefined;
  const diary = DIARY_KINDS.find(([, words]) => words.includes(squeeze(head ?? "")))?.[0];
  return {
    // a diary number without a word of what it was about: found property is what the diary is mostly for
    kind: caseNumber.kind === "fir" ? "fir" : (diary ?? "gd-unclaimed"),
    numbers: [caseNumber],
    ...(sections === undefined ? {} : { sections }),
    ...(head === undefined ? {} : { head }),
    sensitive: isSensitiveSections(sections ?? ""),
    firToFollow: false,
  };
};

/** Whether the kind of a diary case had to be assumed. */
export const diaryKindUnwritten = ({ caseNumber, head }: Pick<RowReading, "caseNumber" | "head">): boolean =>
  caseNumber?.kind === "gd" && !DIARY_KINDS.some(([, words]) => words.includes(squeeze(head ?? "")));
