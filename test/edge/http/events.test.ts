import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import type { Env } from "#edge/http/env.ts";
import { createLive } from "#edge/http/live.ts";
import { eventRoutes } from "#edge/http/routes/events.ts";
import { serveApp } from "#edge/http/serve.ts";
import type { Clock } from "#platform/clock.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const serveEvents = async () => {
  const live = createLive();
  const clock = fakeClock();
  let timers = 0;
  const counting: Clock = {
    ...clock,
    after: (ms, fn) => {
      timers += 1;
      let over = false;
      const end = () => {
        if (!over) timers -= 1;
        over = true;
      };
      const cancel = clock.after(ms, () => {
        end();
        fn();
      });
      return () => {
        end();
        cancel();
      };
    },
  };
  const signedIn = { session: "s", officer: "o", factors: [] };
  const compose = () =>
    new Hono<Env>()
      .use((c, next) => {
        c.set("live", signedIn);
        return next();
      })
      .route("/events", eventRoutes({ live, clock: counting }));
  const serving = await serveApp(compose, { port: 0, kiosk: tempFolder() });
  onTestFinished(() => serving.close());
  const open = async () => {
    const gone = new AbortController();
    const stream = await fetch(`http://127.0.0.1:${serving.port}/events`, { signal: gone.signal });
    const reader = stream.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    return { next, leave: () => gone.abort(), type: stream.headers.get("Content-Type") };
  };
  return { live, clock, open, timers: () => timers };
};

test("[HT14] 200 screens come and go and leave no listener and no timer", async () => {
  const { live, open, timers } = await serveEvents();
  for (let round = 0; round < 20; round++) {
    const screens = await Promise.all(Array.from({ length: 10 }, open));
    for (const screen of screens) expect(await screen.next()).toBe("event: ping\ndata: \n\n");
    expect(live.listeners()).toBe(10);
    for (const screen of screens) screen.leave();
    await expect.poll(() => [live.listeners(), timers()], { timeout: 5_000 }).toEqual([0, 0]);
  }
});

test("[HT28] a screen hears of what happens in order, and a ping every 15 seconds", async () => {
  const { live, clock, open } = await serveEvents();
  const screen = await open();
  expect(screen.type).toBe("text/event-stream");
  await screen.next();
  live.publish({ event: "session", data: { why: "idle" } });
  expect(await screen.next()).toBe('event: session\ndata: {"why":"idle"}\n\n');
  live.publish({ event: "session", data: { why: "idle" } });
  expect(await screen.next()).toBe('event: session\ndata: {"why":"idle"}\n\n');
  await clock.advance(15_000);
  expect(await screen.next()).toBe("event: ping\ndata: \n\n");
  screen.leave();
});

test("[HT28] a screen that reads nothing is let go before it fills the memory", async () => {
  const { live, open } = await serveEvents();
  await open();
  await expect.poll(() => live.listeners()).toBe(1);
  for (let i = 0; i < 2_000; i++) live.publish({ event: "session", data: { why: String(i) } });
  await expect.poll(() => live.listeners(), { timeout: 5_000 }).toBe(0);
});
