import type { OfficerRef } from "#domain/case/case-header.ts";
import type { ReturnInput } from "#domain/custody/acts/return.ts";
import { compareSeal, type Seal } from "#domain/item/seal.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { instantOfTyped, typedOf } from "./deposit-draft.ts";
import type { Parcel } from "./issue-draft.ts";
import { sealOf } from "./item-draft.ts";

/** One item that comes back: the seal as it left, and as it is found. */
export interface ReturnLine extends Parcel {
  readonly left?: Seal;
  readonly state?: Seal["state"];
  readonly count: number;
  readonly impression: string;
  readonly remark: string;
}

/** A return as far as it was entered. */
export interface ReturnDraft {
  readonly lines: readonly ReturnLine[];
  readonly carrier?: OfficerRef;
  readonly to: string;
  readonly gdNumber: string;
}

export const EMPTY_RETURN: ReturnDraft = { lines: [], to: "", gdNumber: "" };

/** The seal as found; nothing while it was not said. */
export const foundSeal = (line: ReturnLine): Seal | undefined =>
  line.state ? sealOf(line.state, line.count, line.impression) : undefined;

/** Whether the seal is not the one that left. The station judges again by itself. */
export const isChanged = (line: ReturnLine): boolean => {
  const found = foundSeal(line);
  return found !== undefined && line.left !== undefined && compareSeal(line.left, found) === "changed";
};

/** What the form still wants. */
export const missingOfReturn = (draft: ReturnDraft): readonly PlainTextKey[] => [
  ...(draft.lines.length > 0 ? [] : (["issue.needItem"] as const)),
  ...(draft.lines.every((line) => line.state) ? [] : (["return.needSeal"] as const)),
  ...(draft.lines.some((line) => isChanged(line) && !line.remark.trim()) ? (["return.needRemark"] as const) : []),
  ...(draft.carrier ? [] : (["return.needCarrier"] as const)),
  ...(draft.to ? [] : (["return.needPlace"] as const)),
];

/** The return as the station wants it; nothing while something is missing. */
export const returnInputOf = (draft: ReturnDraft, nowMs: number): ReturnInput | undefined => {
  if (!draft.carrier || missingOfReturn(draft).length > 0) return undefined;
  return {
    lines: draft.lines.flatMap((line) => {
      const seal = foundSeal(line);
      return seal ? [{ item: line.item, seal, ...(line.remark.trim() ? { remark: line.remark } : {}) }] : [];
    }),
    carrier: draft.carrier,
    to: draft.to,
    ...(draft.gdNumber.trim() ? { gd: { number: draft.gdNumber, at: instantOfTyped(typedOf(nowMs)) } } : {}),
  };
};
