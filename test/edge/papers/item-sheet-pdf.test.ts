import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import type { ItemSheetPaper } from "#domain/papers/item-sheet.ts";
import { itemSheetHtml } from "#domain/papers/item-sheet-html.ts";
import { loadPaperAssets } from "#edge/devices/paper/paper-assets.ts";
import { chromiumPaper, findBrowser } from "#edge/devices/paper/paper-chromium.ts";
import { systemClock } from "#platform/clock.ts";
import { installed, openZxing } from "../../support/label-decode.ts";
import { sampleLines, sampleSheet } from "../../support/sample-sheet.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const { PATH = "" } = process.env;
const assets = loadPaperAssets();
const hasTools =
  findBrowser(undefined, PATH) !== undefined && ["pdftotext", "pdfinfo", "pdftoppm"].every((tool) => installed(tool));
if (!hasTools) process.stderr.write("no Chromium or poppler: the sheets' PDF checks are left out\n");

const pdfOf = async (paper: ItemSheetPaper, lang: "hi" | "en"): Promise<string> => {
  const made = await chromiumPaper({ clock: systemClock(), browser: undefined, path: PATH }).pdf(
    itemSheetHtml(paper, lang, await assets),
  );
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.facts)}`);
  const file = join(tempFolder(), "sheet.pdf");
  await writeFile(file, made.value);
  return file;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: "utf8" });
const bare = (text: string) => text.normalize("NFC").replaceAll(/[\s\u00a0\u200b-\u200d]/g, "");
const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const long = "क्षत्रिय विद्युत् श्रृंखला — WWWWWW ".repeat(20);
/** As much as anybody can type, in every place, with pictures and forty acts. */
const fullest = (photos: number, most: number): ItemSheetPaper =>
  sampleSheet({
    caseText: long,
    description: long,
    facts: sampleSheet()
      .facts.flatMap(([title]) => [1, 2, 3].map(() => [title, long] as const))
      .slice(0, 8),
    photos: Array.from({ length: photos }, () => PIXEL),
    lines: sampleLines(40, long.slice(0, most)).map((line) => ({
      ...line,
      what: "पुराने रजिस्टर से",
      by: long.slice(0, most),
    })),
  });

describe.skipIf(!hasTools)("the item sheet as PDF", () => {
  test.each([
    ["hi", 0, 255],
    ["en", 0, 36],
    ["hi", 4, 255],
    ["en", 4, 36],
  ] as const)(
    "[PV6] is one A4 page in %s with %d pictures, forty acts and texts of %d signs",
    async (lang, photos, most) => {
      const file = await pdfOf(fullest(photos, most), lang);
      expect(run("pdfinfo", file)).toMatch(/Pages:\s+1\n/);
      expect(run("pdfinfo", file)).toMatch(/Page size:\s+59[45].* x 84[12].*A4/);
      const text = bare(run("pdftotext", "-layout", file, "-"));
      expect(text).toMatch(/और\d+प्रविष्टियाँ·and\d+moreentries/);
      expect(text).toContain(bare("01-03-2026 00:15"));
      expect(text).toContain(bare("02-03-2026 15:15"));
      expect(text).toContain("#1482");
    },
  );

  test("[PV7] carries both languages, its text can be read, and both symbols scan", async () => {
    const paper = sampleSheet();
    const file = await pdfOf(paper, "hi");
    const text = bare(run("pdftotext", "-layout", file, "-"));
    const lines = [
      "Item sheet",
      "Chain of custody",
      paper.registerNo,
      displayCode(paper.code),
      paper.checkpoint?.line,
      "TRAINING",
    ];
    for (const line of lines) expect(text).toContain(bare(line ?? ""));
    for (const line of ["माल पत्रक", "अभिरक्षा", "लोहे का चाकू, लकड़ी का हत्था", "मुख्य आरक्षी हरीश चन्द्र"])
      expect(text).toContain(bare(line));
    const png = execFileSync("pdftoppm", ["-png", "-gray", "-r", "200", file]);
    const read = await (await openZxing())(png);
    expect(read.map((symbol) => symbol.text).toSorted()).toEqual([paper.checkpoint?.payload, paper.code].toSorted());
  });
});
