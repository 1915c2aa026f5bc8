import { Hono } from "hono";
import * as v from "valibot";
import { enrolOfficerInput } from "#domain/custody/acts/officer.ts";
import { ok } from "#domain/result.ts";
import { exampleOfficer, healthAnswer, officerAnswer, stationAnswer } from "../answers/station.ts";
import { body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";
import { pinSchema } from "./session.ts";

const setupBody = v.strictObject({
  ...enrolOfficerInput.entries,
  code: v.pipe(v.string(), v.maxLength(40)),
  pin: pinSchema,
});
const { name, rank, number } = exampleOfficer;
const setupExample = { code: "7Q2K-D482-9134-XM0A", name, rank, number, role: "sho" as const, pin: "274951" };

/** The station, its health, and its opening. Nobody need be signed in. */
export const stationRoutes = ({
  station,
  setup,
  health,
  claims,
}: Pick<AppDeps, "station" | "setup" | "health" | "claims">) =>
  new Hono<Env>()
    .get(
      "/station",
      describe({ tag: "station", summary: "Name, words and state of this station", answer: stationAnswer, open: true }),
      (c) =>
        reply(
          c,
          ok({
            ...station,
            setup: setup.needed() ? ("needed" as const) : ("done" as const),
            ...(claims.isOpen() ? { claim: "open" as const } : {}),
          }),
        ),
    )
    .get(
      "/health",
      describe({ tag: "station", summary: "What works and what does not", answer: healthAnswer, open: true }),
      async (c) => reply(c, ok(await health())),
    )
    .post(
      "/setup",
      body(setupBody),
      describe({
        tag: "station",
        summary: "Enrols the first SHO and the first moharrir of a new station by its one-time code",
        body: shown(setupBody, setupExample),
        answer: officerAnswer,
        open: true,
      }),
      async (c) => reply(c, await setup.enrol(c.req.valid("json"))),
    );
