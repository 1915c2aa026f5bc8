import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnPhrases, NO_MARK } from "#domain/custody/phrases.ts";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { checkFields, fittingFields } from "#domain/item/fields.ts";
import { createFrameCheck } from "#ui/kiosk/models/frame-check.ts";
import { EMPTY_ITEM, itemOf, withCategory, withScanned, withSealTag } from "#ui/kiosk/models/item-draft.ts";
import { createLabelRun } from "#ui/kiosk/models/label-run.ts";
import { phraseKeys, saysPhrase, withPhrase } from "#ui/kiosk/models/phrase-keys.ts";

const frame = (shade: number): number[] => Array.from({ length: 32 * 18 * 4 }, (_, at) => (at % 4 === 3 ? 255 : shade));

test("[DF10] a dark picture and one that stands still are told from a live one", () => {
  const judge = createFrameCheck();
  expect(judge(frame(3))).toBe("dark");
  const live = [120, 121, 120, 122, 121, 119, 120, 121].map((shade) => judge(frame(shade)));
  expect(new Set(live)).toEqual(new Set(["ok"]));
  const still = Array.from({ length: 8 }, () => judge(frame(121)));
  expect(still.at(0)).toBe("ok");
  expect(still.at(-1)).toBe("frozen");
  expect(judge(frame(90))).toBe("ok");
});

describe("phrases and barcodes", () => {
  test("[DF14] every phrase of a new station fits its category and leaves only what identifies the object", () => {
    for (const category of CATEGORY_IDS) {
      const keys = phraseKeys(category, []);
      expect(keys.length).toBeGreaterThan(1);
      for (const { phrase } of keys) {
        expect(fittingFields(category, phrase.fields)).toEqual(phrase.fields);
        expect(categoryOf(category).units).toContain(phrase.unit);
        expect(saysPhrase(withPhrase(withCategory(EMPTY_ITEM, category), phrase), phrase)).toBe(true);
      }
    }
  });

  test("[DF14] a phrase gives way to the next one and never touches the number of the object", () => {
    const anyKey = fc
      .constantFrom(...CATEGORY_IDS)
      .chain((category) =>
        fc.tuple(
          fc.constant(category),
          fc.array(fc.constantFrom(...phraseKeys(category, [])), { minLength: 1, maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(anyKey, fc.stringMatching(/^[A-Z0-9]{6,12}$/), ([category, keys], number) => {
        const begun = withCategory(EMPTY_ITEM, category);
        const numbered = withScanned(begun, number) ?? begun;
        const last = keys.at(-1)?.phrase;
        const after = keys.reduce((item, { phrase }) => withPhrase(item, phrase), numbered);
        if (last) expect(saysPhrase(after, last)).toBe(true);
        for (const [id, value] of Object.entries(numbered.fields)) expect(after.fields[id]).toBe(value);
      }),
    );
  });

  test("[DF14] a country-made pistol is whole by one phrase, and a phone by its barcode", () => {
    const pistol = phraseKeys("arms", []).find(({ text }) => text.en === "Country pistol .315");
    const arm = pistol && withPhrase(withCategory(EMPTY_ITEM, "arms"), pistol.phrase);
    const whole = arm && itemOf({ ...arm, sealState: "intact" });
    expect(whole?.fields).toEqual({ serial: { unreadable: NO_MARK.hi }, type: "country-pistol", bore: "315" });
    expect(whole && checkFields("arms", whole.fields ?? {}, whole.quantity).ok).toBe(true);
    const blind = { ...withCategory(EMPTY_ITEM, "electronic"), unreadable: { imei: "मिटा हुआ" } };
    expect(withScanned(blind, " 356789012345678 ")).toMatchObject({
      fields: { imei: "356789012345678" },
      unreadable: {},
    });
    expect(withScanned(withCategory(EMPTY_ITEM, "clothes"), "12345678")).toBeUndefined();
  });

  test("[DF14] a seal tag is the seal's number and says intact only where nothing was said", () => {
    expect(withSealTag(EMPTY_ITEM, "SL-778812")).toMatchObject({
      sealState: "intact",
      sealCount: 1,
      sealText: "SL-778812",
    });
    expect(withSealTag({ ...EMPTY_ITEM, sealState: "broken", sealCount: 2 }, "9")).toMatchObject({
      ...{ sealState: "broken", sealCount: 2, sealText: "9" },
    });
  });

  test("[DF8] what the station used itself stands before what it begins with, once", () => {
    expect(learnPhrases([])).toEqual([]);
    const own = { category: "other", text: "साइकिल", description: "साइकिल", fields: {}, unit: "piece" } as const;
    const keys = phraseKeys("other", [own]);
    expect(keys[0]?.text.hi).toBe("साइकिल");
    expect(keys.filter(({ text }) => text.hi === "साइकिल")).toHaveLength(1);
  });
});

test("[DF15] labels come out one after the other; a failure stops the run and the next one goes on", async () => {
  const asked: (readonly [string, string | undefined])[] = [];
  const outcomes = ["printed", "not-sent", "printed", "printed"] as const;
  const labels = createLabelRun(["a", "b", "c"], (item, reason) => {
    const outcome = outcomes[asked.length] ?? "printed";
    asked.push([item, reason]);
    return Promise.resolve({ ok: true, value: { outcome } });
  });
  await labels.run();
  expect([labels.printed.value, labels.failed.value, labels.busy.value]).toEqual([["a"], true, false]);
  await labels.run();
  expect([labels.printed.value, labels.failed.value]).toEqual([["a", "b", "c"], false]);
  expect(asked.map(([item]) => item)).toEqual(["a", "b", "b", "c"]);
  // a further try of the same label is a reprint and says why
  expect(asked.map(([, reason]) => reason !== undefined)).toEqual([false, false, true, false]);
});
