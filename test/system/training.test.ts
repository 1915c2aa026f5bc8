import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { ROLES } from "#domain/people/officer.ts";
import { openStation } from "#edge/services/opening/open-station.ts";
import { makeTraining } from "#edge/services/seed/make-training.ts";
import { ADDRESSES, FATHERS, PRIVATE_NAMES, TRAINING_OFFICERS } from "#edge/services/seed/names.ts";
import { openCredentials } from "#edge/services/sessions/credentials.ts";
import { createPins } from "#edge/services/sessions/pins.ts";
import { verifyFolder } from "#edge/services/verify.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";
import { randomBytes, sha256 } from "#platform/crypto.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";
import { fakeClock } from "../support/fake-clock.ts";

const root = mkdtempSync(join(tmpdir(), "malkhana-training-"));
const clock = fakeClock();

const seed = async (name: string) => {
  const folder = join(root, name);
  await makeTraining({ folder, until: clock.now(), printerPort: 9 });
  return folder;
};
const open = (folder: string) => openStation(folder, { clock, readClock: simulatedClockReading(clock, "test") });

describe("the training station", () => {
  const folder = join(root, "station");
  beforeAll(async () => {
    await seed("station");
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("[TR1] has 300 items and more, all categories, and two officers of each role with their printed PINs", async () => {
    const opened = await open(folder);
    const { reader } = opened.view;
    const items = reader.recent(2_000);
    expect(items.length).toBeGreaterThanOrEqual(300);
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set(CATEGORY_IDS));
    for (const role of ROLES) expect(TRAINING_OFFICERS.filter((officer) => officer.role === role)).toHaveLength(2);
    const credentials = await openCredentials(join(folder, "credentials"));
    const hasher = createPinHasher(opened.keys.pepper, DEFAULT_PIN_COST);
    const pins = createPins({ credentials, hasher, clock, random: randomBytes });
    for (const { number, pin } of TRAINING_OFFICERS)
      expect(await pins.check(reader.officerByNumber(number)?.officer, pin)).toBe("right");
    await opened.close();
  });

  test("[TR2] verifies, and no leaf holds a private person's name, phone or address", async () => {
    const opened = await open(folder);
    const { reader } = opened.view;
    const leaves = reader.entries(0, reader.size()).map(({ bytes }) => bytes);
    const parts = await opened.privateParts(leaves.map((bytes) => parseEntry(bytes).private));
    const phones = [...JSON.stringify(parts).matchAll(/"phone":"(\d{10})"/g)].map(([, phone = ""]) => phone);
    expect(phones.length).toBeGreaterThan(500);
    const hidden = [...PRIVATE_NAMES, ...FATHERS, ...ADDRESSES, ...phones];
    const all = leaves.join("\n");
    expect(hidden.filter((word) => all.includes(word))).toEqual([]);
    expect(JSON.stringify(parts)).toContain(PRIVATE_NAMES[0]);
    await opened.close();
    expect((await verifyFolder(folder, { sha: sha256 })).outcome).toBe("holds");
  });

  test("[TR3] has items out and overdue, labels to print and diary numbers to enter", async () => {
    const opened = await open(folder);
    const { reader } = opened.view;
    const counts = reader.counts(clock.now());
    expect(counts.out).toBeGreaterThan(20);
    expect(counts.overdue).toBeGreaterThan(3);
    expect(counts.overdue).toBeLessThan(counts.out);
    expect(counts.missing).toBe(1);
    expect(reader.awaitingGd(100).length).toBeGreaterThan(3);
    expect(counts.medianDelayMs).toBeGreaterThan(0);
    await opened.close();
  });

  test("[TR4] tells the same story again", async () => {
    const tell = async (where: string) => {
      const opened = await open(where);
      const { reader } = opened.view;
      const story = reader
        .entries(0, reader.size())
        .map(({ bytes }) => parseEntry(bytes))
        .map(({ kind, at }) => `${at} ${kind}`);
      await opened.close();
      return story;
    };
    expect(await tell(await seed("again"))).toEqual(await tell(folder));
  });
});
