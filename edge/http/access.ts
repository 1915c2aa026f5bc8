import type { Context, MiddlewareHandler } from "hono";
import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Act } from "#domain/custody/act.ts";
import type { Signed } from "#domain/custody/acts/issue.ts";
import { type Action, may } from "#domain/custody/policy.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { ActorRef } from "../services/journal/actor-ref.ts";
import type { NamedAct } from "../services/once.ts";
import type { Claim } from "../services/sessions/attempts.ts";
import type { AppDeps } from "./deps.ts";
import type { Env } from "./env.ts";
import { refused } from "./problem.ts";

/** What needs nobody signed in. */
const OPEN: readonly string[] = [
  "GET /api/station",
  "GET /api/health",
  "GET /api/repairs",
  "GET /api/alarms",
  "GET /api/events",
  "POST /api/setup",
  "POST /api/session",
  "POST /api/session/pin",
];

/** The tests of a machine that nobody works at yet. */
const TESTED = /^\/api\/claim(\/|$)/;

/** What every officer may ask; all else shows case data, or is named below. */
const FOR_ANYONE = /^\/api\/(session|session\/touch|officers|events|suggest|repairs\/printer\/test)$/;
const BY_AREA: readonly (readonly [RegExp, Action])[] = [
  [/^\/api\/log\//, "log.see"],
  [/^\/api\/(imports|quarantine|spellings)(\/|$)/, "import.run"],
  [/^\/api\/officers\//, "officer.enrol"],
  [/^\/api\/alarms\//, "alarm.see"],
  [/^\/api\/(doctor|claim)(\/|$)/, "machine.test"],
  [/^\/api\/openings(\/|$)/, "alarm.see"],
];

const actionOf = (path: string): Action | undefined =>
  FOR_ANYONE.test(path) ? undefined : (BY_AREA.find(([area]) => area.test(path))?.[1] ?? "item.see");

/**
 * Who may ask at all: nobody without a session (but for what is open), and no post that may not see case data. Acts
 * are held against the policy again, inside the journal. Writing keeps the session alive, looking does not.
 */
export const signedInOnly =
  ({ sessions, reader, setup }: Pick<AppDeps, "sessions" | "reader" | "setup">): MiddlewareHandler<Env> =>
  async (c, next) => {
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    if (OPEN.includes(`${method} ${c.req.path}`)) return next();
    // before the first officers there is nobody to sign in, and no case to see
    if (TESTED.test(c.req.path) && setup.needed()) return next();
    if (!c.var.live) return refused(c, c.var.noSession);
    const officer = reader.officer(c.var.live.officer);
    if (!officer) return refused(c, { code: "session/none", facts: {} });
    const action = actionOf(c.req.path);
    const allowed = action ? may({ officer }, action) : ok(true);
    if (!allowed.ok) return refused(c, allowed.error);
    if (method === "POST") sessions.touch(c.var.token);
    return next();
  };

/** The author of what this request writes: the session's officer, with the second person if one proved to be there. */
export const actorOf = async (
  deps: Pick<AppDeps, "sessions">,
  c: Context<Env>,
  second?: Claim,
): Promise<Result<ActorRef>> => {
  if (!c.var.live) return refuse("session/none");
  if (!second) return ok(deps.sessions.actorOf(c.var.live));
  const proven = await deps.sessions.second(second);
  return proven.ok ? ok(deps.sessions.actorOf(c.var.live, proven.value)) : proven;
};

/** The body of an act, as `acting` reads it. */
export interface ActBody<Input> {
  readonly act: Input;
  readonly second?: Claim | undefined;
}

/** Performs an act as the session's officer; answers what it made, once that is on the disk. */
export const perform = async <Input, T>(
  deps: Pick<AppDeps, "sessions" | "journal">,
  c: Context<Env>,
  { act: input, second }: ActBody<Input>,
  act: Act<Input, T>,
): Promise<Result<T>> => {
  const by = await actorOf(deps, c, second);
  if (!by.ok) return by;
  const done = await deps.journal.perform(by.value, act, input);
  return done.ok ? ok(done.value.value) : done;
};

/**
 * The same for an act that may carry its own code (`id`): it is done once, and every further request of that code is
 * answered as the first one was, before a second person is asked for again.
 */
export const performOnce = async <Input, T>(
  deps: Pick<AppDeps, "sessions" | "journal" | "once">,
  c: Context<Env>,
  given: ActBody<Input> & { readonly id?: string | undefined },
  act: Act<Input, T>,
  again: NamedAct<Input, T>["again"],
): Promise<Result<T>> => {
  if (given.id === undefined) return perform(deps, c, given, act);
  const named = { code: given.id, act, again };
  const before = c.var.live && deps.once.done(c.var.live.officer, named);
  if (before) return before;
  const by = await actorOf(deps, c, given.second);
  return by.ok ? deps.once.perform(by.value, named, given.act) : by;
};

/** Refuses an act about something else than its path names. */
export const sameAsPath = (field: string, inBody: string, inPath: string): Result<true> =>
  inBody === inPath ? ok(true) : refuse("request/invalid", { path: `act.${field}` });

/** The body of an act with a carrier, as `carrying` reads it. */
interface CarriedBody<Input> extends ActBody<Input> {
  readonly carrier?: { readonly pin: string } | undefined;
  readonly id?: string | undefined;
}

/**
 * Performs an act that a carrier signs: a PIN given is proved to be that of the carrier named, and the entry says so.
 * Refused as a sign-in is, with `of: "carrier"`, and `officer/unknown` for a carrier who is not of this station.
 */
export const performSigned = async <Input extends { readonly carrier: OfficerRef }, T>(
  deps: Pick<AppDeps, "sessions" | "journal" | "once">,
  c: Context<Env>,
  { carrier, ...given }: CarriedBody<Input>,
  act: Act<Input & Signed, T>,
  again: NamedAct<Input & Signed, T>["again"],
): Promise<Result<T>> => {
  const before = c.var.live && given.id && deps.once.done(c.var.live.officer, { code: given.id, act, again });
  if (before) return before;
  if (!carrier) return performOnce(deps, c, given, act, again);
  const { officer } = given.act.carrier;
  if (officer === undefined) return refuse("officer/unknown", { of: "carrier" });
  const proven = await deps.sessions.second({ officer, pin: carrier.pin });
  if (!proven.ok) return refuse(proven.error.code, { ...proven.error.facts, of: "carrier" });
  return performOnce(deps, c, { ...given, act: { ...given.act, signed: "pin" as const } }, act, again);
};
