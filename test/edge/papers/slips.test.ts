import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { carrierSlip } from "#domain/papers/carrier-slip.ts";
import { contentsList, depositReceipt } from "#domain/papers/station-slips.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { LABEL_75X50, SLIP_80 } from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer } from "#edge/devices/printer/raster/rasterizer.ts";
import { openZxing } from "../../support/label-decode.ts";
import { sampleCertificate, sampleContents, sampleParcels, sampleReceipt } from "../../support/sample-papers.ts";

const raster = createRasterizer();
const PRINTERS = [SLIP_80, { ...SLIP_80, dpi: 180 as const, widthDots: 512 }];
const LONG = "अत्यन्त विस्तृत विवरण जो कई पंक्तियों में जाता है ".repeat(4).trim();

describe("a slip at 80 mm", () => {
  test.each(PRINTERS)("[SL5] prints every code whole, inside the paper, at $dpi dpi", async (profile) => {
    const parcels = sampleParcels(30).map((parcel) => ({ ...parcel, description: LONG, quantityText: LONG }));
    for (const lang of ["hi", "en"] as const) {
      for (const slip of [
        carrierSlip(sampleCertificate({ parcels }), lang),
        contentsList(sampleContents({ items: parcels }), lang),
        depositReceipt(sampleReceipt({ items: parcels }), lang),
      ]) {
        const { bilevel, texts } = await raster.slip(slip, profile);
        expect(bilevel.width).toBe(profile.widthDots);
        const said = texts.map(({ text }) => text);
        for (const { code } of parcels) expect(said).toContain(displayCode(code));
        for (const { text, left, width, top, height } of texts) {
          expect([text, left + width <= bilevel.width, top + height <= bilevel.height]).toEqual([text, true, true]);
        }
      }
    }
  });

  test("[SL6] its code scans", async () => {
    const { bilevel } = await raster.slip(carrierSlip(sampleCertificate(), "hi"), SLIP_80);
    expect(await (await openZxing())(pngOf(bilevel))).toEqual([{ kind: "qr", text: sampleCertificate().code }]);
  });

  test("[LB5] carries the training mark at head and foot, or not at all", async () => {
    const marks = async (training: boolean) => {
      const slip = depositReceipt(sampleReceipt({ training }), "hi");
      const { texts, bilevel } = await raster.slip(slip, SLIP_80);
      return texts.filter(({ text }) => text.includes("TRAINING")).map(({ top }) => top < bilevel.height / 2);
    };
    expect(await marks(true)).toEqual([true, false]);
    expect(await marks(false)).toEqual([]);
  });

  test("[SL5] is as wide as the head, on any printer", async () => {
    const { bilevel } = await raster.slip(depositReceipt(sampleReceipt(), "hi"), LABEL_75X50);
    expect(bilevel.width).toBe(LABEL_75X50.widthDots);
  });
});
