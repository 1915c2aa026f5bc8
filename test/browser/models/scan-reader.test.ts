import fc from "fast-check";
import { expect, test } from "vitest";
import { characterOf, createScanReader, type ScanStep } from "#ui/kit/scan-sink.ts";

const CODE = "MK7Q2KD482913X";
const keyOf = (character: string) => (/\d/.test(character) ? `Digit${character}` : `Key${character}`);

/** The last step after the keys of a text and Enter, each `gapMs` after the one before. */
const typed = (text: string, gaps: (index: number) => number): ScanStep => {
  const read = createScanReader();
  let atMs = 1_000;
  [...text].forEach((character, index) => {
    atMs += gaps(index);
    read({ code: keyOf(character), shift: false, atMs });
  });
  return read({ code: "Enter", shift: false, atMs: atMs + gaps(text.length) });
};

test("[UI2] a burst of quick keys that ends with Enter is a scan, also when a busy page holds one key back", () => {
  expect(typed(CODE, () => 3)).toEqual({ kind: "scan", text: CODE });
  expect(typed(CODE, (index) => (index === 4 ? 150 : 3))).toEqual({ kind: "scan", text: CODE });
});

test("[UI3] what a hand types is never a scan", () => {
  fc.assert(
    fc.property(fc.integer({ min: 55, max: 400 }), fc.integer({ min: 1, max: 30 }), (gapMs, length) => {
      expect(typed("A".repeat(length), () => gapMs).kind).toBe("none");
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
  read({ code: "KeyA", shift: false, atMs: 0 });
  let atMs = 5_000;
  for (const character of CODE) {
    atMs += 4;
    read({ code: keyOf(character), shift: false, atMs });
  }
  expect(read({ code: "NumpadEnter", shift: false, atMs: atMs + 4 })).toEqual({ kind: "scan", text: CODE });
});
