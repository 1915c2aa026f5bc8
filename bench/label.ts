import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Label } from "#domain/papers/label.ts";
import { escposJob } from "#edge/devices/printer/escpos.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { LABEL_50X25, LABEL_75X50, type PrinterProfile } from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer } from "#edge/devices/printer/raster/rasterizer.ts";
import { accepted, dmtx, enlarged, openZxing, type ReadSymbol, zbar } from "../test/support/label-decode.ts";
import { itemLabels, placeLabels } from "../test/support/random-labels.ts";

const LABELS_EACH = 200;
/** Every n-th label also goes to the decoders that are programs of their own. */
const SAMPLE = 20;
const SEED = 20_261_122;

interface Kind {
  readonly labels: fc.Arbitrary<Label>;
  readonly profile: PrinterProfile;
}

const KINDS: readonly Kind[] = (["qr", "datamatrix"] as const).flatMap((symbology) => [
  { labels: itemLabels, profile: { ...LABEL_50X25, symbology } },
  { labels: itemLabels, profile: { ...LABEL_75X50, symbology } },
  { labels: placeLabels, profile: { ...LABEL_75X50, symbology } },
]);

const expected = ({ code }: Label, { symbology, sizeMm }: PrinterProfile): ReadSymbol[] => [
  ...(sizeMm.height > 40 ? [{ kind: "code128", text: code } as const] : []),
  { kind: symbology, text: code },
];

const same = (a: readonly ReadSymbol[], b: readonly ReadSymbol[]) => JSON.stringify(a) === JSON.stringify(b);

const has = (program: string): boolean => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    console.error(`${program} is not installed: its sample is left out`);
    return false;
  }
};

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const rounded = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * Draws 200 random labels of each size and symbology. A label counts as decoded when zxing reads all its symbols from
 * a picture of two pixels a dot and no other text that the station would accept (`misreads_refused` counts those its
 * check character kept out); a sample of them is also read by zbarimg and dmtxread.
 */
export const label = async () => {
  const raster = createRasterizer();
  const zxing = await openZxing();
  const folder = await mkdtemp(join(tmpdir(), "malkhana-label-"));
  const [hasZbar, hasDmtx] = [has("zbarimg"), has("dmtxread")];
  const renderMs: number[] = [];
  const composeMs: number[] = [];
  const count = { decoded: 0, of: 0, misreads_refused: 0, zbar_decoded: 0, zbar_of: 0, dmtx_decoded: 0, dmtx_of: 0 };
  // the first label loads fonts and engine: a boot cost, not a label's
  const started = performance.now();
  const [first] = fc.sample(itemLabels, { numRuns: 1, seed: SEED });
  if (first !== undefined) await raster.label(first, LABEL_75X50, "hi");
  const load_ms = rounded(performance.now() - started);
  for (const [kind, { labels, profile }] of KINDS.entries()) {
    for (const [i, one] of fc.sample(labels, { numRuns: LABELS_EACH, seed: SEED + kind }).entries()) {
      const t0 = performance.now();
      const { bilevel } = await raster.label(one, profile, i % 2 === 0 ? "hi" : "en");
      const t1 = performance.now();
      await escposJob(bilevel, profile);
      renderMs.push(t1 - t0);
      composeMs.push(performance.now() - t1);
      const seen = enlarged(bilevel, 2);
      const symbols = expected(one, profile);
      count.of += 1;
      const read = await zxing(pngOf(seen));
      if (same(accepted(read), symbols)) count.decoded += 1;
      count.misreads_refused += read.length - accepted(read).length;
      if (i % SAMPLE !== 0) continue;
      const plain = symbols.filter((symbol) => symbol.kind !== "datamatrix");
      if (hasZbar && plain.length > 0) {
        count.zbar_of += 1;
        if (same(await zbar(seen, folder), plain)) count.zbar_decoded += 1;
      }
      if (hasDmtx && profile.symbology === "datamatrix") {
        count.dmtx_of += 1;
        if ((await dmtx(seen, folder)) === one.code) count.dmtx_decoded += 1;
      }
    }
  }
  await rm(folder, { recursive: true });
  renderMs.sort((a, b) => a - b);
  composeMs.sort((a, b) => a - b);
  return {
    render_p95_ms: rounded(percentile(renderMs, 0.95)),
    render_p50_ms: rounded(percentile(renderMs, 0.5)),
    escpos_p95_ms: rounded(percentile(composeMs, 0.95)),
    load_ms,
    ...count,
  };
};
