import type { Act } from "#domain/custody/act.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";

/** Does an act as the training moharrir with another officer beside (the training SHO unless named), and gives its value. */
export type Perform = <Input, T>(act: Act<Input, T>, input: Input, beside?: string) => Promise<T>;

/**
 * Acts through the same journal and the same policy as the kiosk.
 * @throws Error when an act is refused: then the seed is wrong
 */
export const performAs = (journal: Journal, officer: OfficerState, second: OfficerState): Perform => {
  const by = (beside: string): ActorRef => ({
    officer: officer.officer,
    factors: ["number", "pin"],
    session: "training",
    second: { officer: beside, factors: ["number", "pin"] },
  });
  return async (act, input, beside = second.officer) => {
    const done = await journal.perform(by(beside), act, input);
    if (!done.ok) throw new Error(`the seed was refused: ${done.error.code} ${JSON.stringify(done.error.facts)}`);
    return done.value.value;
  };
};
