import { createHash } from "node:crypto";
import { nextTryMs } from "#domain/people/officer.ts";
import { isWeakPassword } from "#domain/people/password.ts";
import type { DistrictOfficer, Rank } from "#domain/people/scope.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import { hashOneTimeCode, isOneTimeCode, newOneTimeCode } from "#platform/one-time-code.ts";
import type { PinHasher } from "#platform/pin-hash.ts";
import { createTurns } from "#platform/turns.ts";
import type { People, Person } from "../stores/people.ts";

/** Idle and absolute ends of a session at the district's page (ms). */
export const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 10 * 3_600_000;
const CODE_LASTS_MS = 72 * 3_600_000;
const CODE_TRIES = 5;
const MOST_SESSIONS = 2_000;

/** Signs officers in. Tokens are known to the browser only; here their hashes, in memory. */
export interface Accounts {
  /**
   * Refuses `district/wrong-password` (also for a number nobody has: the same work is done) and `session/wait` with the
   * seconds left: five tries are free, then the wait grows, and a restart does not shorten it.
   */
  signIn(number: string, password: string): Promise<Result<{ token: string; officer: DistrictOfficer }>>;
  /** Whose token this is, as the officer stands now. */
  current(token: string | undefined): DistrictOfficer | undefined;
  /** Somebody did something: the idle time begins anew. */
  touch(token: string): void;
  signOut(token: string | undefined): void;
  /** Sets a password by one-time code. Refuses `district/password-weak`, `station/setup-code-wrong`. */
  setPassword(number: string, code: string, password: string): Promise<Result<undefined>>;
  /** A new one-time code for an officer, good once within 72 hours. */
  issueCode(number: string): string;
  /** Adds or changes an officer; live sessions of the officer end. */
  put(officer: DistrictOfficer, active: boolean): void;
  /** Adds the first officer of all with a password; refuses `district/first-done`, `district/password-weak`. */
  addFirst(officer: DistrictOfficer, password: string): Promise<Result<undefined>>;
  rankOf(number: string): Rank | undefined;
  all(): Person[];
}

export interface AccountsDeps {
  readonly people: People;
  readonly hasher: PinHasher;
  readonly clock: Pick<Clock, "now" | "monoMs">;
  readonly random: (count: number) => Uint8Array;
}

interface Open {
  readonly number: string;
  readonly openedMono: number;
  seenMono: number;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
const officerOf = ({ number, name, rank, posting }: Person): DistrictOfficer => ({ number, name, rank, posting });

/** @returns the one owner of the district's passwords and sessions */
export const createAccounts = ({ people, hasher, clock, random }: AccountsDeps): Accounts => {
  const open = new Map<string, Open>();
  // tries are counted one after the other: many at once must not share one count
  const inTurn = createTurns();

  const isLive = (session: Open): boolean => {
    const mono = clock.monoMs();
    return mono - session.seenMono < IDLE_MS && mono - session.openedMono < ABSOLUTE_MS;
  };
  const endOf = (number: string): void => {
    for (const [hash, session] of open) if (session.number === number) open.delete(hash);
  };
  const makeRoom = (): void => {
    for (const [hash, session] of open) if (!isLive(session)) open.delete(hash);
    for (const oldest of open.keys()) {
      if (open.size < MOST_SESSIONS) break;
      open.delete(oldest);
    }
  };
  const begin = (number: string): string => {
    makeRoom();
    const token = Buffer.from(random(32)).toString("base64url");
    const mono = clock.monoMs();
    open.set(hashOf(token), { number, openedMono: mono, seenMono: mono });
    return token;
  };
  const live = (token: string | undefined): Open | undefined => {
    const session = token === undefined ? undefined : open.get(hashOf(token));
    return session && isLive(session) ? session : undefined;
  };

  const attempt = async (number: string, password: string) => {
    const person = people.get(number);
    const waitMs = person ? nextTryMs(person) - clock.now() : 0;
    if (waitMs > 0) return refuse("session/wait", { seconds: Math.ceil(waitMs / 1000) });
    const fits = await hasher.fits(password, person?.password);
    if (!person?.active || !fits) {
      if (person) people.wrong(number, clock.now());
      return refuse("district/wrong-password");
    }
    people.right(number);
    return ok({ token: begin(number), officer: officerOf(person) });
  };
  const useCode = async (number: string, code: string, password: string): Promise<Result<undefined>> => {
    const kept = people.get(number)?.code;
    if (!kept || kept.wrong >= CODE_TRIES || clock.now() > kept.endsMs)
      return refuse("station/setup-code-wrong", { left: 0 });
    if (!isOneTimeCode(code, kept.hash)) {
      people.wrongCode(number);
      return refuse("station/setup-code-wrong", { left: CODE_TRIES - kept.wrong - 1 });
    }
    people.setPassword(number, await hasher.hash(password));
    endOf(number);
    return ok(undefined);
  };

  return {
    signIn: (number, password) => inTurn(() => attempt(number, password)),
    current(token) {
      const session = live(token);
      const person = session && people.get(session.number);
      return person?.active ? officerOf(person) : undefined;
    },
    touch(token) {
      const session = live(token);
      if (session) session.seenMono = clock.monoMs();
    },
    signOut: (token) => {
      if (token !== undefined) open.delete(hashOf(token));
    },
    setPassword: async (number, code, password) =>
      isWeakPassword(password, number)
        ? refuse("district/password-weak")
        : inTurn(() => useCode(number, code, password)),
    issueCode(number) {
      const code = newOneTimeCode(random);
      people.openCode(number, hashOneTimeCode(code), clock.now() + CODE_LASTS_MS);
      return code;
    },
    put(officer, active) {
      people.put(officer, active);
      endOf(officer.number);
    },
    addFirst: async (officer, password) =>
      isWeakPassword(password, officer.number)
        ? refuse("district/password-weak")
        : inTurn(async () => {
            if (people.all().length > 0) return refuse("district/first-done");
            const phc = await hasher.hash(password);
            people.put(officer, true);
            people.setPassword(officer.number, phc);
            return ok(undefined);
          }),
    rankOf: (number) => people.get(number)?.rank,
    all: () => people.all(),
  };
};
