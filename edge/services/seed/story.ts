import type { OfficerRef } from "#domain/case/case-header.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import type { Dice } from "./dice.ts";
import { ADDRESSES, FATHERS, PRIVATE_NAMES } from "./names.ts";
import type { Perform } from "./perform.ts";
import type { TrainingPlaces } from "./places.ts";
import type { SteppedClock } from "./stepped-clock.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What every scene of the training story may use. */
export interface Story {
  readonly journal: Journal;
  readonly reader: Reader;
  readonly clock: SteppedClock;
  readonly dice: Dice;
  readonly perform: Perform;
  readonly places: TrainingPlaces;
  readonly keeper: OfficerState;
  /** the end of the story, ms */
  readonly until: number;
  /** one of the two officers of a role */
  one(role: string): OfficerState;
  /** something that will happen; what lies after the end never does */
  plan(at: number, run: () => Promise<void>): void;
}

/** An officer as a record names them. */
export const refOf = (officer: OfficerState): OfficerRef => ({
  officer: officer.officer,
  name: officer.name.hi,
  rank: officer.rank.hi,
  number: officer.number,
});

/** An invented private person. */
export const personOf = <R extends string>(dice: Dice, role: R) => ({
  role,
  name: dice.pick(PRIVATE_NAMES),
  father: dice.pick(FATHERS),
  phone: `9${dice.digits(9)}`,
  address: dice.pick(ADDRESSES),
});

/** A diary entry made now. */
export const gdAt = (dice: Dice, at: string) => ({ number: String(dice.between(10, 60)), at });
