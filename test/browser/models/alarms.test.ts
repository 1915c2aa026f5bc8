import { expect, test } from "vitest";
import type { AlarmState } from "#domain/room/alarm.ts";
import { createAlarmWatch } from "#ui/kiosk/models/alarms.ts";
import type { AlarmList } from "#ui/kiosk/models/answers.ts";
import type { Answer } from "#ui/kit/answer.ts";
import { fakeClock } from "../../support/fake-clock.ts";

const AT = "2026-11-22T03:00:00.000+05:30";
const alarm = (code: string, kind: AlarmState["kind"]): AlarmState => ({
  alarm: code,
  kind,
  at: AT,
  recordedAt: AT,
  facts: {},
  stills: [],
  seen: [],
  notified: 0,
});

const watchOf = () => {
  const clock = fakeClock();
  const now = { open: [] as AlarmState[], cries: 0 };
  const heard = new Set<() => void>();
  const watch = createAlarmWatch({
    load: async (): Promise<Answer<AlarmList>> => ({ ok: true, value: { open: now.open, past: [] } }),
    live: {
      onAlarm: (listener) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
    },
    clock,
    sound: () => {
      now.cries += 1;
    },
  });
  const tell = async (...open: AlarmState[]) => {
    now.open = open;
    for (const listener of heard) listener();
    await clock.advance(0);
  };
  return { clock, now, watch, tell };
};

test("[AL8] a loud alarm stands before a quiet one, and sounds again and again until it is silenced", async () => {
  const { clock, now, watch, tell } = watchOf();
  const stop = watch.start();
  await tell(alarm("A", "mains-lost"));
  expect(watch.sounding.value).toBe(false);
  await tell(alarm("B", "mains-lost"), alarm("C", "door-nobody"));
  expect(watch.open.value.map((each) => each.alarm)).toEqual(["C", "B"]);
  expect(now.cries).toBe(1);
  await clock.advance(5_000);
  expect(now.cries).toBe(3);
  watch.silence();
  await clock.advance(60_000);
  expect(now.cries).toBe(3);
  await tell(alarm("C", "door-nobody"), alarm("D", "wire-cut"));
  expect(now.cries).toBe(4);
  stop();
  await clock.advance(60_000);
  expect(now.cries).toBe(4);
});

test("[AL8] an alarm whose event was lost is found by itself within seconds, and an acknowledged one is gone", async () => {
  const { clock, now, watch, tell } = watchOf();
  const stop = watch.start();
  await tell();
  now.open = [alarm("A", "key-box")];
  await clock.advance(15_000);
  expect(watch.open.value).toHaveLength(1);
  await tell();
  expect(watch.open.value).toEqual([]);
  expect(watch.sounding.value).toBe(false);
  stop();
});
