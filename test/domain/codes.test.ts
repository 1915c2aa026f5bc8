import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CODE_PREFIXES,
  type CodeKind,
  checkCharacter,
  displayCode,
  kindOf,
  newCode,
  parseCode,
  tailOf,
} from "#domain/codes.ts";
import { seededBytes } from "../support/desk.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const KINDS = Object.keys(CODE_PREFIXES) as CodeKind[];
const free = () => false;
const random = seededBytes(7);
const sample = Array.from({ length: 200 }, (_, i) => newCode(KINDS[i % KINDS.length] ?? "item", random, free));
/** what a reader makes of a character that people and printers confuse */
const alike = (a: string, b: string): boolean =>
  [a, b].every((char) => "0O".includes(char)) || [a, b].every((char) => "1IL".includes(char));

describe("check character", () => {
  // GRid standard 2.1 and the ISAN guide publish these identifiers with their MOD 37,36 characters.
  test.each([
    ["A12425GABC1234002", "M"],
    ["00003BAB93520000", "G"],
    ["00003BAB9352000000000000", "Q"],
    ["0000000189470000", "8"],
    ["000000018947000000000000", "D"],
  ])("[ID1] %s ends in %s", (text, check) => {
    expect(checkCharacter(text)).toBe(check);
  });

  test("[ID2] every single wrong character of a code is refused", () => {
    let tried = 0;
    for (const code of sample)
      for (let at = 0; at < code.length; at++)
        for (const wrong of ALPHABET) {
          if (wrong === code[at] || (at >= 2 && alike(wrong, code.charAt(at)))) continue;
          const misread = code.slice(0, at) + wrong + code.slice(at + 1);
          expect(parseCode(misread).ok, `${misread} for ${code}`).toBe(false);
          tried += 1;
        }
    expect(tried).toBeGreaterThan(90_000);
  });

  test("[ID3] every swap of two neighbours of a code is refused", () => {
    let tried = 0;
    for (let n = 0; n < 5_000; n++) {
      const code = newCode("item", random, free);
      for (let at = 0; at + 1 < code.length; at++) {
        const [left, right] = [code.charAt(at), code.charAt(at + 1)];
        if (left === right) continue;
        const swapped = code.slice(0, at) + right + left + code.slice(at + 2);
        expect(parseCode(swapped).ok, `${swapped} for ${code}`).toBe(false);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(50_000);
  });

  test("[ID3] the check alone would miss a swap in one pair of neighbours of 630", () => {
    const next = (state: number, value: number): number => (((state + value) % 36 || 36) * 2) % 37;
    let missed = 0;
    let pairs = 0;
    for (let state = 1; state <= 36; state++)
      for (let a = 0; a < 36; a++)
        for (let b = 0; b < a; b++) {
          pairs += 1;
          if (next(next(state, a), b) === next(next(state, b), a)) missed += 1;
        }
    expect({ pairs, missed }).toEqual({ pairs: 22_680, missed: 36 });
  });
});

describe("codes", () => {
  test.each(KINDS)("[ID1] a code of a %s tells its kind in 14 characters", (kind) => {
    const code = newCode(kind, random, free);
    expect(code).toMatch(/^[A-Z]{2}[0-9A-HJKMNP-TV-Z]{5}\d{6}[0-9A-HJKMNP-TV-Z]$/);
    expect(kindOf(code)).toBe(kind);
    expect(parseCode(code)).toEqual({ ok: true, value: code });
    expect(displayCode(code)).toBe(`${code.slice(0, 2)}-${code.slice(2, 7)}-${tailOf(code)}-${code.slice(13)}`);
  });

  test("[ID4] small letters, spaces, hyphens and O, I, L are read as they are meant", () => {
    const loose = fc.constantFrom(...sample).chain((code) =>
      fc.record({
        code: fc.constant(code),
        typed: fc.array(fc.constantFrom("", " ", "-"), { minLength: 14, maxLength: 14 }).map((gaps) =>
          [...displayCode(code)]
            .map((char, at) => {
              const worn = at < 2 ? char : char === "0" ? "o" : char === "1" ? (at % 2 ? "l" : "I") : char;
              return worn.toLowerCase() + (gaps[at] ?? "");
            })
            .join(""),
        ),
      }),
    );
    fc.assert(
      fc.property(loose, ({ code, typed }) => {
        expect(parseCode(typed)).toEqual({ ok: true, value: code });
      }),
    );
  });

  test("[ID5] a tail that is taken is not given out again", () => {
    const taken = new Set<string>();
    for (let n = 0; n < 3_000; n++) {
      const tail = tailOf(newCode("item", random, (candidate) => taken.has(candidate)));
      expect(taken.has(tail)).toBe(false);
      taken.add(tail);
    }
  });

  test.each([
    "",
    "MK",
    "8901234567894",
    "https://example.org/MK",
    "XX7Q2KD4829130",
    "MK7Q2KD482913*",
    "MKUUUUU4829130",
  ])("[ID6] %j is none of our codes", (text) => {
    expect(parseCode(text)).toEqual({ ok: false, error: { code: "code/malformed", facts: {} } });
  });

  test("[ID6] a misread code is told apart from a foreign text", () => {
    const code = sample[0] ?? "";
    const wrong = code.charAt(9) === "5" ? "6" : "5";
    expect(parseCode(code.slice(0, 9) + wrong + code.slice(10))).toMatchObject({
      error: { code: "code/check-failed" },
    });
    expect(parseCode(`${code.slice(0, 9)}K${code.slice(10)}`)).toMatchObject({ error: { code: "code/check-failed" } });
  });

  test("[ID6] reading is total", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "binary" }), (text) => {
        expect([true, false]).toContain(parseCode(text).ok);
      }),
    );
  });
});
