import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { contentsList } from "#domain/papers/station-slips.ts";
import { stationFileSchema } from "#edge/config.ts";
import { escposJob } from "#edge/devices/printer/escpos.ts";
import { PRINTER_MODEL_NAMES, PRINTER_MODELS, slipProfile } from "#edge/devices/printer/models.ts";
import { openPrinters } from "#edge/devices/printer/open-printers.ts";
import { PRINTER_TIMES } from "#edge/devices/printer/printer-escpos.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { createRasterizer } from "#edge/devices/printer/raster/rasterizer.ts";
import { systemClock } from "#platform/clock.ts";
import { printerBench } from "../../support/printer-bench.ts";
import { sampleContents } from "../../support/sample-papers.ts";

const STATION = {
  code: "T-1",
  district: "test.invalid",
  name: { hi: "थाना", en: "PS" },
  training: true,
  printer: { kind: "simulated", port: 0, model: "class-80-203" },
};

describe("models of printers", () => {
  test("[PQ8] each prints a slip as wide as its head, in commands the strict simulator knows", async () => {
    const raster = createRasterizer();
    for (const name of PRINTER_MODEL_NAMES) {
      const profile = slipProfile(PRINTER_MODELS[name]);
      const { bilevel } = await raster.slip(contentsList(sampleContents(), "hi"), profile);
      const { sim, printer } = await printerBench(profile.widthDots, PRINTER_TIMES);
      const done = await printer.print({ id: name, copy: 1, bytes: await escposJob(bilevel, profile) });
      expect([name, done, sim.problems()]).toEqual([name, { outcome: "printed" }, []]);
      expect([name, bilevel.width]).toEqual([name, profile.widthDots]);
    }
  });

  test("[PQ8] a stored raster puts the same dots on paper as one printed at once", async () => {
    const raster = createRasterizer();
    const { bilevel } = await raster.slip(
      contentsList(sampleContents(), "hi"),
      slipProfile(PRINTER_MODELS["class-80-203"]),
    );
    const { sim, printer } = await printerBench(576, PRINTER_TIMES);
    for (const model of ["class-80-203", "class-80-203-stored"] as const)
      await printer.print({ id: model, copy: 1, bytes: await escposJob(bilevel, slipProfile(PRINTER_MODELS[model])) });
    const [stored, direct] = sim.papers();
    expect(Buffer.compare(stored?.png ?? pngOf(bilevel), direct?.png ?? Buffer.alloc(0))).toBe(0);
  });

  test("[PQ8] a station file may not call a 58 mm printer its label printer", () => {
    const read = (model: string) =>
      v.safeParse(stationFileSchema, { ...STATION, printer: { ...STATION.printer, model } }).success;
    expect([read("class-58-203"), read("class-80-180"), read("unheard-of")]).toEqual([false, true, false]);
  });

  test("[PQ7] slips go to their own printer where there is one, else to the label printer", async () => {
    const own = { ...STATION, slipPrinter: { kind: "simulated", port: 0, model: "class-58-203" } };
    const two = await openPrinters(v.parse(stationFileSchema, own), systemClock());
    const one = await openPrinters(v.parse(stationFileSchema, STATION), systemClock());
    expect(two.printers.label).not.toBe(two.printers.slip);
    expect([two.models.label.widthDots, two.models.slip.widthDots]).toEqual([576, 384]);
    expect(one.printers.label).toBe(one.printers.slip);
    await two.close();
    await one.close();
  });
});
