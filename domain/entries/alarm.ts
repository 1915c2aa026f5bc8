import * as v from "valibot";
import { ROLES } from "../people/officer.ts";
import { ALARM_KINDS } from "../room/alarm.ts";
import { code, filled, instant, integer, text } from "../schema.ts";

/** The station noticed something by itself. `of` tells one camera or input from another. */
export const alarmRaised = v.strictObject({
  alarm: code,
  kind: v.picklist(ALARM_KINDS),
  place: v.exactOptional(code),
  of: v.exactOptional(filled(60)),
  facts: v.record(filled(40), v.union([text(200), v.pipe(v.number(), v.safeInteger())])),
});

/** An officer looked at the alarm's stills, all `stills` of them that there were. */
export const alarmSeen = v.strictObject({ alarm: code, stills: integer(0) });

export const alarmAcknowledged = v.strictObject({ alarm: code, remark: v.exactOptional(filled(200)) });

export const NOTIFY_BY = ["smtp", "webhook", "gsm"] as const;
/** One of the on-call list was told, or could not be. The address stands in the station file, not in the log. */
export const alarmNotified = v.strictObject({
  alarm: code,
  role: v.picklist(ROLES),
  by: v.picklist(NOTIFY_BY),
  outcome: v.picklist(["sent", "failed"]),
  why: v.exactOptional(text(200)),
});

export const STILL_MOMENTS = ["open", "scan", "close", "yard", "alarm"] as const;

/** A picture of the room, kept for an alarm, an opening, or an act. Its bytes are the entry's only blob. */
export const stillKept = v.strictObject({
  of: code,
  camera: filled(40),
  moment: v.picklist(STILL_MOMENTS),
  /** when the camera took it */
  takenAt: instant,
});
