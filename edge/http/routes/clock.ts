import { Hono } from "hono";
import * as v from "valibot";
import { confirmClock, confirmClockInput } from "#domain/custody/acts/clock.ts";
import { instant } from "#domain/schema.ts";
import { perform } from "../access.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const confirmBody = acting(confirmClockInput);

/** Two officers say that the machine's clock is right. */
export const clockRoutes = (deps: Pick<AppDeps, "sessions" | "journal">) =>
  new Hono<Env>().post(
    "/",
    body(confirmBody),
    describe({
      tag: "station",
      summary: "Two officers hold the clock against their watches; after a clock that went back, acts are taken again",
      body: shown(confirmBody, { act: { shown: EXAMPLE.at } }),
      answer: shown(v.strictObject({ at: instant }), { at: EXAMPLE.at }),
    }),
    async (c) => reply(c, await perform(deps, c, c.req.valid("json"), confirmClock)),
  );
