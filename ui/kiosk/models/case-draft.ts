import type { CaseHeader, CaseKind, CaseNumber } from "#domain/case/case-header.ts";
import { displayNumber, requiredNumber } from "#domain/case/case-header.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";

/** A case as far as it was entered: one that the station knows, or the header of a new one. */
export interface CaseDraft {
  readonly known?: { readonly case: string; readonly text: string };
  readonly kind: CaseKind;
  readonly number: string;
  readonly year: string;
  readonly firToFollow: boolean;
  /** name of the other station, for its property */
  readonly station: string;
  readonly sections: string;
  readonly sensitive: boolean;
}

export const emptyCase = (year: number): CaseDraft => ({
  kind: "fir",
  number: "",
  year: String(year),
  firToFollow: false,
  station: "",
  sections: "",
  sensitive: false,
});

/** The number as it will stand in the record; none while nothing was typed. */
export const typedNumber = (draft: CaseDraft): CaseNumber | undefined => {
  const number = draft.number.trim();
  if (number === "") return undefined;
  const kind = requiredNumber({ kind: draft.kind, firToFollow: false }) ?? "fir";
  const year = Number(draft.year);
  const outside = draft.kind === "other-station" && draft.station.trim() !== "";
  return {
    kind,
    number,
    ...(Number.isInteger(year) && year >= 1860 && year <= 2200 ? { year } : {}),
    ...(outside ? { station: draft.station.trim() } : {}),
  };
};

/** What still has to be entered before the next step. */
export const missingOfCase = (draft: CaseDraft): readonly PlainTextKey[] => {
  if (draft.known || draft.firToFollow) return [];
  return [
    ...(typedNumber(draft) ? [] : (["deposit.needNumber"] as const)),
    ...(draft.kind === "other-station" && !draft.station.trim() ? (["deposit.needStation"] as const) : []),
  ];
};

/** The case of a deposit: its code, or its header. */
export const caseOf = (draft: CaseDraft): string | CaseHeader => {
  if (draft.known) return draft.known.case;
  const number = typedNumber(draft);
  return {
    kind: draft.kind,
    numbers: number ? [number] : [],
    ...(draft.sections.trim() ? { sections: draft.sections } : {}),
    sensitive: draft.sensitive,
    firToFollow: draft.firToFollow,
  };
};

/** The case in a few signs for headings and for the list of recent cases. */
export const caseShort = (draft: CaseDraft): string => {
  if (draft.known) return draft.known.text;
  const number = typedNumber(draft);
  return number ? displayNumber(number) : "";
};
