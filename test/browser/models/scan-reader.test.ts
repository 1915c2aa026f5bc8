import fc from "fast-check";
import { expect, test } from "vitest";
import { characterOf, createScanReader, type ScanReader, type ScanStep } from "#ui/kit/scan-reader.ts";

const CODE = "ACBGNTZ607859F";
const keyOf = (character: string) =>
  /\d/.test(character) ? `Digit${character}` : character === "]" ? "BracketRight" : `Key${character}`;

/** The keys of a text, each `gap` after the one before, and then the end that the scanner sends. */
const typed = (text: string, gap: (index: number) => number, end = "Enter", read = createScanReader()): ScanStep => {
  let atMs = 1_000;
  [...text].forEach((character, index) => {
    atMs += gap(index);
    read.key({ code: keyOf(character), shift: false, atMs });
  });
  return read.key({ code: end, shift: false, atMs: atMs + gap(text.length) });
};
const keysOnly = (text: string, gapMs: number): { read: ScanReader; lastMs: number } => {
  const read = createScanReader();
  let atMs = 0;
  for (const character of text) {
    atMs += gapMs;
    read.key({ code: keyOf(character), shift: false, atMs });
  }
  return { read, lastMs: atMs };
};

test("[UI2] a burst of quick keys that ends with Enter is a scan, also when a busy page holds one key back", () => {
  expect(typed(CODE, () => 3)).toEqual({ kind: "scan", text: CODE });
  expect(typed(CODE, (index) => (index === 4 ? 150 : 3))).toEqual({ kind: "scan", text: CODE });
});

test("[SK1] a slow scanner and one that ends with Tab are understood too", () => {
  for (const end of ["Enter", "NumpadEnter", "Tab"])
    for (const gapMs of [1, 12, 30, 45]) expect(typed(CODE, () => gapMs, end)).toEqual({ kind: "scan", text: CODE });
});

test("[SK1] a whole code without any end is a scan once the keys have stopped, and its late end presses nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 45 }), (gapMs) => {
      const { read, lastMs } = keysOnly(CODE, gapMs);
      expect(read.quiet(lastMs + 200)).toBe(CODE);
      expect(read.quiet(lastMs + 400)).toBeUndefined();
      expect(read.key({ code: "Enter", shift: false, atMs: lastMs + 300 })).toEqual({ kind: "late-end" });
      expect(read.key({ code: "Enter", shift: false, atMs: lastMs + 900 })).toEqual({ kind: "none" });
    }),
  );
});

test("[SK1] what is no whole code, or was typed by hand, is no scan without an end", () => {
  for (const [text, gapMs] of [
    ["ACBGNTZ607859", 3],
    ["ACBGNTZ607859E", 3],
    ["ABCDEFGHIJKL", 3],
    [CODE, 60],
  ] as const) {
    const { read, lastMs } = keysOnly(text, gapMs);
    expect(read.quiet(lastMs + 500)).toBeUndefined();
  }
});

test("[SK2] a code of ours that was cut short is still a scan, so that its end presses nothing", () => {
  for (const length of [4, 6, 9, 13]) {
    const part = CODE.slice(0, length);
    expect(typed(part, () => 3)).toEqual({ kind: "scan", text: part });
  }
});

test("[UI3] what a hand types is never a scan", () => {
  fc.assert(
    fc.property(fc.integer({ min: 55, max: 400 }), fc.integer({ min: 1, max: 30 }), (gapMs, length) => {
      expect(typed("A".repeat(length), () => gapMs).kind).toBe("none");
      expect(typed(CODE.slice(0, length), () => gapMs).kind).toBe("none");
    }),
  );
});

test("[UI3] a PIN or a short number is never a scan, however quickly it comes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      expect(typed(String(number), () => 1).kind).toBe("none");
    }),
  );
});

test("[UI2] the key counts, not the character of the layout", () => {
  expect(characterOf("KeyM", false)).toBe("M");
  expect(characterOf("Numpad7", false)).toBe("7");
  expect(characterOf("Semicolon", true)).toBe(":");
  expect(characterOf("Semicolon", false)).toBeUndefined();
});

test("[UI2] a scan after something typed by hand holds only the scan", () => {
  const read = createScanReader();
  read.key({ code: "KeyA", shift: false, atMs: 0 });
  let atMs = 5_000;
  for (const character of CODE) {
    atMs += 4;
    read.key({ code: keyOf(character), shift: false, atMs });
  }
  expect(read.key({ code: "NumpadEnter", shift: false, atMs: atMs + 4 })).toEqual({ kind: "scan", text: CODE });
});
