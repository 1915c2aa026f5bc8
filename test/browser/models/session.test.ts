import { expect, test } from "vitest";
import type { SignedIn } from "#ui/kiosk/models/answers.ts";
import { createSession } from "#ui/kiosk/models/session.ts";

const SIGNED_IN: SignedIn = {
  officer: {
    officer: "OF00000000000X",
    name: { hi: "हरीश", en: "Harish" },
    rank: { hi: "मुख्य आरक्षी", en: "Head constable" },
    number: "1101",
    role: "moharrir",
  },
  idleMs: 90_000,
};

/** A session over a clock turned by hand; `calls` lists what the station was asked. */
const aSession = () => {
  let nowMs = 0;
  let timers: { atMs: number; call: () => void }[] = [];
  const calls: string[] = [];
  const answer = (name: string) => async () => {
    calls.push(name);
    return { ok: true as const, value: SIGNED_IN };
  };
  const session = createSession(
    {
      session: answer("session"),
      signIn: answer("signIn"),
      signOut: answer("signOut"),
      touch: answer("touch"),
    },
    {
      now: () => nowMs,
      monoMs: () => nowMs,
      after: (ms, call) => {
        const timer = { atMs: nowMs + ms, call };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
  );
  const pass = (ms: number) => {
    const until = nowMs + ms;
    for (;;) {
      const next = timers.filter((timer) => timer.atMs <= until).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      nowMs = next.atMs;
      next.call();
    }
    nowMs = until;
  };
  return { session, pass, calls };
};

test("[UI6] the last fifteen seconds are counted down, then the screen locks and the station is told", async () => {
  const { session, pass, calls } = aSession();
  await session.begin();
  pass(74_000);
  expect(session.remaining.value).toBeUndefined();
  pass(2_000);
  expect(session.remaining.value).toBe(14);
  pass(15_000);
  expect(session.state.value).toEqual({ kind: "locked" });
  expect(session.remaining.value).toBeUndefined();
  expect(calls).toEqual(["session", "signOut"]);
});

test("[UI6] a touch begins the time anew and tells the station, but not at every key", async () => {
  const { session, pass, calls } = aSession();
  await session.begin();
  for (let second = 0; second < 60; second += 1) {
    pass(1_000);
    session.touch();
  }
  pass(80_000);
  expect(session.remaining.value).toBe(10);
  session.touch();
  expect(session.remaining.value).toBeUndefined();
  pass(60_000);
  expect(session.state.value.kind).toBe("open");
  expect(calls.filter((call) => call === "touch")).toHaveLength(7);
});

test("[UI6] a locked screen stays locked until somebody signs in; another's card asks that officer's PIN", async () => {
  const { session, pass } = aSession();
  await session.begin();
  session.lock("OF11111111111X");
  session.touch();
  pass(500_000);
  expect(session.state.value).toEqual({ kind: "locked", card: "OF11111111111X" });
  await session.signIn({ officer: "OF11111111111X", pin: "1" });
  expect(session.state.value).toEqual({ kind: "open", signedIn: SIGNED_IN });
});
