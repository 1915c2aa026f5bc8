import { expect, test } from "vitest";
import { faceOf, LAYOUTS } from "#ui/kit/keyboard/layouts.ts";

/** The keys of a US keyboard from the top left, row by row, with what the standard puts on them: plain, then shifted. */
const STANDARD: readonly (readonly [string, string, string])[] = [
  ["`1234567890-=", "\u094a1234567890-\u0943", ""],
  ["qwertyuiop[]\\", "\u094c\u0948\u093e\u0940\u0942बहगदजड\u093c\u0949", "औऐआईऊभङघधझढञऑ"],
  ["asdfghjkl;'", "\u094b\u0947\u094d\u093f\u0941परकतचट", "ओएअइउफ\u0931खथछठ"],
  ["zxcvbnm,.", "\u0946\u0902मनवलस,.", "\u090e\u0901ण\u0929\u0934ळशष।"],
];

test("[KB4] every key of InScript stands where the standard puts it, with rupee and joiners behind the last row", () => {
  for (const [index, [keys, plain, shifted]] of STANDARD.entries()) {
    const row = LAYOUTS.inscript[index]?.slice(0, keys.length) ?? [];
    expect(row.map(([each]) => each).join("")).toBe(plain);
    if (shifted) expect(row.map(([, each]) => each).join("")).toBe(shifted);
  }
  expect(LAYOUTS.inscript[0]?.map(([, shifted]) => shifted)).toEqual(
    "\u0912 \u090d \u0945 \u094dर र\u094d ज\u094dञ त\u094dर क\u094dष श\u094dर ( ) \u0903 \u090b".split(" "),
  );
  expect(LAYOUTS.inscript[3]?.slice(9)).toEqual([
    ["य", "य\u093c"],
    ["₹", "₹"],
    ["\u200c", "\u200c"],
    ["\u200d", "\u200d"],
  ]);
});

test("[KB4] no page has a key twice, and a sign is shown on a circle", () => {
  for (const layout of Object.values(LAYOUTS)) {
    const plain = layout.flat().map(([each]) => each);
    expect(new Set(plain).size).toBe(plain.length);
  }
  expect([faceOf("\u093f"), faceOf("क"), faceOf("\u200d")]).toEqual(["\u25cc\u093f", "क", "क्\u200d"]);
});
