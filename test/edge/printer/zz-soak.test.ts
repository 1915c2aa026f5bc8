import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import type { Label } from "#domain/papers/label.ts";
import { escposJob } from "#edge/devices/printer/escpos.ts";
import { ellipsised, fitColumn } from "#edge/devices/printer/raster/fit.ts";
import { loadPens } from "#edge/devices/printer/raster/pen.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import {
  dotsPerMm,
  LABEL_50X25,
  LABEL_75X50,
  type PrinterProfile,
  scaled,
} from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer, type Rendered } from "#edge/devices/printer/raster/rasterizer.ts";
import { accepted, dmtx, enlarged, installed, openZxing, type ReadSymbol, zbar } from "../../support/label-decode.ts";
import { printerBench } from "../../support/printer-bench.ts";
import { labels } from "../../support/random-labels.ts";
import { sampleCard, sampleItem, samplePlace } from "../../support/sample-papers.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const raster = createRasterizer();
const zxing = openZxing();
const PROFILES: [string, PrinterProfile][] = [LABEL_50X25, LABEL_75X50].flatMap((size) =>
  ([203, 180, 300] as const).flatMap((dpi) =>
    (["qr", "datamatrix"] as const).map((symbology): [string, PrinterProfile] => [
      `${size.sizeMm.width}×${size.sizeMm.height} mm ${dpi} dpi ${symbology}`,
      { ...size, dpi, symbology, widthDots: 1248 },
    ]),
  ),
);

const symbolsOf = (label: Label, profile: PrinterProfile): ReadSymbol[] => {
  const bars = profile.sizeMm.height > 40 && label.kind !== "officer";
  return [
    ...(bars ? [{ kind: "code128" as const, text: label.code }] : []),
    { kind: profile.symbology, text: label.code },
  ];
};

describe.each(PROFILES)("on %s", (_, profile) => {
  test("[LB1] every symbol of a label decodes to its code, with zxing and with zbarimg", async () => {
    const folder = tempFolder();
    const hasZbar = installed("zbarimg");
    const hasDmtx = profile.symbology === "datamatrix" && profile.dpi === 203 && installed("dmtxread");
    for (const label of [
      sampleItem(),
      sampleItem({ training: true, copy: 2, sensitive: true }),
      ...(profile.sizeMm.height > 40 ? [samplePlace(), samplePlace({ doubleLock: true, training: true })] : []),
      sampleCard(),
    ]) {
      const { bilevel } = await raster.label(label, profile, "hi");
      const expected = symbolsOf(label, profile);
      const seen = enlarged(bilevel, 2);
      expect(await (await zxing)(pngOf(seen))).toEqual(expected);
      if (hasZbar) expect(await zbar(seen, folder)).toEqual(expected.filter(({ kind }) => kind !== "datamatrix"));
      if (hasDmtx) expect(await dmtx(seen, folder)).toBe(label.code);
    }
  });

  test("[LB2] text stays on the label, off the symbols and off other text, and is at least 3 mm large", async () => {
    await fc.assert(
      fc.asyncProperty(labels, fc.constantFrom("hi" as const, "en" as const), async (label, lang) => {
        fc.pre(label.kind !== "place" || profile.sizeMm.height > 40);
        const { bilevel, texts } = await raster.label(label, profile, lang);
        for (const { text, left, top, width, height, px } of texts) {
          expect(px).toBeGreaterThanOrEqual(scaled(profile, 24));
          expect([text, left >= 0, top >= 0]).toEqual([text, true, true]);
          expect([text, left + width <= bilevel.width, top + height <= bilevel.height]).toEqual([text, true, true]);
        }
        for (const [i, a] of texts.entries()) {
          for (const b of texts.slice(i + 1)) {
            const overlap =
              Math.min(a.left + a.width, b.left + b.width) > Math.max(a.left, b.left) &&
              Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top) > a.px * 0.25;
            expect([a.text, b.text, overlap]).toEqual([a.text, b.text, false]);
          }
        }
        expect(texts.map(({ text }) => text)).toContain(displayCode(label.code));
        expect(accepted(await (await zxing)(pngOf(enlarged(bilevel, 2))))).toEqual(symbolsOf(label, profile));
      }),
      { numRuns: 120 },
    );
  });
});

const textsOf = ({ texts }: Rendered): string => texts.map(({ text }) => text).join("\n");

describe("a label", () => {
  test("[LB3] of a sensitive case prints neither case nor description, of any size and in both languages", async () => {
    for (const [, profile] of PROFILES) {
      for (const lang of ["hi", "en"] as const) {
        const printed = textsOf(await raster.label(sampleItem({ sensitive: true }), profile, lang));
        for (const word of ["312", "BNS", "धारा", "चाकू", "रक्तरंजित", "मु०अ०सं०"]) expect(printed).not.toContain(word);
        expect(printed).toContain("145/2026");
        expect(printed).toContain(lang === "hi" ? "विवरण हेतु स्कैन करें" : "Scan for details");
      }
    }
  });

  test("[LB4] keeps code, register number and the head of the case when the texts are far too long", async () => {
    const long = "अत्यन्त लम्बा विवरण ".repeat(30);
    const label = sampleItem({ caseText: `मु०अ०सं० 312/2026 ${long}`, description: long, quantityText: long });
    for (const [, profile] of PROFILES) {
      const printed = textsOf(await raster.label(label, profile, "hi"));
      expect(printed).toContain(displayCode(label.code));
      expect(printed).toContain("माल नं० 145/2026");
      expect(printed).toContain("मु०अ०सं० 312/2026");
      expect(printed).toContain("…");
    }
  });

  test("[LB5] of a training station says प्रशिक्षण and TRAINING; of a real one it does not", async () => {
    for (const [, profile] of PROFILES) {
      for (const label of [sampleItem, sampleCard, samplePlace]) {
        const mark = "प्रशिक्षण · TRAINING";
        expect(textsOf(await raster.label(label({ training: true }), profile, "en"))).toContain(mark);
        expect(textsOf(await raster.label(label({ training: false }), profile, "en"))).not.toContain("TRAINING");
      }
    }
  });

  test("[LB6] says from the second copy on which copy it is", async () => {
    for (const profile of [LABEL_50X25, LABEL_75X50]) {
      expect(textsOf(await raster.label(sampleItem({ copy: 1 }), profile, "hi"))).not.toContain("प्रति");
      expect(textsOf(await raster.label(sampleItem({ copy: 2 }), profile, "hi"))).toContain("प्रति 2");
      expect(textsOf(await raster.label(sampleItem({ copy: 3, training: true }), profile, "en"))).toContain("Copy 3");
    }
  });

  test("[LB7] of a double-locked place says so in both languages", async () => {
    const printed = async (doubleLock: boolean) =>
      textsOf(await raster.label(samplePlace({ doubleLock }), LABEL_75X50, "hi"));
    expect(await printed(true)).toContain("दोहरा ताला · DOUBLE LOCK");
    expect(await printed(false)).not.toContain("दोहरा ताला");
  });

  test("[LB8] is as large as its stock at every dpi, and refuses stock wider than the head", async () => {
    for (const [, profile] of PROFILES) {
      const { bilevel } = await raster.label(sampleItem(), profile, "hi");
      expect(bilevel.width % 8).toBe(0);
      expect(Math.abs(bilevel.width / dotsPerMm(profile) - profile.sizeMm.width)).toBeLessThan(1);
      expect(Math.abs(bilevel.height / dotsPerMm(profile) - profile.sizeMm.height)).toBeLessThan(0.2);
    }
    await expect(raster.label(sampleItem(), { ...LABEL_75X50, widthDots: 576 }, "hi")).rejects.toThrow("wider");
  });

  test("[LB9] comes out of the printer as it was drawn and still decodes there", async () => {
    const { sim, printer } = await printerBench(LABEL_75X50.widthDots);
    const folder = tempFolder();
    const hasZbar = installed("zbarimg");
    for (const profile of [LABEL_50X25, LABEL_75X50, { ...LABEL_50X25, symbology: "datamatrix" as const }]) {
      const label = sampleItem();
      const { bilevel } = await raster.label(label, profile, "hi");
      const bytes = await escposJob(bilevel, profile);
      expect(await printer.print({ id: label.code, copy: 1, bytes })).toEqual({ outcome: "printed" });
      expect(await (await zxing)(sim.papers()[0]?.png ?? new Uint8Array())).toEqual(symbolsOf(label, profile));
      if (hasZbar && profile.symbology === "qr") {
        expect(await zbar(enlarged(bilevel, 3), folder)).toEqual(symbolsOf(label, profile));
      }
    }
    expect(sim.problems()).toEqual([]);
  });
});

describe("Devanagari", () => {
  test("[LB10] is shaped: vowel signs take their width, conjuncts join", async () => {
    const { measure } = (await loadPens())(8, 8);
    const width = (text: string) => measure(text, 100, "semibold");
    const parts = ["मा", "ल", "खा", "ना"].reduce((sum, part) => sum + width(part), 0);
    expect(width("मालखाना")).toBeGreaterThan(0.9 * parts);
    expect(width("मालखाना")).toBeGreaterThan(1.25 * width("मलखन"));
    // क् + ष is one conjunct, narrower than the two letters
    expect(width("क्ष")).toBeLessThan(0.9 * width("कष"));
    expect(width("र्क")).toBeLessThan(1.1 * width("क"));
  });

  test("[LB10] is cut between clusters, never inside one", async () => {
    const { measure } = (await loadPens())(8, 8);
    const whole = "क्षत्रिय विद्युत् प्रकाश मालखाना";
    const ends = new Set<string>();
    let end = "";
    for (const { segment } of new Intl.Segmenter("hi", { granularity: "grapheme" }).segment(whole)) {
      end += segment;
      ends.add(end.trimEnd());
    }
    for (let room = 0; room < 400; room += 3) {
      const cut = ellipsised(whole, room, 24, "semibold", measure);
      if (cut !== "") expect(measure(cut, 24, "semibold")).toBeLessThanOrEqual(room);
      expect(cut === "" || ends.has(cut.replace("…", ""))).toBe(true);
    }
  });

  test("[LB2] a column never grows over its height and gives room by rank", () => {
    const measure = (text: string, px: number) => [...text].length * px;
    const row = fc.record({
      text: fc.array(fc.constantFrom("aa", "bbbb", "cccccccc"), { maxLength: 8 }).map((words) => words.join(" ")),
      rank: fc.nat({ max: 5 }),
      px: fc.integer({ min: 10, max: 30 }),
      minPx: fc.constant(10),
      maxLines: fc.integer({ min: 1, max: 3 }),
      weight: fc.constant("bold" as const),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.nat({ max: 200 }), fc.nat({ max: 120 }), (rows, room, height) => {
        const lines = fitColumn(rows, room, height, measure);
        expect(lines.reduce((sum, { px }) => sum + Math.ceil(px * 1.32), 0)).toBeLessThanOrEqual(height);
        for (const { text, px } of lines) expect(measure(text, px)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
