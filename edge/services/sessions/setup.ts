import type { EnrolOfficerInput } from "#domain/custody/acts/officer.ts";
import type { StationState } from "#domain/custody/state.ts";
import type { Officer, OfficerState } from "#domain/people/officer.ts";
import { isWeakPin } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { hashOneTimeCode, isOneTimeCode } from "#platform/one-time-code.ts";
import { createTurns } from "#platform/turns.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import type { Credentials } from "./credentials.ts";
import type { Pins } from "./pins.ts";

/** The first officer of a new station, by the code printed when it started. */
export interface SetupInput extends EnrolOfficerInput {
  readonly code: string;
  readonly pin: string;
}

/** Opens a new station: its first SHO and its first moharrir. */
export interface Setup {
  needed(): boolean;
  /**
   * Enrols one of the two and sets the PIN. Refuses `station/already-opened`, `station/setup-code-wrong`,
   * `policy/role` for any other post, `officer/pin-weak`, `officer/duplicate-number`.
   */
  enrol(input: SetupInput): Promise<Result<Officer>>;
}

export interface SetupDeps {
  readonly journal: Pick<Journal, "write">;
  readonly state: Pick<StationState, "officerByNumber"> & { officers(): readonly OfficerState[] };
  readonly credentials: Pick<Credentials, "has">;
  readonly pins: Pick<Pins, "set">;
  /** absent once the station was opened: then no code fits */
  readonly code: string | undefined;
}

/** Nobody is signed in yet: the code speaks for the person at the console. */
const CONSOLE: ActorRef = { officer: "station", factors: ["setup-code"], session: "none" };

/** @returns a set-up that closes by itself once an SHO and a moharrir can sign in */
export const createSetup = ({ journal, state, credentials, pins, code }: SetupDeps): Setup => {
  const hash = code === undefined ? undefined : hashOneTimeCode(code);
  // enrolled but without a PIN: the power went between the two, so it may be done again
  const ready = (role: string): boolean =>
    state
      .officers()
      .some((officer) => officer.role === role && officer.status === "active" && credentials.has(officer.officer));
  const needed = (): boolean => !ready("sho") || !ready("moharrir");

  const inTurn = createTurns();
  const enrol: Setup["enrol"] = async ({ code: typed, pin, name, rank, number, role }) => {
    if (!needed()) return refuse("station/already-opened");
    if (hash === undefined || !isOneTimeCode(typed, hash)) return refuse("station/setup-code-wrong");
    if ((role !== "sho" && role !== "moharrir") || ready(role))
      return refuse("policy/role", { action: "officer.enrol", role });
    if (isWeakPin(pin)) return refuse("officer/pin-weak");
    const written = await journal.write(CONSOLE, ({ state: newest, now, mint }): Result<ReturnType<typeof drafts>> => {
      const known = newest.officerByNumber(number);
      if (known && (known.role !== role || credentials.has(known.officer)))
        return refuse("officer/duplicate-number", { number });
      const officer: Officer = {
        officer: known?.officer ?? mint("officer"),
        name,
        rank,
        number,
        role,
        status: "active",
      };
      return ok(drafts(officer, known !== undefined, now));
    });
    if (!written.ok) return written;
    const officer = written.value.value;
    const set = await pins.set(officer.officer, pin);
    return set.ok ? ok(officer) : set;
  };
  return { needed, enrol: (input) => inTurn(() => enrol(input)) };
};

const drafts = (officer: Officer, enrolled: boolean, now: string) => {
  const subjects = [officer.officer];
  const enrol = { kind: "officer.enrolled", at: now, subjects, body: officer } as const;
  const pinSet = {
    kind: "officer.pin-set",
    at: now,
    subjects,
    body: { officer: officer.officer, by: "setup-code" },
  } as const;
  return { drafts: enrolled ? [pinSet] : [enrol, pinSet], value: officer };
};
