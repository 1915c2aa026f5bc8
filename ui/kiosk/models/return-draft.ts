import type { OfficerRef } from "#domain/case/case-header.ts";
import type { ReturnInput } from "#domain/custody/acts/return.ts";
import type { Photo } from "#domain/item/photo.ts";
import { compareSeal, type Seal } from "#domain/item/seal.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { instantOfTyped, typedOf } from "./deposit-draft.ts";
import type { Parcel } from "./issue-draft.ts";
import { sealOf } from "./item-draft.ts";

/** What was said of the seal by one tap: as it left, broken, or another one. */
export type SealFound = "same" | "broken" | "different";

/** One item that comes back: the seal as it left, and as it is found. */
export interface ReturnLine extends Parcel {
  readonly left?: Seal;
  readonly found?: SealFound;
  readonly state?: Seal["state"];
  readonly count: number;
  readonly impression: string;
  readonly remark: string;
  /** of the record: the first and the newest */
  readonly before: readonly Photo[];
  readonly photos: readonly Photo[];
  readonly photoDeferred: string;
}

/** A return as far as it was entered. */
export interface ReturnDraft {
  readonly lines: readonly ReturnLine[];
  readonly carrier?: OfficerRef;
  readonly to: string;
  readonly gdNumber: string;
}

export const EMPTY_RETURN: ReturnDraft = { lines: [], to: "", gdNumber: "" };

/** The line after one tap on how the seal is. What left unbroken and is the same keeps count and words. */
export const withFound = (line: ReturnLine, found: SealFound): ReturnLine => {
  const { left, state: _old, ...rest } = line;
  const kept = left ? { left } : {};
  if (found === "same" && left)
    return { ...rest, ...kept, found, state: left.state, count: left.count, impression: left.text ?? "", remark: "" };
  if (found === "broken") return { ...rest, ...kept, found, state: "broken", count: Math.max(left?.count ?? 1, 1) };
  return { ...rest, ...kept, found };
};

/** The seal as found; nothing while it was not said. */
export const foundSeal = (line: ReturnLine): Seal | undefined =>
  line.state ? sealOf(line.state, line.count, line.impression) : undefined;

/** Whether the seal is not the one that left. The station judges again by itself. */
export const isChanged = (line: ReturnLine): boolean => {
  const found = foundSeal(line);
  return found !== undefined && line.left !== undefined && compareSeal(line.left, found) === "changed";
};
const wantsPhoto = (line: ReturnLine): boolean =>
  isChanged(line) && line.photos.length === 0 && line.photoDeferred.trim() === "";

/** What the form still wants. */
export const missingOfReturn = (draft: ReturnDraft): readonly PlainTextKey[] => [
  ...(draft.lines.length > 0 ? [] : (["issue.needItem"] as const)),
  ...(draft.lines.every((line) => line.state) ? [] : (["return.needSeal"] as const)),
  ...(draft.lines.some((line) => isChanged(line) && !line.remark.trim()) ? (["return.needRemark"] as const) : []),
  ...(draft.lines.some(wantsPhoto) ? (["return.needPhoto"] as const) : []),
  ...(draft.carrier ? [] : (["return.needCarrier"] as const)),
  ...(draft.to ? [] : (["return.needPlace"] as const)),
];

/** The return as the station wants it; nothing while something is missing. */
export const returnInputOf = (draft: ReturnDraft, nowMs: number): ReturnInput | undefined => {
  if (!draft.carrier || missingOfReturn(draft).length > 0) return undefined;
  return {
    lines: draft.lines.flatMap((line) => {
      const seal = foundSeal(line);
      if (!seal) return [];
      const { item, photos, photoDeferred } = line;
      const remark = line.remark.trim() ? { remark: line.remark } : {};
      const shown = photos.length > 0 ? { photos: [...photos] } : photoDeferred.trim() ? { photoDeferred } : {};
      return [{ item, seal, ...remark, ...shown }];
    }),
    carrier: draft.carrier,
    to: draft.to,
    ...(draft.gdNumber.trim() ? { gd: { number: draft.gdNumber, at: instantOfTyped(typedOf(nowMs)) } } : {}),
  };
};
