import { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { Door } from "#domain/fleet/lines.ts";
import { bilingual, filled } from "#domain/schema.ts";
import type { Accounts } from "../../services/people.ts";
import { bodyOf, type DistrictEnv, officerOf, refused } from "../district-env.ts";
import { SESSION_COOKIE } from "../envelope.ts";

const password = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const signInSchema = v.strictObject({ number: filled(20), password });
const setSchema = v.strictObject({ number: filled(20), code: filled(40), password });
const firstSchema = v.strictObject({ number: filled(20), name: bilingual, code: filled(40), password });

export interface SessionDeps {
  readonly accounts: Accounts;
  readonly door: () => Door;
  /** whether the code of the first start fits, while nobody was added */
  readonly first: (code: string) => { readonly fits: boolean; readonly left: number };
  /** the page is served over TLS */
  readonly secure: boolean;
}

/** The way in. The first officer comes in with the code that the gateway printed when it first started. */
export const sessionRoutes = ({ accounts, door, first, secure }: SessionDeps) =>
  new Hono<DistrictEnv>()
    .get("/door", (c) => c.json(door()))
    .get("/session", (c) => c.json(officerOf(c)))
    .post("/session", async (c) => {
      const asked = await bodyOf(c, signInSchema);
      const done = asked.ok ? await accounts.signIn(asked.value.number, asked.value.password) : asked;
      if (!done.ok) return refused(c, done.error);
      setCookie(c, SESSION_COOKIE, done.value.token, { httpOnly: true, sameSite: "Strict", path: "/", secure });
      return c.json(done.value.officer);
    })
    .delete("/session", (c) => {
      accounts.signOut(c.var.token);
      deleteCookie(c, SESSION_COOKIE, { path: "/" });
      return c.json({});
    })
    .post("/session/password", async (c) => {
      const asked = await bodyOf(c, setSchema);
      if (!asked.ok) return refused(c, asked.error);
      const { number, code, password: wanted } = asked.value;
      const done = await accounts.setPassword(number, code, wanted);
      return done.ok ? c.json({}) : refused(c, done.error);
    })
    .post("/session/first", async (c) => {
      const asked = await bodyOf(c, firstSchema);
      if (!asked.ok) return refused(c, asked.error);
      if (!door().needsFirst) return refused(c, { code: "district/first-done", facts: {} });
      const { number, name, code, password: wanted } = asked.value;
      const { fits, left } = first(code);
      if (!fits) return refused(c, { code: "station/setup-code-wrong", facts: { left } });
      const done = await accounts.addFirst({ number, name, rank: "district", posting: "" }, wanted);
      return done.ok ? c.json({}) : refused(c, done.error);
    });
