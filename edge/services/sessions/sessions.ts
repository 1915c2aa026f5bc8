import { createHash } from "node:crypto";
import { decided } from "#domain/custody/act.ts";
import type { StationState } from "#domain/custody/state.ts";
import { toHex } from "#domain/log/bytes.ts";
import type { Factor, SecondActor } from "#domain/log/entry.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import type { Attempts, Claim } from "./attempts.ts";

/** Idle and absolute ends of a session (ms). */
const IDLE_MS = 90_000;
export const ABSOLUTE_MS = 600_000;

/** Who is signed in at the kiosk. */
export interface LiveSession {
  /** names the session in entries; not the token, which proves it */
  readonly session: string;
  readonly officer: string;
  readonly factors: readonly Factor[];
}
export type SessionEnd = "signed-out" | "idle" | "other-officer";

/** The one session of this kiosk. Its token is known to the browser only; here its hash, in memory. */
export interface Sessions {
  /** Ends the session that was there, and opens one. Both are entries on the disk before the token is handed out. */
  signIn(claim: Claim): Promise<Result<{ token: string; officer: OfficerState; live: LiveSession }>>;
  /** Whose token this is. Refuses `session/none`, `session/expired`. Looking does not prolong it. */
  current(token: string | undefined): Result<LiveSession>;
  /** Somebody is there: the idle time begins anew; the absolute end stays. */
  touch(token: string | undefined): Result<LiveSession>;
  signOut(token: string | undefined): Promise<void>;
  /** Proves a second person for one act; refuses as `Attempts.try` does, with the fact `of: "second"`. */
  second(claim: Claim): Promise<Result<SecondActor>>;
  /** The author of entries of this session. */
  actorOf(live: LiveSession, second?: SecondActor): ActorRef;
  /** Who is signed in now; undefined while the kiosk is locked. */
  signedIn(): LiveSession | undefined;
  /** Ends the session of an officer, if it is theirs. */
  endOf(officer: string): void;
  /** Hears of every end. */
  onEnded(listener: (why: SessionEnd) => void): () => void;
  /** how long nobody may touch the kiosk before it locks (ms) */
  idleMs(): number;
  /** Resolves when the entries of ended sessions are written; lets the timers go. */
  close(): Promise<void>;
}

export interface SessionsDeps {
  readonly journal: Pick<Journal, "write" | "onWritten">;
  readonly state: Pick<StationState, "officer">;
  readonly attempts: Attempts;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  /** what the district ordered in place of the usual idle time (ms) */
  readonly orderedIdleMs?: () => number | undefined;
}

interface Open extends LiveSession {
  readonly tokenHash: string;
  readonly openedMono: number;
  seenMono: number;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** @returns a kiosk with nobody signed in */
export const createSessions = (deps: SessionsDeps): Sessions => {
  const { journal, state, attempts, clock, random } = deps;
  const idleMs = (): number => deps.orderedIdleMs?.() ?? IDLE_MS;
  let open: Open | undefined;
  let endedHash: string | undefined;
  let cancelTimer: Cancel = () => undefined;
  let closing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(why: SessionEnd) => void>();

  const liveOf = ({ session, officer, factors }: Open): LiveSession => ({ session, officer, factors });
  const endsMono = (session: Open): number => Math.min(session.seenMono + idleMs(), session.openedMono + ABSOLUTE_MS);

  const end = (why: SessionEnd): void => {
    const ended = open;
    if (!ended) return;
    open = undefined;
    endedHash = ended.tokenHash;
    cancelTimer();
    const subjects = [ended.officer];
    const body = { officer: ended.officer, why };
    // a station that can write no more still ends the session
    closing = Promise.all([
      closing,
      journal
        .write(liveOf(ended), ({ now }) => decided([{ kind: "session.closed", at: now, subjects, body }], undefined))
        .catch(() => undefined),
    ]);
    for (const listener of listeners) listener(why);
  };

  const watch = (session: Open): void => {
    cancelTimer();
    cancelTimer = clock.after(Math.max(0, endsMono(session) - clock.monoMs()), () => {
      if (open !== session) return;
      if (clock.monoMs() >= endsMono(session)) end("idle");
      else watch(session);
    });
  };

  const stopListening = journal.onWritten((entries) => {
    for (const { kind, subjects } of entries)
      if ((kind === "officer.changed" || kind === "officer.posted") && open && subjects.includes(open.officer))
        end("other-officer");
  });

  const find = (token: string | undefined): Result<Open> => {
    if (token === undefined) return refuse("session/none");
    const hash = hashOf(token);
    if (open?.tokenHash !== hash) return refuse(hash === endedHash ? "session/expired" : "session/none");
    if (clock.monoMs() < endsMono(open)) return ok(open);
    end("idle");
    return refuse("session/expired");
  };

  return {
    async signIn(claim) {
      const proven = await attempts.try(claim);
      if (!proven.ok) return proven;
      const { officer, factors } = proven.value;
      end(open?.officer === officer.officer ? "signed-out" : "other-officer");
      await closing;
      const token = Buffer.from(random(32)).toString("base64url");
      const live: LiveSession = { session: toHex(random(8)), officer: officer.officer, factors };
      const body = { officer: officer.officer };
      const written = await journal.write(live, ({ now }) =>
        decided([{ kind: "session.opened", at: now, subjects: [officer.officer], body }], undefined),
      );
      if (!written.ok) return written;
      // the roster may have changed while the entry was on its way
      if (state.officer(officer.officer)?.status !== "active") return refuse("officer/not-active");
      end("other-officer");
      const mono = clock.monoMs();
      open = { ...live, tokenHash: hashOf(token), openedMono: mono, seenMono: mono };
      watch(open);
      return ok({ token, officer, live });
    },
    current: (token) => {
      const found = find(token);
      return found.ok ? ok(liveOf(found.value)) : found;
    },
    touch: (token) => {
      const found = find(token);
      if (!found.ok) return found;
      found.value.seenMono = clock.monoMs();
      watch(found.value);
      return ok(liveOf(found.value));
    },
    async signOut(token) {
      if (find(token).ok) end("signed-out");
      await closing;
    },
    async second(claim) {
      const proven = await attempts.try(claim);
      if (proven.ok) return ok({ officer: proven.value.officer.officer, factors: proven.value.factors });
      const { code, facts } = proven.error;
      return refuse(code, { ...facts, of: "second" });
    },
    actorOf: (live, second) => (second ? { ...live, second } : live),
    signedIn: () => open && liveOf(open),
    endOf: (officer) => {
      if (open?.officer === officer) end("other-officer");
    },
    idleMs,
    onEnded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      cancelTimer();
      stopListening();
      await closing;
    },
  };
};
