import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { inScope } from "#domain/people/scope.ts";
import type { Clock } from "#platform/clock.ts";
import type { Accounts } from "../../services/people.ts";
import type { Views } from "../../services/views/views.ts";
import type { Stations } from "../../stores/stations.ts";
import { type DistrictEnv, officerOf } from "../district-env.ts";

const PING_MS = 15_000;
/** News that come faster than this are told together. */
const TOGETHER_MS = 1_000;

export interface EventDeps {
  readonly views: Pick<Views, "onFollowed">;
  readonly stations: Pick<Stations, "get">;
  readonly accounts: Pick<Accounts, "current">;
  readonly clock: Pick<Clock, "after">;
}

/** Which stations of the officer's scope have something new; ends with the session. */
export const eventRoutes = ({ views, stations, accounts, clock }: EventDeps) =>
  new Hono<DistrictEnv>().get("/events", (c) =>
    streamSSE(c, async (stream) => {
      const officer = officerOf(c);
      const { token } = c.var;
      const fresh = new Set<string>();
      let gone = false;
      let wake: () => void = () => undefined;
      const stop = views.onFollowed((code) => {
        const station = stations.get(code);
        if (!station || !inScope(officer, station)) return;
        fresh.add(code);
        wake();
      });
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
          if (fresh.size === 0) await wait(PING_MS);
          if (gone || accounts.current(token)?.number !== officer.number) break;
          if (fresh.size === 0) {
            await stream.writeSSE({ event: "ping", data: "" });
            continue;
          }
          await stream.writeSSE({ event: "changed", data: JSON.stringify({ stations: [...fresh] }) });
          fresh.clear();
          await wait(TOGETHER_MS);
        }
      } finally {
        stop();
      }
    }),
  );
