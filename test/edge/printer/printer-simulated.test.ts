import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRINTER_TIMES } from "#edge/devices/printer/printer-escpos.ts";
import { simulatedPaperPage } from "#edge/devices/printer/simulated/paper-page.ts";
import { foreignJob } from "../../support/foreign-escpos.ts";
import { openZxing } from "../../support/label-decode.ts";
import { jobOf, printerBench } from "../../support/printer-bench.ts";

const inkOf = async (png: Uint8Array): Promise<number> => {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return data.filter((value, i) => i % 4 === 0 && value < 128).length;
};

describe("the simulated printer", () => {
  test("[SP1] understands text, styles, symbols and cuts of a library we did not write", async () => {
    const { sim, printer } = await printerBench(576, PRINTER_TIMES);
    const bytes = foreignJob((foreign) => {
      foreign.alignCenter();
      foreign.bold(true);
      foreign.println("PS Kotwali Nagar");
      foreign.setTextDoubleHeight();
      foreign.setTextNormal();
      foreign.invert(false);
      foreign.drawLine();
      foreign.printQR("MK7Q2KD482913E", { cellSize: 6, correction: "M", model: 2 });
      foreign.newLine();
      foreign.printBarcode("MK7Q2KD482913E", 73, { hriPos: 0, hriFont: 0, width: 2, height: 60 });
      foreign.cut();
    });
    expect(await printer.print({ id: "foreign", copy: 1, bytes })).toEqual({ outcome: "printed" });
    expect(sim.problems()).toEqual([]);
    const [paper] = sim.papers();
    expect(await (await openZxing())(paper?.png ?? new Uint8Array())).toEqual([
      { kind: "code128", text: "MK7Q2KD482913E" },
      { kind: "qr", text: "MK7Q2KD482913E" },
    ]);
    expect(paper?.commands).toContain('text "PS Kotwali Nagar"');
  });

  test("[SP2] a QR of Hindi text, which that library counts wrongly, breaks the stream at a known offset", async () => {
    const { sim, printer } = await printerBench(576, PRINTER_TIMES);
    const bytes = foreignJob((foreign) => foreign.printQR("मालखाना", { cellSize: 3, correction: "M", model: 2 }));
    expect(await printer.print({ id: "foreign", copy: 1, bytes })).toEqual({ outcome: "uncertain", why: "error" });
    const [problem] = sim.problems();
    expect({ offset: problem?.offset, what: problem?.what }).toEqual({
      // the driver asks DLE EOT 2 first: three bytes
      offset: 3 + bytes.indexOf(Buffer.from([0x1d, 0x28, 0x6b, 10, 0, 0x31, 0x50])),
      what: "GS ( k 49 80",
    });
  });

  test("[SP2] any command outside its list is a problem at its offset, and the job is never called printed", async () => {
    const { sim, printer } = await printerBench();
    const unknown = fc.constantFrom(
      [0x1b, 0x5a],
      [0x1d, 0x05],
      [0x00],
      [0x80],
      [0x1d, 0x76, 0x31, 0, 1, 0, 1, 0],
      [0x1d, 0x76, 0x30, 0, 9, 0, 1, 0],
      [0x1b, 0x61, 7],
      [0x1d, 0x6b, 4, 1, 0x41],
      [0x1b, 0x2a, 33, 1, 0],
    );
    const before = fc.array(fc.constantFrom([0x1b, 0x40], [0x0a], [0x1b, 0x4a, 3], [0x1d, 0x56, 0]), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(before, unknown, async (good, bad) => {
        const offset = 3 + good.flat().length;
        const bytes = Uint8Array.from([...good.flat(), ...bad]);
        expect(await printer.print({ id: "x", copy: 1, bytes })).toEqual({ outcome: "uncertain", why: "error" });
        expect(sim.problems()[0]?.offset).toBe(offset);
      }),
      { numRuns: 25 },
    );
  });

  test("[SP3] its page shows the paper newest first, the lamps and the problems, and its buttons work by POST only", async () => {
    const { sim, printer } = await printerBench();
    const page = simulatedPaperPage(sim, "/printer");
    await printer.print(await jobOf(1));
    await printer.print(await jobOf(2));
    await printer.print({ id: "bad", copy: 1, bytes: Uint8Array.of(0x1b, 0x5a) });
    const text = async () => String((await page("/", "GET")).body);
    const shown = await text();
    expect(shown.indexOf("/printer/paper/2.png")).toBeGreaterThan(0);
    expect(shown.indexOf("/printer/paper/1.png")).toBeGreaterThan(shown.indexOf("/printer/paper/2.png"));
    expect(shown).toContain("SIMULATOR");
    expect(shown).toContain("command 1b5a (offset 3)");
    expect(shown).toContain("तैयार · ready");
    expect((await page("/paper/2.png", "GET")).body).toBe(sim.papers()[0]?.png);
    expect((await page("/paper/9.png", "GET")).status).toBe(404);
    expect((await page("/press/openCover", "GET")).status).toBe(405);
    expect(sim.lamps().coverOpen).toBe(false);
    expect((await page("/press/openCover", "POST")).headers["location"]).toBe("/printer/");
    expect(sim.lamps().coverOpen).toBe(true);
    expect(await text()).toContain("ढक्कन खुला · cover open");
  });

  test("[SP4] what it prints is dark where the picture was: torn paper ends in the middle", async () => {
    const { sim, printer } = await printerBench();
    await printer.print(await jobOf(0xffff));
    await sim.press("cutPowerMidJob");
    await printer.print(await jobOf(0xffff));
    const [torn, whole] = sim.papers();
    expect([torn?.torn, whole?.torn]).toEqual([true, false]);
    const inks = [await inkOf(torn?.png ?? new Uint8Array()), await inkOf(whole?.png ?? new Uint8Array())];
    expect(inks).toEqual([2 * 64 + 16 * 3 * 16, 2 * 64 + 16 * 3 * 30]);
  });
});
