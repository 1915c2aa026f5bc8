import * as v from "valibot";
import { ALARM_KINDS } from "#domain/room/alarm.ts";
import { code, instant, integer, sha256Hex } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const still = v.strictObject({ sha256: sha256Hex, camera: v.string(), at: instant });
const alarmLine = v.strictObject({
  alarm: code,
  kind: v.picklist(ALARM_KINDS),
  at: instant,
  recordedAt: instant,
  place: v.exactOptional(code),
  of: v.exactOptional(v.string()),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
  stills: v.array(still),
  seen: v.array(v.strictObject({ officer: code, stills: integer() })),
  notified: integer(),
  acknowledged: v.exactOptional(v.strictObject({ officer: code, at: instant, remark: v.exactOptional(v.string()) })),
});

const exampleAlarm = {
  alarm: "AXNX3W3112944E",
  kind: "door-nobody" as const,
  at: EXAMPLE.at,
  recordedAt: EXAMPLE.at,
  place: EXAMPLE.room,
  facts: {},
  stills: [{ sha256: EXAMPLE.sha256, camera: "door", at: EXAMPLE.at }],
  seen: [],
  notified: 0,
};
export const alarmsAnswer = shown(v.strictObject({ open: v.array(alarmLine), past: v.array(alarmLine) }), {
  open: [exampleAlarm],
  past: [],
});
export const alarmCodeAnswer = shown(v.strictObject({ alarm: code }), { alarm: exampleAlarm.alarm });
