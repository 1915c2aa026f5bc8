import { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { OfficerState } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { filled } from "#domain/schema.ts";
import { officerCodeAnswer, sessionAnswer } from "../answers/station.ts";
import { body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown, shownNothing } from "../describe.ts";
import type { Env } from "../env.ts";
import { SESSION_COOKIE } from "../envelope.ts";
import { refused, reply } from "../problem.ts";

/** A PIN as it is sent. Whether it is good enough is said by the officer's rules, not by the reader. */
export const pinSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(12));

const claimBody = v.strictObject({
  officer: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  number: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  pin: pinSchema,
});
const pinBody = v.strictObject({ number: filled(20), code: v.pipe(v.string(), v.maxLength(40)), pin: pinSchema });

/** An officer as the roster shows one: without the counts of wrong tries. */
export const rosterLine = ({ officer, name, rank, number, role, status }: OfficerState) => ({
  officer,
  name,
  rank,
  number,
  role,
  status,
});

/** Signing in and out at this kiosk. */
export const sessionRoutes = ({ sessions, roster, reader }: Pick<AppDeps, "sessions" | "roster" | "reader">) => {
  const signedIn = (officer: string | undefined) => {
    const found = officer === undefined ? undefined : reader.officer(officer);
    return found
      ? ok({ officer: rosterLine(found), idleMs: sessions.idleMs() })
      : (refuse("session/none") as Result<never>);
  };
  return new Hono<Env>()
    .get(
      "/",
      describe({
        tag: "sessions",
        summary: "Who is signed in; asking does not prolong the session",
        answer: sessionAnswer,
      }),
      (c) => reply(c, signedIn(c.var.live?.officer)),
    )
    .post(
      "/",
      body(claimBody),
      describe({
        tag: "sessions",
        summary: "Signs an officer in by card or number, and PIN; whoever was signed in is signed out",
        body: shown(claimBody, { number: "1001", pin: "274951" }),
        answer: sessionAnswer,
        open: true,
      }),
      async (c) => {
        const opened = await sessions.signIn(c.req.valid("json"));
        if (!opened.ok) return refused(c, opened.error);
        setCookie(c, SESSION_COOKIE, opened.value.token, { httpOnly: true, sameSite: "Strict", path: "/" });
        return reply(c, signedIn(opened.value.officer.officer));
      },
    )
    .delete("/", describe({ tag: "sessions", summary: "Signs out", answer: shownNothing }), async (c) => {
      await sessions.signOut(c.var.token);
      deleteCookie(c, SESSION_COOKIE, { path: "/" });
      return reply(c, ok({}));
    })
    .post(
      "/touch",
      describe({
        tag: "sessions",
        summary: "Somebody is still there: the idle time begins anew",
        answer: sessionAnswer,
      }),
      (c) => reply(c, signedIn(c.var.live?.officer)),
    )
    .post(
      "/pin",
      body(pinBody),
      describe({
        tag: "sessions",
        summary: "An officer sets the PIN with the one-time code the SHO was given",
        body: shown(pinBody, { number: "1001", code: "7Q2K-D482-9134-XM0A", pin: "274951" }),
        answer: officerCodeAnswer,
        open: true,
      }),
      async (c) => reply(c, await roster.setPin(c.req.valid("json"))),
    );
};
