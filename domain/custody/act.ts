import type { CodeKind } from "../codes.ts";
import { kindOf } from "../codes.ts";
import type { EntryDraft } from "../log/entry.ts";
import type { Place } from "../place/place.ts";
import { isPlaceCode } from "../place/place.ts";
import { ok, type Result, refuse } from "../result.ts";
import { type Instant, instantOf, msOf } from "../time.ts";
import type { Who } from "./policy.ts";
import type { ItemState, StationState } from "./state.ts";

/** All that an act may look at. Pure: the same context and input give the same decision. */
export interface ActContext {
  readonly state: StationState;
  readonly who: Who;
  readonly now: Instant;
  /** a fresh code whose six-digit tail is free */
  readonly mint: (kind: CodeKind) => string;
}

/** An act that may happen: the entries to write, in order, and what the caller is told. */
export interface Decided<T> {
  readonly drafts: readonly EntryDraft[];
  readonly value: T;
}

/** Decides an act: refused with a reason, or the entries that make it so. Writes nothing itself. */
export type Act<Input, T> = (context: ActContext, input: Input) => Result<Decided<T>>;

/** A decision with its entries. */
export const decided = <T>(drafts: readonly EntryDraft[], value: T): Result<Decided<T>> => ok({ drafts, value });

const SKEW_MS = 5 * 60_000;

/** The event time in IST: now unless given; refused when it lies in the future by more than a clock's error. */
export const eventTime = (now: Instant, given: Instant | undefined): Result<Instant> => {
  if (given === undefined) return ok(now);
  const ms = msOf(given);
  if (ms === undefined) return refuse("time/invalid");
  return ms > (msOf(now) ?? 0) + SKEW_MS ? refuse("time/future", { at: given }) : ok(instantOf(ms));
};

/** The same for an act that follows another: a time the officer gives must not lie before that one. */
export const eventTimeAfter = (now: Instant, given: Instant | undefined, earlier: Instant): Result<Instant> => {
  const at = eventTime(now, given);
  // without a given time the clock speaks, and a clock that was set back must not stop the work
  if (!at.ok || given === undefined) return at;
  return (msOf(at.value) ?? 0) < (msOf(earlier) ?? 0) ? refuse("time/invalid", { at: given, earlier }) : at;
};

/** Refuses `time/future` when one of these diary entries lies ahead; those not given are passed over. */
export const noneAhead = (now: Instant, entries: readonly ({ readonly at: Instant } | undefined)[]): Result<true> => {
  const checked = each(entries, (entry) => eventTime(now, entry?.at));
  return checked.ok ? ok(true) : checked;
};

/** An item by its code; `code/wrong-kind` when the code names something else. */
export const findItem = (state: StationState, code: string): Result<ItemState> => {
  if (kindOf(code) !== "item") return refuse("code/wrong-kind", { code });
  const item = state.item(code);
  return item ? ok(item) : refuse("item/unknown", { code });
};

/** A place by its code. */
export const findPlace = (state: StationState, code: string): Result<Place> => {
  if (!isPlaceCode(code)) return refuse("code/wrong-kind", { code });
  const place = state.place(code);
  return place ? ok(place) : refuse("place/unknown", { code });
};

/** An item that stands at a place; says where it is when it does not. */
export const placedItem = (item: ItemState): Result<ItemState & { whereabouts: { kind: "placed"; place: string } }> => {
  const where = item.whereabouts;
  switch (where.kind) {
    case "placed":
      return ok({ ...item, whereabouts: where });
    case "out":
      return refuse("item/out", { item: item.item });
    case "missing":
      return refuse("item/missing", { item: item.item });
    case "closed":
      return refuse("item/closed", { item: item.item, how: where.how });
  }
};

/** Runs a check over a list and stops at the first refusal. */
export const each = <T, R>(list: readonly T[], check: (value: T) => Result<R>): Result<R[]> => {
  const values: R[] = [];
  for (const value of list) {
    const result = check(value);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
};

/** Item codes with each box or place code replaced by what stands in it: one scan carries a box's contents. */
export const expandCodes = (state: StationState, codes: readonly string[]): Result<string[]> => {
  const items: string[] = [];
  for (const code of codes) {
    if (kindOf(code) === "item") items.push(code);
    else {
      const place = findPlace(state, code);
      if (!place.ok) return place;
      if (place.value.kind !== "box") return refuse("place/not-a-box", { code });
      const inside = state.itemsAt(code);
      if (inside.length === 0) return refuse("place/box-empty", { code });
      items.push(...inside);
    }
  }
  return ok([...new Set(items)]);
};
