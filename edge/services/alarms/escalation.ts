import { decided } from "#domain/custody/act.ts";
import { ALARMS, type AlarmState } from "#domain/room/alarm.ts";
import { ALARM_TEXTS } from "#domain/text/screens/alarms.ts";
import { displayTime, instantOf, msOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { EscalationSettings } from "../../config.ts";
import type { Notifiers } from "../../devices/notify/open-notifiers.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import type { Alarms } from "./alarms.ts";

const MINUTE_MS = 60_000;

/**
 * Tells the on-call list of a loud alarm that nobody acknowledges: the first contact after the minutes of the station
 * file, the next one after as many again, to the end of the list. Each delivery and each failure is an entry, so a
 * restart goes on where it was.
 * @returns stops it
 */
export const escalateAlarms = (deps: {
  readonly settings: EscalationSettings;
  readonly station: { readonly hi: string };
  readonly alarms: Pick<Alarms, "open">;
  readonly notifiers: Notifiers;
  readonly journal: Pick<Journal, "write" | "onWritten">;
  readonly clock: Clock;
}): { settled(): Promise<void>; stop(): Promise<void> } => {
  const { settings, station, alarms, notifiers, journal, clock } = deps;
  const stepMs = settings.afterMinutes * MINUTE_MS;
  let timer: Cancel = () => undefined;
  let work: Promise<void> = Promise.resolve();
  let stopped = false;

  const dueMs = ({ recordedAt, notified }: AlarmState): number => (msOf(recordedAt) ?? 0) + (notified + 1) * stepMs;
  const waiting = (): AlarmState[] =>
    alarms.open().filter(({ kind, notified }) => ALARMS[kind].loud && notified < settings.contacts.length);

  const tell = async (alarm: AlarmState): Promise<void> => {
    const contact = settings.contacts[alarm.notified];
    if (!contact) return;
    const { notifier, to } = await notifiers.of(contact);
    const what = ALARM_TEXTS[`alarm.${alarm.kind}`].hi;
    const text = `${what}, ${station.hi}, ${displayTime(alarm.at)}`;
    const sent = await notifier.send({ to, subject: text, text });
    const body = {
      alarm: alarm.alarm,
      role: contact.role,
      by: contact.by,
      outcome: sent.ok ? ("sent" as const) : ("failed" as const),
      ...(sent.ok ? {} : { why: sent.why || "unknown" }),
    };
    const at = instantOf(clock.now());
    await journal.write(SYSTEM_ACTOR, () =>
      decided([{ kind: "alarm.notified", at, subjects: [alarm.alarm], body }], undefined),
    );
  };
  const look = async (): Promise<void> => {
    for (const alarm of waiting()) if (!stopped && dueMs(alarm) <= clock.now()) await tell(alarm);
  };
  const plan = (): void => {
    timer();
    const next = Math.min(...waiting().map(dueMs));
    if (stopped || !Number.isFinite(next)) return;
    timer = clock.after(Math.max(1_000, next - clock.now()), () => {
      // one that fails has its entry; a fault of ours must not end the watch
      work = work.then(look).then(plan, plan);
    });
  };
  const stopWritten = journal.onWritten((entries) => {
    if (entries.some(({ kind }) => kind === "alarm.raised" || kind === "alarm.acknowledged")) plan();
  });
  plan();
  return {
    settled: () => work,
    async stop() {
      stopped = true;
      stopWritten();
      timer();
      await work;
      await notifiers.close();
    },
  };
};
