import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import { withProof } from "#domain/proof/proof-page.ts";
import { sha256 } from "#platform/crypto.ts";
import { provenRecord } from "../support/proven-record.ts";
import { keepPicture, launchChromium } from "./kiosk.ts";

const PHOTO = Buffer.from("a photo as it left the camera");
const record = provenRecord({ extra: 8, photo: toHex(sha256(PHOTO)) });
const page = readFileSync("dist/ui/verify/index.html", "utf8");
const folder = mkdtempSync(join(tmpdir(), "malkhana-proof-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const saved = (name: string, data: string): string => {
  const path = join(folder, name);
  writeFileSync(path, withProof(page, data));
  return path;
};
/** A file opened from the disk with the network cut; everything it asks for beside itself, and everything it complains of. */
const opened = async (path: string, width = 1280, height = 800) => {
  const context = await browser.newContext({ viewport: { width, height }, offline: true });
  const shown = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  shown.on("request", (request) => asked.push(request.url()));
  shown.on("pageerror", (fault) => complaints.push(String(fault)));
  shown.on("console", (message) => complaints.push(message.text()));
  await shown.goto(pathToFileURL(path).href);
  return { shown, asked, complaints, close: () => context.close() };
};
const other = (shown: Page) => shown.locator(".head-tools button").nth(1);

describe("a proof file in a browser, from a disk", () => {
  test("[PF16] tells the whole story in both languages, what is proven and what is not, and asks for nothing", async () => {
    const path = saved("whole.html", record.sealed(record.content({ seen: record.size - 2 })));
    const { shown, asked, complaints, close } = await opened(path);
    const acts = record.source.timeline(record.item, { limit: 1_000 }).length;
    for (const [language, verdict, act] of [
      ["hi", "पूरा गवाह नहीं", "जमा हुआ"],
      ["en", "not fully witnessed", "Deposited"],
    ] as const) {
      expect(await shown.locator("html").getAttribute("lang")).toBe(language);
      expect(await shown.locator(".verdict-warn").textContent()).toContain(verdict);
      expect(await shown.locator(".story tbody tr").count()).toBe(acts);
      expect(await shown.locator(".story tbody tr").first().textContent()).toContain(act);
      for (const promise of await shown.locator(".promise").all())
        expect(await promise.textContent()).toContain(language === "hi" ? "सिद्ध नहीं" : "Not proven");
      const text = await shown.locator("#app").textContent();
      expect(text).not.toMatch(/\b(entry|purpose|seal|where|verdict|sealAct|photo)\.[a-z]|\{\{|undefined/);
      await keepPicture(shown, `proof-${language}`);
      await other(shown).click();
    }
    await close();
    const witnessed = await opened(saved("witnessed.html", record.sealed(record.content({ seen: record.size }))));
    expect(await witnessed.shown.locator(".verdict-ok").count()).toBe(1);
    await witnessed.close();
    expect([asked, complaints, witnessed.complaints]).toEqual([[pathToFileURL(path).href], [], []]);
  });

  test("[PF17] a changed file is refused with its reason, and nothing of its story is shown", async () => {
    const content = record.content({ seen: record.size });
    const data = record.sealed(content);
    const [first] = content.logs;
    const entries = first?.entries ?? [];
    const last = entries.at(-1);
    const re = (change: object) => record.sealed({ ...content, logs: first ? [{ ...first, ...change }] : [] });
    const corpus = {
      edited: re({ entries: [...entries.slice(0, -1), { ...last, bytes: last?.bytes.replace("RK", "RX") }] }),
      twice: re({ entries: [...entries, last] }),
      "taken out": JSON.stringify({
        ...JSON.parse(data),
        content: JSON.stringify({ ...content, logs: [{ ...first, entries: entries.slice(0, -1) }] }),
      }),
      "other key": re({ vkey: first?.vkey.replace("gaya", "gayb") }),
      "other head": re({ head: first?.head.replace(/\n\d+\n/, "\n7\n") }),
      "proof cut": re({ entries: [...entries.slice(0, -1), { ...last, path: last?.path.slice(1) }] }),
      "hash changed": record.sealed({ ...content, nodes: content.nodes.map((node) => node.replace(/^./, "z")) }),
      cut: data.slice(0, -40),
      empty: "{}",
    };
    const found: Record<string, (string | number)[]> = {};
    for (const [name, text] of Object.entries(corpus)) {
      const { shown, complaints, close } = await opened(saved(`${name}.html`, text));
      const refused = (await shown.locator(".verdict-bad").textContent()) ?? "";
      found[name] = [
        refused.includes("भरोसा न करें") ? "refused" : refused,
        await shown.locator(".story").count(),
        ...complaints,
      ];
      if (name === "edited") await keepPicture(shown, "proof-refused");
      await close();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(corpus).map((name) => [name, ["refused", 0]])));
  });

  test("[PF18] compares a photo, and checks another file with this page's own eyes", async () => {
    const { shown, complaints, close } = await opened(saved("mine.html", record.sealed(record.content())));
    await other(shown).click();
    const choose = shown.locator("input[type=file]");
    await choose.setInputFiles([
      { name: "photo.jpg", mimeType: "image/jpeg", buffer: PHOTO },
      { name: "other.jpg", mimeType: "image/jpeg", buffer: Buffer.from("another") },
    ]);
    await shown.waitForSelector(".compared li");
    expect(await shown.locator(".compared li").allInnerTexts()).toEqual([
      expect.stringMatching(/photo\.jpg ✓ It is this photo: entry #\d+/),
      expect.stringContaining("other.jpg ! No entry of this item names this file"),
    ]);
    await keepPicture(shown, "proof-compared");
    const theirs = provenRecord();
    await choose.setInputFiles(saved("theirs.html", theirs.sealed(theirs.content({ seen: theirs.size }))));
    await shown.waitForSelector(".note");
    expect(await shown.locator(".note").textContent()).toContain("theirs.html");
    expect(await shown.locator(".verdict-ok").count()).toBe(1);
    await shown.locator("input[type=file]").setInputFiles(saved("broken.html", "{}"));
    await shown.waitForSelector(".verdict-bad");
    await shown
      .locator("input[type=file]")
      .setInputFiles(saved("again.html", theirs.sealed(theirs.content({ seen: theirs.size }))));
    await shown.waitForSelector(".verdict-ok");
    expect(complaints).toEqual([]);
    await close();
  });

  test("[PF19] prints on A4 with table, promises and keys, without what is for the screen", async () => {
    const { shown, close } = await opened(saved("print.html", record.sealed(record.content({ seen: record.size }))));
    await shown.emulateMedia({ media: "print" });
    for (const part of [".verdict", ".story", ".promises", ".keys"])
      expect(await shown.locator(part).isVisible()).toBe(true);
    for (const part of [".head-tools", ".tools", ".choose"]) expect(await shown.locator(part).isVisible()).toBe(false);
    const pdf = await shown.pdf({ preferCSSPageSize: true });
    const kept = process.env["SCREENS"];
    if (kept) writeFileSync(join(kept, "proof.pdf"), pdf);
    const text = pdf.toString("latin1");
    const [width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.slice(1) ?? []).map(Number);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]); // A4 in points
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    // no line of the table is wider than the paper
    await shown.setViewportSize({ width: 700, height: 990 });
    expect(await shown.evaluate(() => document.documentElement.scrollWidth <= 700)).toBe(true);
    await close();
  });
});
