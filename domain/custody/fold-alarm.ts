import type { Entry } from "../log/entry.ts";
import type { AlarmState } from "../room/alarm.ts";
import type { StationStore } from "./state.ts";

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

const changeAlarm = (store: StationStore, code: string, change: (alarm: AlarmState) => Partial<AlarmState>): void => {
  const alarm = store.alarm(code);
  if (alarm) store.putAlarm({ ...alarm, ...change(alarm) });
};

/** A new alarm, open and without stills. */
export const alarmRaised = (store: StationStore, entry: EntryOf<"alarm.raised">): void =>
  store.putAlarm({ ...entry.body, at: entry.at, recordedAt: entry.recordedAt, stills: [], seen: [], notified: 0 });

/** Of one officer only the last look counts. */
export const alarmSeen = (store: StationStore, { actor, body }: EntryOf<"alarm.seen">): void =>
  changeAlarm(store, body.alarm, ({ seen }) => ({
    seen: [...seen.filter(({ officer }) => officer !== actor.officer), { officer: actor.officer, stills: body.stills }],
  }));

export const alarmNotified = (store: StationStore, { body }: EntryOf<"alarm.notified">): void =>
  changeAlarm(store, body.alarm, ({ notified }) => ({ notified: notified + 1 }));

export const alarmAcknowledged = (store: StationStore, { actor, at, body }: EntryOf<"alarm.acknowledged">): void => {
  const { alarm, ...remark } = body;
  changeAlarm(store, alarm, () => ({ acknowledged: { officer: actor.officer, at, ...remark } }));
};

/** A still hangs on what it was taken for. */
export const hangStill = (store: StationStore, { body, blobs }: EntryOf<"still.kept">): void => {
  const [blob] = blobs;
  if (!blob) return;
  const still = { sha256: blob.sha256, camera: body.camera, at: body.takenAt };
  changeAlarm(store, body.of, ({ stills }) => ({ stills: [...stills, still] }));
};
