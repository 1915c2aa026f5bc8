import { Hono } from "hono";
import * as v from "valibot";
import {
  explainMovement,
  explainMovementInput,
  explainOpening,
  explainOpeningInput,
} from "#domain/custody/acts/explain.ts";
import { ok, refuse } from "#domain/result.ts";
import { day } from "#domain/schema.ts";
import { instantOf } from "#domain/time.ts";
import { ROOM_PRESSES } from "../../services/door/simulated-room.ts";
import { perform, sameAsPath } from "../access.ts";
import {
  EXAMPLE_OPENING,
  movementSeqAnswer,
  openingCodeAnswer,
  openingsAnswer,
  roomPressedAnswer,
} from "../answers/openings.ts";
import { acting, body, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const openingBody = acting(explainOpeningInput);
const movementBody = acting(explainMovementInput);
const pressBody = v.strictObject({ press: v.picklist(ROOM_PRESSES) });
const DAYS = 60;

/** The two lists of a day: openings and what was moved in each, and movements that no opening holds. */
export const openingRoutes = (deps: Pick<AppDeps, "reader" | "journal" | "sessions" | "clock" | "simulatedRoom">) =>
  new Hono<Env>()
    .get(
      "/",
      query(v.strictObject({ day: v.exactOptional(day) })),
      describe({
        tag: "openings",
        summary: "Openings of a day, movements without one, and the days that wait for a reason",
        answer: openingsAnswer,
      }),
      (c) => {
        const today = instantOf(deps.clock.now()).slice(0, 10);
        const asked = c.req.valid("query").day ?? today;
        return reply(
          c,
          ok({
            day: asked,
            today,
            openings: deps.reader.openingsOn(asked),
            movements: deps.reader.looseMovementsOn(asked),
            daysToExplain: deps.reader.daysToExplain(DAYS),
          }),
        );
      },
    )
    .post(
      "/movements/reason",
      body(movementBody),
      describe({
        tag: "openings",
        summary: "Why something was moved without an opening, by an officer who was not there",
        body: shown(movementBody, { act: { epoch: 1, seq: 412, reason: "सेंसर का तार कटा था" } }),
        answer: movementSeqAnswer,
      }),
      async (c) => reply(c, await perform(deps, c, c.req.valid("json"), explainMovement)),
    )
    .post(
      "/simulated",
      body(pressBody),
      describe({
        tag: "openings",
        summary: "Works the simulated room of a training station",
        body: shown(pressBody, { press: "open-door" }),
        answer: roomPressedAnswer,
      }),
      (c) => {
        const room = deps.simulatedRoom;
        if (!room) return reply(c, refuse("door/not-fitted"));
        room.press(c.req.valid("json").press);
        return reply(c, ok({ siren: room.siren() }));
      },
    )
    .post(
      "/:opening/reason",
      body(openingBody),
      describe({
        tag: "openings",
        summary: "Why the door was opened though nothing was moved, by an officer who was not there",
        body: shown(openingBody, { act: { opening: EXAMPLE_OPENING, reason: "सफ़ाई" } }),
        answer: openingCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const fits = sameAsPath("opening", given.act.opening, param(c, "opening"));
        return fits.ok ? reply(c, await perform(deps, c, given, explainOpening)) : refused(c, fits.error);
      },
    );
