import * as v from "valibot";
import { ALARM_KINDS, type AlarmState, deviceName } from "../room/alarm.ts";
import { bilingual, code, instant, text } from "../schema.ts";

/** Most alarms in one message: what is more follows in the next. */
export const MOST_ALARMS = 50;

/**
 * Alarms ahead of their entries: the log goes in its order, and a station that was offline for weeks has much to send
 * before the entry of tonight's alarm. The log remains the record; this only makes somebody look.
 */
export const announcedSchema = v.strictObject({
  alarms: v.pipe(
    v.array(
      v.strictObject({
        alarm: code,
        kind: v.picklist(ALARM_KINDS),
        at: instant,
        of: v.exactOptional(text(60)),
        /** the door or camera as people call it */
        name: v.exactOptional(bilingual),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_ALARMS),
  ),
});
export type Announced = v.InferOutput<typeof announcedSchema>;

/** What is told of an alarm ahead of its entry. */
export const announcementOf = (state: AlarmState): Announced["alarms"][number] => {
  const { alarm, kind, at, of } = state;
  const [hi, en] = [deviceName(state, "hi"), deviceName(state, "en")];
  const named = v.safeParse(bilingual, { hi, en });
  return {
    alarm,
    kind,
    at,
    ...(of === undefined ? {} : { of }),
    ...(named.success ? { name: named.output } : {}),
  };
};

/** The answer: how many were not known before. */
export const announcedAnswer = v.strictObject({ fresh: v.pipe(v.number(), v.integer(), v.minValue(0)) });
