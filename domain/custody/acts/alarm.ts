import * as v from "valibot";
import { ok, type Result, refuse } from "../../result.ts";
import { type AlarmState, sawStills } from "../../room/alarm.ts";
import { code, filled } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";
import type { StationState } from "../state.ts";

export const seeAlarmInput = v.strictObject({ alarm: code });
export type SeeAlarmInput = v.InferOutput<typeof seeAlarmInput>;
export const acknowledgeAlarmInput = v.strictObject({ alarm: code, remark: v.exactOptional(filled(200)) });
export type AcknowledgeAlarmInput = v.InferOutput<typeof acknowledgeAlarmInput>;

const openAlarm = (state: StationState, alarm: string): Result<AlarmState> => {
  const found = state.alarm(alarm);
  if (!found) return refuse("alarm/unknown");
  return found.acknowledged ? refuse("alarm/acknowledged", { at: found.acknowledged.at }) : ok(found);
};

/** The officer looked at the stills of an open alarm. Looking again at the same ones writes nothing. */
export const seeAlarm: Act<SeeAlarmInput, SeeAlarmInput> = ({ who, state, now }, input) => {
  const allowed = may(who, "alarm.see");
  if (!allowed.ok) return allowed;
  const found = openAlarm(state, input.alarm);
  if (!found.ok) return found;
  if (found.value.stills.length > 0 && sawStills(found.value, who.officer.officer)) return decided([], input);
  const body = { alarm: input.alarm, stills: found.value.stills.length };
  return decided([{ kind: "alarm.seen", at: now, subjects: [input.alarm], body }], input);
};

/** Refuses `alarm/stills-unseen` until this officer has looked at every still that the alarm has. */
export const acknowledgeAlarm: Act<AcknowledgeAlarmInput, { alarm: string }> = ({ who, state, now }, input) => {
  const allowed = may(who, "alarm.acknowledge");
  if (!allowed.ok) return allowed;
  const found = openAlarm(state, input.alarm);
  if (!found.ok) return found;
  if (!sawStills(found.value, who.officer.officer))
    return refuse("alarm/stills-unseen", { stills: found.value.stills.length });
  return decided([{ kind: "alarm.acknowledged", at: now, subjects: [input.alarm], body: input }], {
    alarm: input.alarm,
  });
};
