import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { AppDeps } from "../deps.ts";
import { describe, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import type { LiveEvent } from "../live.ts";

const PING_MS = 15_000;
/** Told where nobody is signed in: an alarm, and a card that is held to the scanner of a locked kiosk. */
const FOR_ALL: readonly LiveEvent["event"][] = ["alarm", "scan"];
/** A screen that reads nothing for so many events has gone; its browser asks again by itself. */
const MOST_WAITING = 500;

/** Live changes, one way; with nobody signed in, of alarms alone. A screen that went away leaves nothing behind. */
export const eventRoutes = ({ live, clock }: Pick<AppDeps, "live" | "clock">) =>
  new Hono<Env>().get(
    "/",
    describe({
      tag: "station",
      summary: "Server-sent events: written, session, alarm, scan; a ping every 15 seconds",
      answer: shownText('event: written\ndata: {"size":43,"kinds":["item.shelved"],"subjects":["MKCE9SA894411F"]}\n\n'),
      gives: "text/event-stream",
      open: true,
    }),
    (c) =>
      streamSSE(c, async (stream) => {
        const waiting: LiveEvent[] = [];
        let wake: () => void = () => undefined;
        let gone = false;
        const unsubscribe = live.subscribe((event) => {
          if (!c.var.live && !FOR_ALL.includes(event.event)) return;
          waiting.push(event);
          if (waiting.length > MOST_WAITING) leave();
          wake();
        });
        const leave = () => {
          gone = true;
          unsubscribe();
          wake();
        };
        stream.onAbort(leave);
        await stream.writeSSE({ event: "ping", data: "" });
        while (!gone) {
          const event = waiting.shift();
          if (event) await stream.writeSSE({ event: event.event, data: JSON.stringify(event.data) });
          else if (await nothingHappens()) await stream.writeSSE({ event: "ping", data: "" });
        }
        unsubscribe();

        /** Waits for an event or the end. @returns true when the ping's time came first */
        function nothingHappens(): Promise<boolean> {
          return new Promise((resolve) => {
            const cancel = clock.after(PING_MS, () => resolve(true));
            wake = () => {
              cancel();
              resolve(false);
            };
          });
        }
      }),
  );
