import * as v from "valibot";
import { ALARM_KINDS, type AlarmState } from "../room/alarm.ts";
import { code, instant, text } from "../schema.ts";

/** Most alarms in one message: what is more follows in the next. */
export const MOST_ALARMS = 50;

/**
 * Alarms ahead of their entries: the log goes in its order, and a station that was offline for weeks has much to send
 * before the entry of tonight's alarm. The log remains the record; this only makes somebody look.
 */
export const announcedSchema = v.strictObject({
  alarms: v.pipe(
    v.array(v.strictObject({ alarm: code, kind: v.picklist(ALARM_KINDS), at: instant, of: v.exactOptional(text(60)) })),
    v.minLength(1),
    v.maxLength(MOST_ALARMS),
  ),
});
export type Announced = v.InferOutput<typeof announcedSchema>;

/** What is told of an alarm ahead of its entry. */
export const announcementOf = ({ alarm, kind, at, of }: AlarmState): Announced["alarms"][number] => ({
  alarm,
  kind,
  at,
  ...(of === undefined ? {} : { of }),
});

/** The answer: how many were not known before. */
export const announcedAnswer = v.strictObject({ fresh: v.pipe(v.number(), v.integer(), v.minValue(0)) });
