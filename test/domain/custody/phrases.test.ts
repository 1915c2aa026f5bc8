import fc from "fast-check";
import { expect, test } from "vitest";
import { learnPhrases, NO_MARK } from "#domain/custody/phrases.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { aStation, fittingValue, imported, inStore } from "../../support/factories.ts";

const station = aStation();
const other = inStore(station, "other");
const said = (description: string, changes: Partial<ItemState> = {}): ItemState => ({
  ...other,
  description,
  ...changes,
});

test("[DF8] the last used comes first, each once, at most eight of a category", () => {
  const words = ["चाकू", "थैला", "चाकू", "रस्सी", "ईंट", "ताला", "सरिया", "बाल्टी", "डण्डा", "कुर्सी"];
  expect(learnPhrases(words.map((word) => said(word))).map(({ text }) => text)).toEqual([
    ...["चाकू", "थैला", "रस्सी", "ईंट", "ताला", "सरिया", "बाल्टी", "डण्डा"],
  ]);
});

test("[DF8] a kind of thing is learned with its choices and that it never has a number", () => {
  const fields = { serial: { unreadable: NO_MARK.hi }, type: "country-pistol", bore: "315", live: 2 };
  const [phrase] = learnPhrases([said("तमंचा 315 बोर", { category: "arms", fields })]);
  expect(phrase).toEqual({
    ...{ category: "arms", text: "तमंचा 315 बोर", description: "तमंचा 315 बोर", unit: "piece" },
    fields: { serial: { unreadable: NO_MARK.hi }, type: "country-pistol", bore: "315" },
  });
});

test("[DF8] an observation of one object, a confidential item and the old register leave nothing", () => {
  const rusty = said("मोटरसाइकिल", { category: "vehicle", fields: { registration: { unreadable: "जंग या गन्दगी" } } });
  expect(learnPhrases([rusty])[0]?.fields).toEqual({});
  expect(learnPhrases([said("थैला", { sensitive: true }), imported(station, "placed", "other", "थैला मोहन का")])).toEqual(
    [],
  );
  expect(
    learnPhrases(["मोबाइल IMEI 356789012345678", "गाड़ी UP65AB1234", "टेलीफोन 2204"].map((word) => said(word))),
  ).toEqual([]);
});

test("[DF8] no number of one object comes into a phrase, whatever was entered", () => {
  const digits = fc.integer({ min: 1_000, max: 10 ** 14 }).map(String);
  const anItem = fc.record({
    category: fc.constantFrom(...CATEGORY_IDS),
    number: digits,
    word: fc.string({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 30 }), (given) => {
      const items = given.map(({ category, number, word }) => {
        const known = categoryOf(category).fields;
        const fields = Object.fromEntries(
          known.map((field) => [
            field.id,
            field.kind === "text" ? number : field.kind === "integer" ? Number(number) : fittingValue(field),
          ]),
        );
        return said(`${word} ${number}`, { category, fields });
      });
      const phrases = JSON.stringify(learnPhrases(items));
      for (const { number } of given) expect(phrases.includes(number)).toBe(false);
    }),
  );
});
