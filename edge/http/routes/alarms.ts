import { Hono } from "hono";
import { acknowledgeAlarm, acknowledgeAlarmInput, seeAlarm, seeAlarmInput } from "#domain/custody/acts/alarm.ts";
import { ok } from "#domain/result.ts";
import { perform, sameAsPath } from "../access.ts";
import { alarmCodeAnswer, alarmsAnswer } from "../answers/alarms.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const PAST = 50;
const seeBody = acting(seeAlarmInput);
const acknowledgeBody = acting(acknowledgeAlarmInput);
const exampleAct = { act: { alarm: alarmCodeAnswer.example.alarm } };

/**
 * The alarms of the room. What is open is told with nobody signed in, for the banner on the lock screen: kinds, times
 * and places, and nothing of a case. Pictures and what became of earlier ones only to an officer.
 */
export const alarmRoutes = (deps: Pick<AppDeps, "reader" | "journal" | "sessions">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({
        tag: "alarms",
        summary: "Alarms open now, and the last ones before",
        answer: alarmsAnswer,
        open: true,
      }),
      (c) => {
        const open = deps.reader.openAlarms();
        if (!c.var.live)
          return reply(c, ok({ open: open.map((each) => ({ ...each, stills: [], seen: [] })), past: [] }));
        return reply(c, ok({ open: [...open], past: deps.reader.pastAlarms(PAST) }));
      },
    )
    .post(
      "/:alarm/seen",
      body(seeBody),
      describe({
        tag: "alarms",
        summary: "The officer looked at every picture of an alarm",
        body: shown(seeBody, exampleAct),
        answer: alarmCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const fits = sameAsPath("alarm", given.act.alarm, param(c, "alarm"));
        return fits.ok ? reply(c, await perform(deps, c, given, seeAlarm)) : refused(c, fits.error);
      },
    )
    .post(
      "/:alarm/acknowledge",
      body(acknowledgeBody),
      describe({
        tag: "alarms",
        summary: "Acknowledges an alarm, once its pictures were looked at",
        body: shown(acknowledgeBody, exampleAct),
        answer: alarmCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const fits = sameAsPath("alarm", given.act.alarm, param(c, "alarm"));
        return fits.ok ? reply(c, await perform(deps, c, given, acknowledgeAlarm)) : refused(c, fits.error);
      },
    );
