import { execFileSync } from "node:child_process";
import { chmod, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { officerText } from "#domain/papers/carrier-slip.ts";
import type { RoadCertificatePaper } from "#domain/papers/road-certificate.ts";
import { roadCertificateHtml } from "#domain/papers/road-certificate-html.ts";
import { loadPaperAssets } from "#edge/devices/paper/paper-assets.ts";
import { chromiumPaper, findBrowser } from "#edge/devices/paper/paper-chromium.ts";
import { systemClock } from "#platform/clock.ts";
import { installed, openZxing } from "../../support/label-decode.ts";
import { sampleCertificate, sampleParcels } from "../../support/sample-papers.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const { PATH = "" } = process.env;
const assets = loadPaperAssets();
const hasBrowser = findBrowser(undefined, PATH) !== undefined;
if (!hasBrowser) process.stderr.write("no Chromium is installed: the PDF checks are left out\n");
const hasTools = hasBrowser && ["pdftotext", "pdffonts", "pdfinfo", "pdftoppm"].every(installed);

const pdfOf = async (paper: RoadCertificatePaper, lang: "hi" | "en"): Promise<string> => {
  const made = await chromiumPaper({ clock: systemClock(), browser: undefined, path: PATH }).pdf(
    roadCertificateHtml(paper, lang, await assets),
  );
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.facts)}`);
  const file = join(tempFolder(), "rc.pdf");
  await writeFile(file, made.value);
  return file;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: "utf8" });
const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", file))?.[1]);
/** PDF text comes back with other spaces and joiners than it went in. */
const bare = (text: string) => text.normalize("NFC").replaceAll(/[\s\u00a0\u200b-\u200d]/g, "");

describe.skipIf(!hasTools)("the road certificate as PDF", () => {
  test.each(["hi", "en"] as const)(
    "[RC6] two A4 pages in %s hold every line, with our fonts embedded",
    async (lang) => {
      const paper = sampleCertificate({ training: true });
      const file = await pdfOf(paper, lang);
      expect(pagesOf(file)).toBe(2);
      expect(run("pdfinfo", file)).toMatch(/Page size:\s+59[45].* x 84[12].*A4/);
      for (const page of ["1", "2"]) {
        const text = bare(run("pdftotext", "-f", page, "-l", page, "-layout", file, "-"));
        const lines = [
          ...paper.letterhead,
          `RC ${paper.number}`,
          displayCode(paper.code),
          paper.station[lang],
          paper.district[lang],
          paper.purpose,
          paper.to,
          officerText(paper.carrier),
          officerText(paper.issuedBy),
          paper.order ?? "",
          paper.issuedAt,
          paper.due,
          paper.vehicle ?? "",
          paper.checkpoint?.line ?? "",
          "TRAINING",
          ...paper.parcels.flatMap(({ code, registerNo, quantityText }) => [
            displayCode(code),
            registerNo,
            quantityText,
          ]),
        ];
        for (const line of lines) expect(text).toContain(bare(line));
      }
      const fonts = run("pdffonts", file).split("\n").slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      for (const font of fonts) expect(font).toMatch(/NotoSansDevanagari.*\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+/);
    },
  );

  test("[RC7] its symbols scan from the paper: the movement and the head of the log", async () => {
    const paper = sampleCertificate();
    const file = await pdfOf(paper, "hi");
    const png = execFileSync("pdftoppm", ["-png", "-gray", "-r", "200", "-f", "2", "-l", "2", file]);
    expect(await (await openZxing())(png)).toEqual([
      { kind: "qr", text: paper.checkpoint?.payload },
      { kind: "qr", text: paper.code },
    ]);
  });

  test("[RC8] forty parcels run over several pages of each copy and none is lost", async () => {
    const paper = sampleCertificate({ parcels: sampleParcels(40) });
    const file = await pdfOf(paper, "hi");
    const pages = pagesOf(file);
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages % 2).toBe(0);
    const text = bare(run("pdftotext", "-layout", file, "-"));
    for (const { code } of paper.parcels) expect(text.split(bare(displayCode(code)))).toHaveLength(3);
  });
});

describe("a station without a working browser", () => {
  const clock = systemClock();
  const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("malkhana-paper-")).sort();

  test("[RC9] refuses paper/no-browser when none is found or the configured one is not there", async () => {
    const refused = { ok: false, error: { code: "paper/no-browser", facts: {} } };
    expect(await chromiumPaper({ clock, browser: undefined, path: tempFolder() }).pdf("<p>")).toEqual(refused);
    expect(await chromiumPaper({ clock, browser: "/nowhere/chromium", path: PATH }).pdf("<p>")).toEqual(refused);
  });

  test.each([
    ["ends with an error", "exit 3", "exit 3"],
    ["makes no PDF", "exit 0", "no PDF"],
    ["hangs", "sleep 600", "deadline"],
  ])("[RC10] refuses paper/failed when the browser %s, and leaves neither file nor process", async (_, script, why) => {
    const browser = join(tempFolder(), "browser");
    await writeFile(browser, `#!/bin/sh\necho $$ > "${browser}.pid"\n${script}\n`);
    await chmod(browser, 0o755);
    const before = await leftovers();
    const paper = chromiumPaper({ clock, browser, path: PATH, deadlineMs: 400 });
    expect(await paper.pdf("<p>")).toEqual({ ok: false, error: { code: "paper/failed", facts: { why } } });
    expect(await leftovers()).toEqual(before);
    const pid = Number(execFileSync("cat", [`${browser}.pid`], { encoding: "utf8" }));
    await expect.poll(() => running(pid)).toBe(false);
  });
});

const running = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
