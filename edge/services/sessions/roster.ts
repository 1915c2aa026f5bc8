import { decided } from "#domain/custody/act.ts";
import { type EnrolOfficerInput, enrolOfficer } from "#domain/custody/acts/officer.ts";
import { may } from "#domain/custody/policy.ts";
import type { StationState } from "#domain/custody/state.ts";
import type { Officer } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import type { Pins } from "./pins.ts";
import type { Sessions } from "./sessions.ts";

/** Officers and the codes with which they set their PINs. */
export interface Roster {
  /** Enrols an officer; the one-time code is handed to that officer and shown once. */
  enrol(by: ActorRef, input: EnrolOfficerInput): Promise<Result<{ officer: Officer; code: string }>>;
  /** A new one-time code for a forgotten PIN. Refuses `policy/role`, `officer/unknown`, `officer/not-active`. */
  issueCode(by: ActorRef, officer: string): Promise<Result<{ officer: string; code: string }>>;
  /** The officer sets the PIN with the one-time code; a live session of theirs ends. */
  setPin(input: { number: string; code: string; pin: string }): Promise<Result<{ officer: string }>>;
}

export interface RosterDeps {
  readonly journal: Pick<Journal, "perform" | "write">;
  readonly state: Pick<StationState, "officer" | "officerByNumber">;
  readonly pins: Pick<Pins, "issueCode" | "useCode">;
  readonly sessions: Pick<Sessions, "endOf">;
}

/** @returns the roster's acts over the journal and the credential files */
export const createRoster = ({ journal, state, pins, sessions }: RosterDeps): Roster => ({
  async enrol(by, input) {
    const written = await journal.perform(by, enrolOfficer, input);
    if (!written.ok) return written;
    const officer = written.value.value;
    return ok({ officer, code: await pins.issueCode(officer.officer, by.officer) });
  },

  async issueCode(by, code) {
    const who = state.officer(by.officer);
    if (!who) return refuse("officer/unknown");
    const allowed = may({ officer: who }, "officer.enrol");
    if (!allowed.ok) return allowed;
    const officer = state.officer(code);
    if (!officer) return refuse("officer/unknown");
    if (officer.status !== "active") return refuse("officer/not-active");
    return ok({ officer: officer.officer, code: await pins.issueCode(officer.officer, by.officer) });
  },

  async setPin({ number, code, pin }) {
    const officer = state.officerByNumber(number)?.officer;
    const used = await pins.useCode({ officer, code, pin }, (issuedBy) => {
      if (officer === undefined) return Promise.resolve(refuse("officer/unknown"));
      const by: ActorRef = { officer, factors: ["number", "setup-code"], session: "none" };
      // who handed the code out stands in the entry: a code is a way to act in another's name
      const subjects = issuedBy === undefined ? [officer] : [officer, issuedBy];
      return journal.write(by, ({ now }) =>
        decided(
          [
            {
              kind: "officer.pin-set",
              at: now,
              subjects,
              body: { officer, by: issuedBy === undefined ? "district" : "sho" },
            },
          ],
          undefined,
        ),
      );
    });
    if (!used.ok) return used;
    if (officer === undefined) return refuse("officer/unknown");
    sessions.endOf(officer);
    return ok({ officer });
  },
});
