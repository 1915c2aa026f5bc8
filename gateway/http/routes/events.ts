import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { inScope, mayAsk } from "#domain/people/scope.ts";
import type { Clock } from "#platform/clock.ts";
import type { AlarmSight } from "../../services/alarm-sight.ts";
import type { Accounts } from "../../services/people.ts";
import type { Views } from "../../services/views/views.ts";
import type { Alarms } from "../../stores/alarms.ts";
import type { Stations } from "../../stores/stations.ts";
import { type DistrictEnv, officerOf } from "../district-env.ts";

const PING_MS = 15_000;
/** News that come faster than this are told together. */
const TOGETHER_MS = 1_000;

export interface EventDeps {
  readonly views: Pick<Views, "onFollowed">;
  readonly stations: Pick<Stations, "get">;
  readonly accounts: Pick<Accounts, "current">;
  readonly alarms: Pick<Alarms, "onChange">;
  readonly sight: Pick<AlarmSight, "count">;
  readonly clock: Pick<Clock, "after">;
}

/** Which stations of the officer's scope have something new, and how many alarms are open; ends with the session. */
export const eventRoutes = ({ views, stations, accounts, alarms, sight, clock }: EventDeps) =>
  new Hono<DistrictEnv>().get("/events", (c) =>
    streamSSE(c, async (stream) => {
      const officer = officerOf(c);
      const { token } = c.var;
      const fresh = new Set<string>();
      let gone = false;
      const hearsAlarms = mayAsk(officer.rank, "fleet.see");
      let alarmsChanged = hearsAlarms;
      let wake: () => void = () => undefined;
      const concerns = (code: string): boolean => {
        const station = stations.get(code);
        return station !== undefined && inScope(officer, station);
      };
      const stops = [
        views.onFollowed((code) => {
          if (!concerns(code)) return;
          fresh.add(code);
          wake();
        }),
        alarms.onChange((code) => {
          if (!hearsAlarms || !concerns(code)) return;
          alarmsChanged = true;
          wake();
        }),
      ];
      stream.onAbort(() => {
        gone = true;
        wake();
      });
      const wait = (ms: number) =>
        new Promise<void>((resolve) => {
          const cancel = clock.after(ms, resolve);
          wake = () => {
            cancel();
            resolve();
          };
        });
      try {
        await stream.writeSSE({ event: "ping", data: "" });
        while (!gone) {
          if (fresh.size === 0 && !alarmsChanged) await wait(PING_MS);
          if (gone || accounts.current(token)?.number !== officer.number) break;
          if (fresh.size === 0 && !alarmsChanged) {
            await stream.writeSSE({ event: "ping", data: "" });
            continue;
          }
          if (alarmsChanged) {
            alarmsChanged = false;
            await stream.writeSSE({ event: "alarms", data: JSON.stringify(sight.count(officer)) });
          }
          if (fresh.size > 0) {
            const told = [...fresh];
            fresh.clear();
            await stream.writeSSE({ event: "changed", data: JSON.stringify({ stations: told }) });
          }
          await wait(TOGETHER_MS);
        }
      } finally {
        for (const stop of stops) stop();
      }
    }),
  );
