import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { numberCase } from "#domain/custody/acts/case.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { amend, reportMissing } from "#domain/custody/acts/item.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { FieldValues } from "#domain/item/fields.ts";
import { createItemTokens } from "#domain/search/item-tokens.ts";
import { fitsWords } from "#domain/search/match.ts";
import { createPlanner } from "#domain/search/plan.ts";
import { openView } from "#stores/view/open-view.ts";
import type { View } from "#stores/view/view.ts";
import { aDeposit, aHeader, aStation, done, fir, leastItem, type Station, stateOf } from "../../support/factories.ts";
import { lived, steps } from "../../support/random-history.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { lineOf, write } from "../../support/view-lines.ts";

interface Room {
  readonly station: Station;
  /** takes an item in and gives its code */
  take(
    description: string,
    more?: { category?: CategoryId; fields?: FieldValues; case?: string; mark?: string },
  ): ItemState;
  /** codes found, after the view has caught up with the desk */
  find(text: string, limit?: number): string[];
  search(text: string, limit?: number): ReturnType<View["reader"]["search"]>;
  narrowed: View["reader"]["search"];
}

const aRoom = (): Room => {
  const station = aStation();
  const { writer, reader, close } = openView(join(tempFolder(), "view.sqlite"));
  onTestFinished(close);
  const { desk } = station;
  const search: Room["search"] = (text, limit = 50) => {
    write(writer, desk.entries.slice(writer.size()).map(lineOf));
    return reader.search(text, { limit });
  };
  return {
    station,
    take(description, { category = "other", fields, case: known, mark } = {}) {
      desk.wait(1_000);
      const least = leastItem(category);
      const item = { ...least, description, fields: fields ?? least.fields ?? {}, ...(mark ? { mark } : {}) };
      const header = known ?? aHeader({ numbers: [fir(String(900 + desk.state.cases().length))] });
      const made = done(desk, station.both, deposit, aDeposit(station, { case: header, items: [item] }));
      return stateOf(desk, made.items[0]?.item ?? "");
    },
    search,
    narrowed: (text, page) => reader.search(text, page),
    find: (text, limit) => search(text, limit).items.map(({ item }) => item),
  };
};

describe("numbers and codes", () => {
  test("[SR20] an item is found by its code, its six digits, its register number and every number of its cases", () => {
    const room = aRoom();
    const { desk, keeper } = room.station;
    room.take("काला थैला");
    const item = room.take("लाल थैला");
    room.take("नीला थैला");
    const found = item.cases[0] ?? "";
    const first = `FIR ${desk.state.case(found)?.numbers[0]?.number}/2026`;
    done(desk, keeper, numberCase, { case: found, number: { kind: "court", number: "118", year: 2027 } });
    const { serial, year } = item.register ?? { serial: 0, year: 0 };
    for (const text of [
      item.item,
      displayCode(item.item),
      item.item.slice(7, 13),
      `${serial}/${year}`,
      `${serial}/${String(year).slice(2)}`,
      first,
      "court 118/2027",
      "118/27",
      found,
    ])
      expect(room.find(text), text).toEqual([item.item]);
  });

  test("[SR20] a bare number gives register and case numbers of any year before words", () => {
    const room = aRoom();
    const byWord = room.take("थैला 2 किलो");
    const byRegister = room.take("दूसरा");
    expect(byRegister.register?.serial).toBe(2);
    expect(room.find("2")).toEqual([byRegister.item, byWord.item]);
  });

  test("[SR20] a place's code or name gives what stands in it, in boxes too", () => {
    const room = aRoom();
    const { desk, both, shelf, box } = room.station;
    const [inBox, onShelf] = [room.take("चाकू"), room.take("तलवार")];
    room.take("डंडा");
    done(desk, both, shelve, { codes: [inBox.item], to: box.place });
    done(desk, both, shelve, { codes: [onShelf.item], to: shelf.place });
    for (const text of [shelf.place, shelf.name.hi, shelf.name.en.toUpperCase()])
      expect(room.find(text).sort(), text).toEqual([inBox.item, onShelf.item].sort());
    expect(room.find(box.place)).toEqual([inBox.item]);
  });
});

describe("why and where", () => {
  test("[SR28] a hit tells the words that fit, and the field where no list line shows them", () => {
    const room = aRoom();
    const bike = room.take("देशी कट्टा 315 बोर", {
      category: "vehicle",
      fields: { registration: "UP65AB1234", chassis: "MBLHA10EYC9H12345" },
    });
    const shown = (text: string) => {
      const { why, items } = room.search(text);
      const { description, register, also } = why(items[0] ?? bike);
      return {
        words: description.map(([from, to]) => bike.description.slice(from, to)),
        register: register.length,
        also,
      };
    };
    expect(shown("katta")).toEqual({ words: ["कट्टा"], register: 0, also: undefined });
    expect(shown("tamancha 315")).toEqual({ words: ["कट्टा", "315"], register: 0, also: undefined });
    expect(shown("1234")).toEqual({ words: [], register: 0, also: { field: "registration", text: "UP65AB1234" } });
    const { serial = 0, year = 0 } = bike.register ?? {};
    expect(shown(`${serial}/${year}`)).toEqual({ words: [], register: 1, also: undefined });
  });

  test("[SR29] hits are counted by where they are, and a list can be narrowed to one of these", () => {
    const room = aRoom();
    const { desk, keeper } = room.station;
    const [first, second] = [room.take("लाल थैला"), room.take("हरा थैला")];
    room.take("चाकू");
    done(desk, keeper, reportMissing, { item: second.item, reason: "रैक पर नहीं मिला" });
    room.search("थैला");
    const at = Date.parse(desk.now());
    const { where, total } = room.narrowed("थैला", { limit: 10, at });
    expect({ where, total }).toEqual({ where: { placed: 1, out: 0, overdue: 0, missing: 1, closed: 0 }, total: 2 });
    const missing = room.narrowed("थैला", { limit: 10, at, where: "missing" });
    expect({ items: missing.items.map(({ item }) => item), total: missing.total }).toEqual({
      items: [second.item],
      total: 1,
    });
    expect(room.narrowed("थैला", { limit: 10, at, where: "placed" }).items[0]?.item).toBe(first.item);
  });
});

describe("readings", () => {
  test("[SR14] two words that stand as one are found, one that stands as two, and words that are said together", () => {
    const room = aRoom();
    const bike = room.take("मोटरसाइकिल हीरो");
    const drive = room.take("पेन ड्राइव 32 जीबी");
    const poppy = room.take("डोडा चूरा 60 किलो");
    room.take("पेन स्याही");
    for (const [text, item] of [
      ["motor cycle", bike],
      ["मोटर साईकिल", bike],
      ["pendrive", drive],
      ["poppy husk", poppy],
      ["dodachura", poppy],
    ] as const)
      expect(room.find(text), text).toEqual([item.item]);
  });

  test("[SR30] what was begun of a code finds it once some of the six digits are there", () => {
    const room = aRoom();
    const item = room.take("थैला");
    room.take("दूसरा थैला");
    for (const length of [10, 12, 13]) expect(room.find(item.item.slice(0, length).toLowerCase())).toEqual([item.item]);
  });

  test("[SR16] of words that sound alike the one spelled nearest comes first", () => {
    const room = aRoom();
    const near = room.take("शराब 20 लीटर");
    room.take("सर्राफ रसीद");
    room.take("सोरब नमक");
    expect(room.find("sharaab")[0]).toBe(near.item);
  });
});

describe("words", () => {
  test("[SR21] words, beginnings, synonyms, categories and sounds find an item in either script", () => {
    const room = aRoom();
    const phone = room.take("मोबाइल फोन सैमसंग काला राजेश कुमार के कब्जे से", {
      category: "electronic",
      fields: { imei: "356938035643809" },
    });
    const pistol = room.take("एक अदद तमंचा 315 बोर");
    const bike = room.take("मोटरसाइकिल हीरो स्प्लेंडर", {
      category: "vehicle",
      fields: { registration: "UP65AB1234", chassis: "MBLHA10EYC9H12345" },
    });
    for (const text of ["मोबाइल", "mobile", "मो", "सैम", "samsung", "राजेश काला", "rajesh phone", "electronic", "kaala"])
      expect(room.find(text), text).toContain(phone.item);
    for (const text of ["katta", "कट्टा", "tamancha", "तमंचा 315", "tamancha 315"])
      expect(room.find(text), text).toEqual([pistol.item]);
    for (const text of ["motorcycle", "bike", "splendor hero", "वाहन", "गाड़ी"])
      expect(room.find(text), text).toEqual(text === "गाड़ी" ? [] : [bike.item]);
    // no item is both: what holds one of the words is shown, and said to be only that
    expect(room.search("मोबाइल मोटरसाइकिल हीरो")).toMatchObject({
      partial: true,
      items: [{ item: bike.item }, { item: phone.item }],
    });
    expect(room.search("हीरो स्प्लेंडर").partial).toBe(false);
    expect(room.find("मोबाइल | तमंचा").sort()).toEqual([phone.item, pistol.item].sort());
  });

  test("[SR22] any four characters of an identifier find it, however it is spaced", () => {
    const room = aRoom();
    const bike = room.take("मोटरसाइकिल", {
      category: "vehicle",
      fields: { registration: "UP-65-AB-1234", chassis: "MBLHA10EYC9H12345" },
    });
    for (const text of ["UP65AB1234", "up 65 ab 1234", "1234", "AB1234", "C9H1", "mblha10", "H12345"])
      expect(room.find(text), text).toEqual([bike.item]);
    expect(room.find("9999")).toEqual([]);
  });

  test("[SR23] whole words come before beginnings, written words before sounds, and the newest first among equals", () => {
    const room = aRoom();
    const sounds = room.take("कट्टा पुराना");
    const begins = room.take("Kattar tool");
    const wholeOld = room.take("word katta one");
    const wholeNew = room.take("word katta two");
    const hits = room.find("katta");
    expect(hits).toEqual([wholeNew, wholeOld, sounds, begins].map(({ item }) => item));
    const soundingOnly = room.take("राजेश");
    const spelled = room.take("Rajesh");
    expect(room.find("rajesh")).toEqual([spelled.item, soundingOnly.item]);
  });

  test("[SR24] a corrected description and a later case number are found at once, the old words no more", () => {
    const room = aRoom();
    const { desk, both, keeper } = room.station;
    const item = room.take("लाल साड़ी");
    expect(room.find("साड़ी")).toEqual([item.item]);
    const changes = [{ field: "description", to: "हरा दुपट्टा" }];
    done(desk, both, amend, { item: item.item, changes, reason: "भूल" });
    expect(room.find("साड़ी")).toEqual([]);
    expect(room.find("दुपट्टा")).toEqual([item.item]);
    const number = { kind: "inquest", number: "77", year: 2026 } as const;
    done(desk, keeper, numberCase, { case: item.cases[0] ?? "", number });
    expect(room.find("77/2026 दुपट्टा")).toEqual([item.item]);
  });

  test("[SR25] the page is cut at its limit and the hits are counted", () => {
    const room = aRoom();
    const all = Array.from({ length: 45 }, (_, n) => room.take(`थैला ${n + 100}`).item).reverse();
    const { items, total, more } = room.search("थैला", 10);
    expect({ items: items.map(({ item }) => item), total, more }).toEqual({
      items: all.slice(0, 10),
      total: 45,
      more: false,
    });
  });

  test("[SR27] past 2,000 hits the newest come first, and are counted no further", () => {
    const room = aRoom();
    const { desk, both } = room.station;
    const codes: string[] = [];
    for (let number = 1; codes.length < 2_040; number++) {
      const items = Array.from({ length: 40 }, (_, n) => ({
        ...leastItem("other"),
        description: n % 2 ? "थैला" : "थैलामाल", // whole words would come first if these were ranked
      }));
      const made = done(
        desk,
        both,
        deposit,
        aDeposit(room.station, { case: aHeader({ numbers: [fir(`${number}`)] }), items }),
      );
      codes.push(...made.items.map(({ item }) => item));
    }
    const { items, total, more } = room.search("थैला", 60);
    expect({ total, more }).toEqual({ total: 2_000, more: true });
    expect(items.map(({ item }) => item)).toEqual(codes.toReversed().slice(0, 60));
  });

  test("[SR26] what waits for the index is found as if it were in it, and the index answers as the tokens say", () => {
    const { planOf } = createPlanner();
    const texts = [
      "काला",
      "थैला 5",
      "mobile",
      "गांजा",
      "ganja | चाकू",
      "UP65",
      "kala thaila",
      "sams",
      "hero splendor",
      "1234",
    ];
    fc.assert(
      fc.property(steps(40), fc.nat({ max: 80 }), (history, cut) => {
        const { desk } = lived(history);
        const lines = desk.entries.map(lineOf);
        const view = openView(join(tempFolder(), "view.sqlite"));
        try {
          write(view.writer, lines.slice(0, cut));
          view.writer.tidy();
          for (const line of lines.slice(cut)) write(view.writer, [line]);
          const tokens = createItemTokens();
          for (const text of texts) {
            const { items, partial } = view.reader.search(text, { limit: 1_000 });
            // where nothing holds all the words, some of them are enough
            const sound = partial ? [] : items.map(({ item }) => item);
            const expected = desk.entries
              .flatMap(({ subjects }) => view.reader.item(subjects[0] ?? "") ?? [])
              .filter((item, at, all) => all.findIndex((other) => other.item === item.item) === at)
              .filter((item) =>
                fitsWords(
                  planOf(text),
                  Number.MAX_VALUE,
                  new Set(tokens(item, view.reader.cases(item.cases)).split(" ")),
                ),
              )
              .map(({ item }) => item);
            // numbers may add items that the words do not have
            expect(sound).toEqual(expect.arrayContaining(expected));
            if (!/\d/.test(text)) expect([...sound].sort()).toEqual([...expected].sort());
          }
        } finally {
          view.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  test("[SR12] no text is a fault", () => {
    const room = aRoom();
    room.take("काला थैला");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(room.search(text).total).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const text of ['"', "*", "a* OR b", "NEAR(a b)", "tokens: x", "-", "^a", "\u0000", "", " ", "|", "या"])
      expect(room.search(text).more, text).toBe(false);
  });
});
