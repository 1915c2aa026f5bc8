import * as v from "valibot";
import { code, day, filled, integer, text } from "../schema.ts";

/** What brings property to the station. GD kinds have no FIR at first; any of them may get one later. */
export const CASE_KINDS = [
  "fir",
  "gd-unnatural-death",
  "gd-missing-person",
  "gd-unclaimed",
  "gd-personal-search",
  "attachment",
  "mv-act",
  "preventive",
  "other-station",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** The registers whose numbers name a case. Every number a case ever had finds its items for ever. */
export const NUMBER_KINDS = ["fir", "gd", "inquest", "attachment", "mv", "preventive", "court"] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export const caseNumberSchema = v.strictObject({
  kind: v.picklist(NUMBER_KINDS),
  number: filled(40),
  year: v.exactOptional(integer(1860, 2200)),
  date: v.exactOptional(day),
  /** the other station's name, when the number is from its register */
  station: v.exactOptional(filled(80)),
});
export type CaseNumber = v.InferOutput<typeof caseNumberSchema>;

/** A police officer named in a record. Officers act in public office: their names may stand in a leaf. */
export const officerRefSchema = v.strictObject({
  officer: v.exactOptional(code),
  name: filled(80),
  rank: filled(40),
  number: filled(20),
  station: v.exactOptional(filled(80)),
});
export type OfficerRef = v.InferOutput<typeof officerRefSchema>;

export const caseHeaderSchema = v.strictObject({
  kind: v.picklist(CASE_KINDS),
  numbers: v.pipe(v.array(caseNumberSchema), v.maxLength(6)),
  sections: v.exactOptional(text(200)),
  head: v.exactOptional(text(60)),
  investigator: v.exactOptional(officerRefSchema),
  court: v.exactOptional(text(120)),
  nextDate: v.exactOptional(day),
  /** who takes the property to the court (पैरोकार) */
  pairokar: v.exactOptional(officerRefSchema),
  /** hides description and case text on labels and from wide roles (victims of sexual offences, children) */
  sensitive: v.boolean(),
  /** "FIR to follow": deposited before the number is known */
  firToFollow: v.boolean(),
});
export type CaseHeader = v.InferOutput<typeof caseHeaderSchema>;

/** A case with its code and every number it has had. */
export interface Case extends CaseHeader {
  readonly case: string;
}

const FIRST_NUMBER: Record<CaseKind, NumberKind> = {
  fir: "fir",
  "gd-unnatural-death": "gd",
  "gd-missing-person": "gd",
  "gd-unclaimed": "gd",
  "gd-personal-search": "gd",
  attachment: "attachment",
  "mv-act": "mv",
  preventive: "preventive",
  "other-station": "fir",
};

/** The number a header of this kind must carry, unless its FIR is to follow. */
export const requiredNumber = (header: Pick<CaseHeader, "kind" | "firToFollow">): NumberKind | undefined =>
  header.firToFollow ? undefined : FIRST_NUMBER[header.kind];

/** `302/2026`, or the number alone where the year is unknown. */
export const displayNumber = (number: CaseNumber): string =>
  number.year === undefined ? number.number : `${number.number}/${number.year}`;

/** One key for a number however it was typed, for look-up: `fir:302:2026`. */
export const numberKey = (number: Pick<CaseNumber, "kind" | "number" | "year">): string =>
  `${number.kind}:${number.number
    .toLowerCase()
    .replaceAll(/[\s.]/g, "")
    .replace(/^0+(?=\d)/, "")}:${number.year ?? ""}`;
