import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND_NAMES, commandCode } from "#domain/commands.ts";
import { commandCardHtml } from "#domain/papers/command-card.ts";
import { SCAN_TEXTS } from "#domain/text/screens/scan.ts";
import { loadPaperAssets } from "#edge/devices/paper/paper-assets.ts";
import { chromiumPaper, findBrowser } from "#edge/devices/paper/paper-chromium.ts";
import { systemClock } from "#platform/clock.ts";
import { openHttpStation } from "../../support/http-station.ts";
import { installed, openZxing } from "../../support/label-decode.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const { PATH = "" } = process.env;
const canPrint = findBrowser(undefined, PATH) !== undefined && installed("pdftoppm");
const STATION = { name: { hi: "थाना कोतवाली", en: "PS Kotwali" }, training: true };

test("[SK11] the desk card is a page in which nothing can run, with every command's words in both languages", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  for (const lang of ["hi", "en"]) {
    const page = await station.ask("GET", `/api/papers/command-card.html?lang=${lang}`);
    for (const command of COMMAND_NAMES)
      for (const words of Object.values(SCAN_TEXTS[`command.${command}`])) expect(page.text).toContain(words);
    expect(page.headers.get("Content-Security-Policy")).toContain("sandbox");
  }
});

test.skipIf(!canPrint).each(["hi", "en"] as const)(
  "[SK11] on paper (%s) it is one sheet and each symbol reads back",
  async (lang) => {
    const folder = process.env["SCREENS"] ?? tempFolder();
    mkdirSync(folder, { recursive: true });
    const paper = chromiumPaper({ clock: systemClock(), browser: undefined, path: PATH });
    const made = await paper.pdf(commandCardHtml(STATION, lang, await loadPaperAssets()));
    if (!made.ok) throw new Error(made.error.code);
    const file = join(folder, `command-card-${lang}.pdf`);
    writeFileSync(file, made.value);
    execFileSync("pdftoppm", ["-r", "110", "-png", file, join(folder, `command-card-${lang}`)]);
    const pages = readdirSync(folder).filter(
      (name) => name.startsWith(`command-card-${lang}`) && name.endsWith(".png"),
    );
    expect(pages).toHaveLength(1);
    const decode = await openZxing(COMMAND_NAMES.length);
    const read = await decode(readFileSync(join(folder, pages[0] ?? "")));
    expect(read.map(({ text }) => text)).toEqual(COMMAND_NAMES.map(commandCode).toSorted());
  },
);
