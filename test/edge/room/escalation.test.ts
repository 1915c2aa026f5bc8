import { expect, test } from "vitest";
import { acknowledgeAlarm } from "#domain/custody/acts/alarm.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { EscalationSettings } from "#edge/config.ts";
import type { Notified } from "#edge/devices/notify/notifier.ts";
import type { Notifiers } from "#edge/devices/notify/open-notifiers.ts";
import { createAlarms } from "#edge/services/alarms/alarms.ts";
import { escalateAlarms } from "#edge/services/alarms/escalation.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { keeperOf, openTestStation } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const SETTINGS: EscalationSettings = {
  afterMinutes: 5,
  contacts: [
    { role: "sho", by: "gsm", to: "+91111" },
    { role: "co", by: "smtp", to: "co@police.example" },
  ],
};
const AT = "2026-11-22T03:00:00.000+05:30";

const stationWith = async () => {
  const clock = fakeClock();
  const opened = await openTestStation(tempFolder(), clock);
  const alarms = createAlarms({ journal: opened.journal, reader: opened.view.reader });
  const sent: string[] = [];
  const answer = { now: { ok: true } as Notified };
  const notifiers: Notifiers = {
    of: async ({ to }) => ({
      to,
      notifier: {
        send: async (message) => {
          sent.push(message.to);
          return answer.now;
        },
        close: async () => undefined,
      },
    }),
    close: async () => undefined,
  };
  const start = () =>
    escalateAlarms({
      settings: SETTINGS,
      station: opened.station.name,
      alarms,
      notifiers,
      journal: opened.journal,
      clock,
    });
  const entries = () =>
    opened.view.reader
      .entries(0, 100)
      .map(({ bytes }) => parseEntry(bytes))
      .flatMap((entry) =>
        entry.kind === "alarm.notified" ? [[entry.body.role, entry.body.by, entry.body.outcome]] : [],
      );
  /** the journal works on a real disk while the clock stands */
  const pass = async (escalation: ReturnType<typeof start>, ms: number) => {
    await clock.advance(ms);
    await escalation.settled();
    await opened.journal.idle();
  };
  return { clock, opened, alarms, sent, answer, start, entries, pass };
};

test("[AL11] nobody acknowledges: the on-call list is told in its order, and each failure is an entry too", async () => {
  const { opened, alarms, sent, answer, start, entries, pass } = await stationWith();
  let escalation = start();
  await alarms.raise({ kind: "mains-lost", at: AT });
  await alarms.raise({ kind: "door-nobody", at: AT });
  await pass(escalation, 4 * 60_000);
  expect(sent).toEqual([]);
  answer.now = { ok: false, why: "the modem does not answer" };
  await pass(escalation, 2 * 60_000);
  expect(sent).toEqual(["+91111"]);
  // a restart goes on where it was
  await escalation.stop();
  escalation = start();
  answer.now = { ok: true };
  await pass(escalation, 5 * 60_000);
  await pass(escalation, 30 * 60_000);
  expect(sent).toEqual(["+91111", "co@police.example"]);
  expect(entries()).toEqual([
    ["sho", "gsm", "failed"],
    ["co", "smtp", "sent"],
  ]);
  await escalation.stop();
  await opened.close();
});

test("[AL11] an alarm that was acknowledged in time goes to nobody", async () => {
  const { opened, alarms, sent, start, pass } = await stationWith();
  const escalation = start();
  const raised = await alarms.raise({ kind: "door-nobody", at: AT });
  const { second: _second, ...by } = await keeperOf(opened);
  const done = await opened.journal.perform(by, acknowledgeAlarm, { alarm: raised.ok ? raised.value : "" });
  expect(done.ok).toBe(true);
  await pass(escalation, 30 * 60_000);
  expect(sent).toEqual([]);
  await escalation.stop();
  await opened.close();
});
