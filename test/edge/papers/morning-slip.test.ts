import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type MorningSlipPaper, morningSlip } from "#domain/papers/morning-slip.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { SLIP_80 } from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer } from "#edge/devices/printer/raster/rasterizer.ts";
import { sampleMorning } from "../../support/sample-papers.ts";

const raster = createRasterizer();
const DOTS_PER_MM = 8;
const POCKET_MM = 230;

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const LONG = "अत्यन्त विस्तृत नाम जो किसी पंक्ति में नहीं आता ".repeat(4).trim();

test("[MS7] however much there is, the slip stays in a pocket and says how much it leaves out", async () => {
  const [court] = sampleMorning().court;
  const [late] = sampleMorning().late;
  if (!court || !late) throw new Error("the sample has no lines");
  const crowded: MorningSlipPaper = sampleMorning({
    court: many(70, { ...court, place: LONG, caseText: LONG, pairokar: LONG }),
    late: many(45, { ...late, carrier: LONG }),
    training: true,
  });
  for (const lang of ["hi", "en"] as const) {
    const { bilevel, texts } = await raster.slip(morningSlip(crowded, lang), SLIP_80);
    expect(bilevel.height / DOTS_PER_MM).toBeLessThan(POCKET_MM);
    for (const { text, left, width } of texts) expect([text, left + width <= bilevel.width]).toEqual([text, true]);
    const said = texts.map(({ text }) => text).join("\n");
    expect(said).toContain(lang === "hi" ? "और 62" : "and 62 more");
    expect(said).toContain(lang === "hi" ? "और 39" : "and 39 more");
  }
});

test("[MS6] it names the court's items with number, place and pairokar, the late carriers, and what waits", async () => {
  for (const lang of ["hi", "en"] as const) {
    const slip = morningSlip(sampleMorning(), lang);
    const { bilevel, texts } = await raster.slip(slip, SLIP_80);
    const out = process.env["SCREENS"];
    if (out) writeFileSync(`${out}/morning-${lang}.png`, pngOf(bilevel));
    const said = texts.map(({ text }) => text).join("\n");
    for (const word of ["145/2026", "ओमप्रकाश", "17/2026", "11"]) expect(said).toContain(word);
    expect(said).toContain(lang === "hi" ? "192 दिन" : "192 days");
  }
});

test("[MS8] a sensitive item shows its number and its place, and nothing of its case", async () => {
  const [court] = sampleMorning().court;
  if (!court) throw new Error("the sample has no lines");
  const { texts } = await raster.slip(
    morningSlip(sampleMorning({ court: [{ ...court, caseText: undefined }] }), "hi"),
    SLIP_80,
  );
  const said = texts.map(({ text }) => text).join("\n");
  expect(said).toContain("गोपनीय मामला");
  expect(said).toContain(court.registerNo);
  expect(said).not.toContain("302/2026");
});

test("[MS6] a morning with nothing says so", () => {
  const empty = sampleMorning({
    court: [],
    late: [],
    waiting: { dueToday: 0, unlabelled: 0, unshelved: 0, awaitingGd: 0, quarantine: 0, missing: 0 },
  });
  const said = morningSlip(empty, "hi").blocks.flatMap((block) => ("text" in block ? [block.text] : []));
  expect(said).toContain("आज किसी मुकदमे की तारीख दर्ज नहीं।");
  expect(said).toContain("कोई माल देर से नहीं।");
  expect(said).toContain("कुछ बाकी नहीं।");
});
