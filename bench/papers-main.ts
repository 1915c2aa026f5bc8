import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { carrierSlip } from "#domain/papers/carrier-slip.ts";
import { morningSlip } from "#domain/papers/morning-slip.ts";
import { roadCertificateHtml } from "#domain/papers/road-certificate-html.ts";
import { contentsList, depositReceipt } from "#domain/papers/station-slips.ts";
import { loadPaperAssets } from "#edge/devices/paper/paper-assets.ts";
import { chromiumPaper } from "#edge/devices/paper/paper-chromium.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { LABEL_50X25, LABEL_75X50, SLIP_80 } from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer, type Rendered } from "#edge/devices/printer/raster/rasterizer.ts";
import { systemClock } from "#platform/clock.ts";
import {
  sampleCard,
  sampleCertificate,
  sampleContents,
  sampleItem,
  sampleMorning,
  samplePlace,
  sampleReceipt,
} from "../test/support/sample-papers.ts";

/** Draws a picture of every label, slip and paper into docs/papers: node tools/run.mjs bench/papers-main.ts */
const folder = new URL("../docs/papers/", import.meta.url);
await mkdir(folder, { recursive: true });
const raster = createRasterizer();
const save = async (name: string, { bilevel }: Rendered) => {
  await writeFile(new URL(`${name}.png`, folder), pngOf(bilevel));
  console.log(`docs/papers/${name}.png ${bilevel.width}×${bilevel.height}`);
};

await save("label-75x50", await raster.label(sampleItem(), LABEL_75X50, "hi"));
await save(
  "label-75x50-training-reprint",
  await raster.label(sampleItem({ training: true, copy: 2 }), LABEL_75X50, "hi"),
);
await save("label-75x50-sensitive", await raster.label(sampleItem({ sensitive: true }), LABEL_75X50, "hi"));
await save("label-50x25", await raster.label(sampleItem(), LABEL_50X25, "hi"));
await save(
  "label-50x25-training-reprint",
  await raster.label(sampleItem({ training: true, copy: 2 }), LABEL_50X25, "hi"),
);
await save("label-50x25-sensitive", await raster.label(sampleItem({ sensitive: true }), LABEL_50X25, "hi"));
await save(
  "label-50x25-datamatrix",
  await raster.label(sampleItem(), { ...LABEL_50X25, symbology: "datamatrix" }, "hi"),
);
await save("place-box", await raster.label(samplePlace(), LABEL_75X50, "hi"));
await save(
  "place-double-lock",
  await raster.label(
    samplePlace({
      name: { hi: "तिजोरी", en: "Safe" },
      doubleLock: true,
      contents: undefined,
      path: "कक्ष 1",
      training: true,
    }),
    LABEL_75X50,
    "hi",
  ),
);
await save("officer-card", await raster.label(sampleCard(), LABEL_75X50, "hi"));
await save("officer-card-50x25", await raster.label(sampleCard(), LABEL_50X25, "hi"));
await save("carrier-slip", await raster.slip(carrierSlip(sampleCertificate(), "hi"), SLIP_80));
await save("contents-list", await raster.slip(contentsList(sampleContents({ training: true }), "hi"), SLIP_80));
await save("morning-slip", await raster.slip(morningSlip(sampleMorning({ training: true }), "hi"), SLIP_80));
await save("deposit-receipt", await raster.slip(depositReceipt(sampleReceipt(), "hi"), SLIP_80));

const { PATH = "" } = process.env;
const paper = chromiumPaper({ clock: systemClock(), browser: undefined, path: PATH });
const html = roadCertificateHtml(sampleCertificate(), "hi", await loadPaperAssets());
const pdf = await paper.pdf(html);
if (!pdf.ok) throw new Error(pdf.error.code);
const scratch = await mkdtemp(join(tmpdir(), "malkhana-papers-"));
const file = join(scratch, "road-certificate.pdf");
await writeFile(file, pdf.value);
const target = fileURLToPath(new URL("road-certificate", folder));
execFileSync("pdftoppm", ["-png", "-gray", "-r", "90", file, target]);
await rm(scratch, { recursive: true });
console.log(`docs/papers/road-certificate-*.png from ${pdf.value.length} bytes of PDF`);
