import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escposJob } from "#edge/devices/printer/escpos.ts";
import { createStatusReader, troubleIn } from "#edge/devices/printer/escpos-status.ts";
import { blank, stacked } from "#edge/devices/printer/raster/bilevel.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { readCommand } from "#edge/devices/printer/simulated/escpos-commands.ts";
import { jobOf, NARROW, printerBench } from "../../support/printer-bench.ts";

const picture = fc
  .integer({ min: 1, max: 300 })
  .chain((height) =>
    fc.uint8Array({ minLength: 8 * height, maxLength: 8 * height }).map((bits) => ({ width: 64, height, bits })),
  );

describe("an ESC/POS job", () => {
  test("[PR10] consists of known commands, with pictures in bands of at most 128 rows, for every way to cut", async () => {
    for (const cut of ["full", "partial", "none"] as const) {
      let bytes = await escposJob(blank(64, 300), { ...NARROW, cut });
      const names: string[] = [];
      while (bytes.length > 0) {
        const read = readCommand(bytes, 64);
        if (read === "more" || "unknown" in read) throw new Error(`offset ${bytes.length} from the end: ${read}`);
        names.push(read.name);
        bytes = bytes.subarray(read.size);
      }
      expect(names).toEqual([
        "ESC @",
        "GS v 0 64×128",
        "GS v 0 64×128",
        "GS v 0 64×44",
        ...(cut === "none" ? ["ESC J 24"] : ["ESC d 4", cut === "full" ? "GS V 0" : "GS V 1", "ESC @"]),
      ]);
    }
  });

  test("[PR10] prints every dot as it was drawn", async () => {
    const { sim, printer } = await printerBench();
    await fc.assert(
      fc.asyncProperty(picture, async (drawn) => {
        expect(await printer.print(await jobOf(1, drawn))).toEqual({ outcome: "printed" });
        const png = pngOf(stacked([drawn, blank(64, 24)]));
        expect(Buffer.compare(sim.papers()[0]?.png ?? new Uint8Array(), png)).toBe(0);
      }),
      { numRuns: 40 },
    );
    expect(sim.problems()).toEqual([]);
  });
});

describe("the reader of status bytes", () => {
  const chatter = fc.tuple(
    fc.constantFrom(0x10, 0x14, 0x18, 0x30, 0x38),
    ...[0, 1, 2].map(() => fc.constantFrom(0x00, 0x0c, 0x40, 0x60, 0x0f)),
  );

  test("[PR11] automatic status, XON and XOFF are never taken for the answer to a fence, wherever they are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(chatter, fc.constantFrom([0x11], [0x13], [0x12], [0x16]))),
        fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
        (packets, cuts) => {
          const read = createStatusReader();
          let bytes = Uint8Array.from(packets.flat());
          const answers = [];
          for (const cut of cuts) {
            if (bytes.length === 0) break;
            answers.push(...read(bytes.subarray(0, cut)));
            bytes = bytes.subarray(cut);
          }
          const asked = packets.flat().filter((byte) => (byte & 0x93) === 0x12);
          expect(answers).toEqual(asked.map((byte) => ({ kind: "realtime", byte })));
        },
      ),
    );
  });

  test("[PR11] reads the answers to DLE EOT 2 and GS r", () => {
    const read = createStatusReader();
    expect(read(Uint8Array.of(0x16, 0x00, 0x0c))).toEqual([
      { kind: "realtime", byte: 0x16 },
      { kind: "fence", byte: 0x00 },
      { kind: "fence", byte: 0x0c },
    ]);
    expect([0x12, 0x16, 0x32, 0x52].map(troubleIn)).toEqual([undefined, "cover-open", "paper-end", "error"]);
  });
});
