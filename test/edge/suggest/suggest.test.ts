import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLexicon, shippedWords } from "#domain/hinglish/lexicon.ts";
import { createSuggestHindi } from "#domain/hinglish/suggest.ts";
import { drawHindi } from "#edge/services/suggest/draw.ts";
import { HINGLISH_WORDS } from "../../support/hinglish-words.ts";
import { openHttpStation } from "../../support/http-station.ts";

const FIRST = 3;
const shipped = createSuggestHindi(createLexicon(shippedWords()), drawHindi);
const found = (suggest: typeof shipped): number =>
  HINGLISH_WORDS.filter(([typed, wanted]) => suggest(typed).slice(0, FIRST).includes(wanted)).length;

describe("offers", () => {
  test("[KB21] of the hundred words written beforehand at least ninety are among the first three", () => {
    expect(HINGLISH_WORDS).toHaveLength(100);
    expect(found(shipped)).toBeGreaterThanOrEqual(90);
  });

  test("[KB22] rules and sounds alone find seventy of them where the vocabulary has none", () => {
    const wanted = new Set(HINGLISH_WORDS.map(([, hindi]) => hindi));
    const others = shippedWords().filter(({ hindi }) => !wanted.has(hindi));
    expect(others.length).toBe(shippedWords().length - 100);
    expect(found(createSuggestHindi(createLexicon(others), drawHindi))).toBeGreaterThanOrEqual(70);
  });

  test("[KB20] known spellings come first, then known readings, then the rule; each once", () => {
    const suggest = createSuggestHindi(
      createLexicon([
        { hindi: "कट्टा", latin: ["katta"] },
        { hindi: "कत्ता", latin: [] },
        { hindi: "कटौती", latin: ["katauti"] },
        { hindi: "कट्टापुर", latin: ["kattapur"] },
      ]),
      drawHindi,
    );
    const offers = suggest("katta");
    expect(offers.slice(0, 2)).toEqual(["कट्टा", "कत्ता"]);
    expect(offers).toContain("कट्टापुर");
    expect(offers).not.toContain("कटौती");
    expect(new Set(offers).size).toBe(offers.length);
    expect(shipped("zxvbq")[0]).toMatch(/^[\u0900-\u097f]+$/u);
  });

  test("[KB20] the shipped vocabulary has 400 words or more, each once, in NFC, with spellings in a to z", () => {
    const words = shippedWords();
    expect(words.length).toBeGreaterThanOrEqual(400);
    expect(new Set(words.map(({ hindi }) => hindi)).size).toBe(words.length);
    const odd = words.filter(
      ({ hindi, latin }) =>
        hindi !== hindi.normalize("NFC") ||
        !/^[\u0900-\u097f]+$/u.test(hindi) ||
        latin.length === 0 ||
        latin.some((each) => !/^[a-z]+$/.test(each)),
    );
    expect(odd).toEqual([]);
  });

  test("[KB25] any word of a to z is answered with one to six words of Devanagari", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (typed) => {
        const offers = shipped(typed);
        expect(offers.length).toBeGreaterThan(0);
        expect(offers.length).toBeLessThanOrEqual(6);
        for (const offer of offers) expect(offer).toMatch(/^[\u0900-\u097f]+$/u);
      }),
      { numRuns: 150 },
    );
  });
});

describe("GET /api/suggest", () => {
  const words = (body: Record<string, unknown>) => body["words"] as string[];

  test("[KB23] [KB24] a signed-in officer gets the station's own words; who may not see items gets shipped ones", async () => {
    const station = await openHttpStation(["sho", "technician"]);
    expect((await station.ask("GET", "/api/suggest?text=katta")).status).toBe(401);
    await station.signIn("sho");
    const ask = async (text: string) => words((await station.ask("GET", `/api/suggest?text=${text}`)).body);
    expect((await ask("katta"))[0]).toBe("कट्टा");
    expect((await ask("jhumritalaiya"))[0]).not.toBe("झुमरीतलैया");
    const made = await station.ask("POST", "/api/places", {
      act: { kind: "room", name: { hi: "झुमरीतलैया", en: "Jhumri" }, doubleLock: false },
    });
    expect(made.status).toBe(200);
    expect((await ask("jhumritalaiya"))[0]).toBe("झुमरीतलैया");
    await station.signIn("technician");
    expect((await ask("katta"))[0]).toBe("कट्टा");
    expect((await ask("jhumritalaiya"))[0]).not.toBe("झुमरीतलैया");
  });

  test("[KB25] what is no word of a to z is refused", async () => {
    const station = await openHttpStation();
    await station.signIn("sho");
    for (const text of ["", "%E0%A4%95", "a1", "a%20b", "a".repeat(41)])
      expect((await station.ask("GET", `/api/suggest?text=${text}`)).status).toBe(400);
  });
});
