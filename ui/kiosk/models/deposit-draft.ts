import type { OfficerRef } from "#domain/case/case-header.ts";
import type { DepositInput } from "#domain/custody/acts/deposit.ts";
import { mustStayOutside } from "#domain/item/category.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { Place } from "#domain/place/place.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import { type CaseDraft, caseOf, emptyCase, missingOfCase } from "./case-draft.ts";
import { EMPTY_ITEM, type ItemDraft, itemOf, missingOfItem, missingOfSeal } from "./item-draft.ts";

export const STEPS = ["case", "who", "item", "seal", "check"] as const;
export type Step = (typeof STEPS)[number];

/** A deposit as far as it was entered: case and depositor once, items many. */
export interface DepositDraft {
  readonly step: Step;
  readonly case: CaseDraft;
  readonly depositor: OfficerRef | undefined;
  /** the depositor's card was read, not only the name chosen */
  readonly byCard: boolean;
  /** of a depositor who is not on the roster: picture, or why there is none */
  readonly depositorPhoto: Photo | undefined;
  readonly depositorNoPhoto: string;
  /** date and time of the seizure in IST, `YYYY-MM-DDTHH:mm` */
  readonly seizedAt: string;
  /** which of the ready times was chosen; empty when it was typed */
  readonly ago: string;
  readonly seizedWhere: string;
  readonly memo: string;
  readonly gdNumber: string;
  /** the object at hand */
  readonly item: ItemDraft;
  /** objects already entered */
  readonly items: readonly ItemDraft[];
}

export const emptyDeposit = (nowMs: number): DepositDraft => ({
  step: "case",
  case: emptyCase(yearOf(instantOf(nowMs))),
  depositor: undefined,
  byCard: false,
  depositorPhoto: undefined,
  depositorNoPhoto: "",
  seizedAt: "",
  ago: "",
  seizedWhere: "",
  memo: "",
  gdNumber: "",
  item: EMPTY_ITEM,
  items: [],
});

/** A wall time of a form (IST) as an instant. */
export const instantOfTyped = (typed: string): string => `${typed.slice(0, 16)}:00.000+05:30`;
/** An instant as a form shows it (IST). */
export const typedOf = (ms: number): string => instantOf(ms).slice(0, 16);

/** Whether the depositor has no PIN here. */
export const isOutsider = ({ depositor }: Pick<DepositDraft, "depositor">): boolean =>
  depositor !== undefined && depositor.officer === undefined;

const missingOfDepositor = (draft: DepositDraft): readonly PlainTextKey[] => {
  if (!draft.depositor) return ["deposit.needDepositor"];
  if (!isOutsider(draft)) return [];
  return [
    ...(draft.depositor.station ? [] : (["deposit.needUnit"] as const)),
    ...(draft.depositorPhoto || draft.depositorNoPhoto ? [] : (["deposit.needDepositorPhoto"] as const)),
  ];
};

/** What a step still wants before the next one. */
export const missingOf = (draft: DepositDraft, step: Step): readonly PlainTextKey[] => {
  switch (step) {
    case "case":
      return missingOfCase(draft.case);
    case "who":
      return [...missingOfDepositor(draft), ...(draft.seizedAt.length >= 16 ? [] : (["deposit.needTime"] as const))];
    case "item":
      return missingOfItem(draft.item);
    case "seal":
      return missingOfSeal(draft.item);
    case "check":
      return draft.items.length > 0 ? [] : ["deposit.needItem"];
  }
};

/** Where property is taken in: the counter tray; explosives stay outside, in the yard. */
export const placeFor = (items: readonly ItemDraft[], places: readonly Place[]): Place | undefined => {
  const outside = items.some((item) => item.category && mustStayOutside(item.category));
  return places.find((place) => place.kind === (outside ? "yard" : "tray"));
};

/** The deposit as the station wants it; nothing while something is missing. */
export const depositInputOf = (draft: DepositDraft, place: Place): DepositInput | undefined => {
  const items = draft.items.flatMap((item) => itemOf(item) ?? []);
  if (!draft.depositor || items.length === 0 || items.length < draft.items.length) return undefined;
  const at = instantOfTyped(draft.seizedAt);
  return {
    case: caseOf(draft.case),
    seizure: {
      at,
      ...(draft.seizedWhere.trim() ? { place: draft.seizedWhere } : {}),
      ...(draft.memo.trim() ? { memo: draft.memo } : {}),
      ...(draft.gdNumber.trim() ? { gd: { number: draft.gdNumber, at } } : {}),
    },
    depositor: draft.depositor,
    ...(isOutsider(draft) && draft.depositorPhoto ? { depositorPhoto: draft.depositorPhoto } : {}),
    ...(isOutsider(draft) && !draft.depositorPhoto && draft.depositorNoPhoto
      ? { depositorNoPhoto: draft.depositorNoPhoto }
      : {}),
    place: place.place,
    items,
  };
};
