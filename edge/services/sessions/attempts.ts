import { decided } from "#domain/custody/act.ts";
import type { StationState } from "#domain/custody/state.ts";
import type { Factor } from "#domain/log/entry.ts";
import { isInService, nextTryMs, type OfficerState } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { createTurns } from "#platform/turns.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import type { Pins } from "./pins.ts";

/** An officer as named at the kiosk: by the card's code, or by the number typed; and the PIN. */
export interface Claim {
  readonly officer?: string | undefined;
  readonly number?: string | undefined;
  readonly pin: string;
}

/** An officer who proved to be there, and by what. */
export interface Proven {
  readonly officer: OfficerState;
  readonly factors: readonly Factor[];
}

/** Tries PINs, one at a time for the whole kiosk. Every wrong one is an entry on the disk before it is answered. */
export interface Attempts {
  /**
   * Refuses `session/wrong-pin` (facts: tries left before a wait; also for an officer nobody knows), `session/wait`
   * (facts: seconds; the delay is folded from the log, so a restart does not shorten it), `session/no-pin`,
   * `officer/not-active`.
   */
  try(claim: Claim): Promise<Result<Proven>>;
}

const MOST_WAITING = 8;

export interface AttemptsDeps {
  readonly journal: Pick<Journal, "write">;
  readonly state: Pick<StationState, "officer" | "officerByNumber">;
  readonly pins: Pick<Pins, "check">;
  readonly clock: Pick<Clock, "now" | "monoMs">;
}

/** Time left before the next try. A clock that was set back is not believed: from then on it is counted from now. */
const createWaits = (clock: AttemptsDeps["clock"]) => {
  const setBack = new Map<string, { lastWrongMs: number; sinceMono: number }>();
  return (officer: OfficerState): number => {
    const next = nextTryMs(officer);
    if (next === 0) return 0;
    if (clock.now() >= officer.lastWrongMs) return next - clock.now();
    let seen = setBack.get(officer.officer);
    if (seen?.lastWrongMs !== officer.lastWrongMs) {
      seen = { lastWrongMs: officer.lastWrongMs, sinceMono: clock.monoMs() };
      setBack.set(officer.officer, seen);
    }
    return next - officer.lastWrongMs - (clock.monoMs() - seen.sinceMono);
  };
};

/** Wrong tries after which the first delay begins, as `nextTryMs` has it. */
const triesLeft = (officer: OfficerState): number => {
  let left = 0;
  while (nextTryMs({ wrongTries: officer.wrongTries + left, lastWrongMs: 1 }) === 0) left += 1;
  return left;
};

/** @returns attempts that share one queue: the count of one is on the disk before the next is looked at */
export const createAttempts = ({ journal, state, pins, clock }: AttemptsDeps): Attempts => {
  const waitOf = createWaits(clock);
  let waiting = 0;
  const inTurn = createTurns();

  const refused = async (officer: OfficerState, factors: readonly Factor[], why: "wrong-pin" | "not-active") => {
    const by: ActorRef = { officer: officer.officer, factors, session: "none" };
    const body = { officer: officer.officer, why };
    return journal.write(by, ({ now }) =>
      decided([{ kind: "session.refused", at: now, subjects: [officer.officer], body }], undefined),
    );
  };
  const mustWait = (ms: number) => refuse("session/wait", { seconds: Math.ceil(ms / 1000) });

  const attempt = async (claim: Claim): Promise<Result<Proven>> => {
    const factor: Factor = claim.officer === undefined ? "number" : "card";
    const officer =
      claim.officer === undefined ? state.officerByNumber(claim.number ?? "") : state.officer(claim.officer);
    const wait = officer ? waitOf(officer) : 0;
    if (wait > 0) return mustWait(wait);
    const verdict = await pins.check(officer?.officer, claim.pin);
    if (!officer) return refuse("session/wrong-pin");
    if (verdict === "none") return refuse("session/no-pin");
    if (verdict === "wrong") {
      const written = await refused(officer, [factor], "wrong-pin");
      if (!written.ok) return written;
      const after = state.officer(officer.officer) ?? officer;
      const nextWait = waitOf(after);
      return nextWait > 0 ? mustWait(nextWait) : refuse("session/wrong-pin", { left: triesLeft(after) });
    }
    if (!isInService(officer, instantOf(clock.now()).slice(0, 10))) {
      const written = await refused(officer, [factor, "pin"], "not-active");
      return written.ok ? refuse("officer/not-active") : written;
    }
    return ok({ officer, factors: [factor, "pin"] });
  };

  return {
    async try(claim) {
      if (waiting >= MOST_WAITING) return mustWait(1000);
      waiting += 1;
      return inTurn(() => attempt(claim)).finally(() => {
        waiting -= 1;
      });
    },
  };
};
