import type { AlarmState } from "#domain/room/alarm.ts";
import { announcedAnswer, announcementOf, MOST_ALARMS } from "#domain/wire/alarms.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { Alarms } from "../alarms/alarms.ts";
import type { Courier } from "./courier.ts";
import { type Exchange, jsonBody } from "./exchange.ts";

/** Waits this long after a failure; the link's own return tries at once. */
const AGAIN_MS = 10_000;
const DEADLINE_MS = 30_000;

/**
 * Tells the district of open alarms at once, ahead of the entries that wait. Alarms open at the start are told too:
 * the district knows which it had.
 * @returns stops it
 */
export const announceAlarms = (deps: {
  readonly exchange: Exchange;
  readonly alarms: Pick<Alarms, "open" | "onRaised">;
  readonly courier: Pick<Courier, "onChange">;
  readonly clock: Pick<Clock, "after">;
}): (() => void) => {
  const { exchange, alarms, courier, clock } = deps;
  const told = new Set<string>();
  let later: Cancel = () => undefined;
  let sending = false;
  let stopped = false;

  const waiting = (): AlarmState[] =>
    alarms
      .open()
      .filter(({ alarm }) => !told.has(alarm))
      .slice(0, MOST_ALARMS);
  const send = async (): Promise<void> => {
    const batch = waiting();
    if (sending || stopped || batch.length === 0) return;
    sending = true;
    later();
    const body = new TextEncoder().encode(JSON.stringify({ alarms: batch.map(announcementOf) }));
    const headers = { "Content-Type": "application/json" };
    const answer = await exchange.ask(
      { method: "POST", path: "/v1/alarms", headers, body, deadlineMs: DEADLINE_MS },
      jsonBody(announcedAnswer),
    );
    sending = false;
    if (answer.kind !== "done") {
      if (!stopped) later = clock.after(AGAIN_MS, () => void send());
      return;
    }
    for (const { alarm } of batch) told.add(alarm);
    await send();
  };
  const stopRaised = alarms.onRaised(() => void send());
  const stopLink = courier.onChange(({ link }) => {
    if (link === "online") void send();
  });
  void send();
  return () => {
    stopped = true;
    stopRaised();
    stopLink();
    later();
  };
};
