import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hits } from "#ui/kiosk/models/answers.ts";
import { createSearch } from "#ui/kiosk/models/search.ts";
import { createTypingReader } from "#ui/kit/typing.ts";

const hits = (total: number): Hits => ({ items: [], total, more: false, partial: false });

interface Asked {
  readonly text: string;
  answer(total: number): void;
}

const aSearch = () => {
  const timers = new Set<{ at: number; call: () => void }>();
  let now = 0;
  const asked: Asked[] = [];
  const clock = {
    after: (ms: number, call: () => void) => {
      const timer = { at: now + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const wait = (ms: number) => {
    now += ms;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.call();
    }
  };
  const api = {
    search: (text: string) =>
      new Promise<{ ok: true; value: Hits }>((resolve) => {
        asked.push({ text, answer: (total) => resolve({ ok: true, value: hits(total) }) });
      }),
  };
  const search = createSearch(api, clock);
  search.start();
  return { search, asked, wait, settle: () => new Promise((resolve) => setImmediate(resolve)) };
};

test("[SR31] the station is asked once the hand rests, and not for a single letter", () => {
  const { search, asked, wait } = aSearch();
  for (const text of ["k", "ka", "kat", "katt"]) {
    search.text.value = text;
    wait(50);
  }
  expect(asked).toEqual([]);
  wait(120);
  expect(asked.map(({ text }) => text)).toEqual(["katt"]);
  search.text.value = "k";
  wait(500);
  expect(asked).toHaveLength(1);
  search.text.value = "7";
  wait(500);
  expect(asked.map(({ text }) => text)).toEqual(["katt", "7"]);
});

test("[SR31] an answer that comes after a newer question is never shown, in whatever order answers come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
      const { search, asked, wait, settle } = aSearch();
      for (const text of ["aa", "bb", "cc", "dd"]) {
        search.text.value = text;
        wait(200);
      }
      for (const at of order) {
        asked[at]?.answer(at);
        await settle();
        expect(search.found.value?.text ?? "dd").toBe("dd");
      }
      expect(search.found.value).toMatchObject({ text: "dd", total: 3 });
    }),
    { numRuns: 24 },
  );
});

test("[SR31] an emptied box shows nothing, not even the answer that is still under way", async () => {
  const { search, asked, wait, settle } = aSearch();
  search.text.value = "katta";
  wait(200);
  search.text.value = "";
  asked[0]?.answer(5);
  await settle();
  expect(search.found.value).toBeUndefined();
});

const aReader = () => {
  const texts: string[] = [];
  const timers = new Set<{ at: number; call: () => void }>();
  const clock = {
    after: (ms: number, call: () => void) => {
      const timer = { at: now + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  let now = 0;
  const read = createTypingReader(clock, (text) => texts.push(text));
  const key = (character: string, gapMs: number) => {
    now += gapMs;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.call();
    }
    read(character, now);
  };
  return { texts, key };
};

test("[SR32] the first key of a hand begins a search; the keys of a scanner do not", () => {
  const hand = aReader();
  for (const character of "kat") hand.key(character, 140);
  expect(hand.texts).toEqual(["k", "a"]); // the third is still waited for

  const scanner = aReader();
  for (const character of "MK7Q2KD482913X") scanner.key(character, 4);
  scanner.key("k", 1_000);
  scanner.key("a", 140);
  expect(scanner.texts).toEqual(["k"]);
});
