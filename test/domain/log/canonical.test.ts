import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CanonicalFault, canonicalBytes } from "#domain/log/canonical.ts";

const text = fc.string({ unit: "grapheme" }).map((value) => value.normalize("NFC"));
const legal = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
})).value;

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

const pathOf = (value: unknown): string => {
  try {
    canonicalBytes(value);
  } catch (error) {
    if (error instanceof CanonicalFault) return error.path;
    throw error;
  }
  return "taken";
};

describe("canonicalBytes", () => {
  test("[LG1] spells a value as a library of RFC 8785 that we did not write", () => {
    fc.assert(
      fc.property(legal, (value) => {
        expect(canonicalBytes(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test("[LG1] spells a value one way whatever the order of its keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(legal, (value) => {
        const bytes = canonicalBytes(value);
        expect(canonicalBytes(reversed(value))).toBe(bytes);
        expect(canonicalBytes(JSON.parse(bytes))).toBe(bytes);
      }),
    );
  });

  test("[LG1] writes the bytes of RFC 8785: keys by UTF-16 code unit, no spaces, shortest escapes", () => {
    expect(canonicalBytes({ "\uff21": 1, "\ud83d\ude00": 2, é: 3, b: [true, "क\n\u20ac"], a: { y: -5, x: 0 } })).toBe(
      '{"a":{"x":0,"y":-5},"b":[true,"क\\n€"],"é":3,"😀":2,"\uff21":1}',
    );
  });

  test.each([
    ["a float", { a: 0.5 }, "$.a"],
    ["an unsafe integer", { a: [1, 2 ** 53] }, "$.a[1]"],
    ["NaN", NaN, "$"],
    ["null", { a: { b: null } }, "$.a.b"],
    ["undefined", { a: undefined }, "$.a"],
    ["a hole", { a: new Array(2) }, "$.a[0]"],
    ["a bigint", [1n], "$[0]"],
    ["a date", { at: new Date(0) }, "$.at"],
    ["text that is not NFC", { a: "e\u0301" }, "$.a"],
    ["Devanagari that is not NFC", { a: "\u0958" }, "$.a"],
    ["a lone surrogate", { a: "x\ud800" }, "$.a"],
    ["a key that is not NFC", { "e\u0301": 1 }, "$.e\u0301"],
  ])("[LG2] refuses %s and names the place", (_, value, path) => {
    expect(pathOf(value)).toBe(path);
  });

  test("[LG2] takes 32 levels and refuses the 33rd", () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(canonicalBytes(nested(32))).toBe(`${"[".repeat(32)}1${"]".repeat(32)}`);
    expect(pathOf(nested(33))).toBe(`$${"[0]".repeat(32)}`);
  });
});
