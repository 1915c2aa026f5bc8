import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decided } from "#domain/custody/act.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { openCredentials } from "#edge/services/sessions/credentials.ts";
import { createPins } from "#edge/services/sessions/pins.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";
import { legacyCsv } from "../../support/legacy-csv.ts";
import { LEGACY_HEADERS, legacyRows } from "../../support/legacy-rows.ts";
import { runningTypeScript } from "../../support/running-typescript.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { value } from "./import-station.ts";

const PIN = "482915";
const ROWS = 3000;

const open = (folder: string) => {
  const clock = systemClock();
  return openStation(folder, { clock, readClock: machineClockReading(clock) });
};

/** A station on the disk whose moharrir, number 41, has a PIN; and a register beside it. */
const madeStation = async (rows: number) => {
  const root = tempFolder();
  const [folder, file] = [join(root, "station"), join(root, "register.csv")];
  writeFileSync(
    file,
    legacyCsv(
      LEGACY_HEADERS,
      legacyRows(31, rows).map(({ cells }) => cells),
    ),
  );
  const name = { hi: "थाना", en: "Station" };
  await createStationFile(folder, { code: "KTW", district: "test.invalid", name, training: true });
  const station = await open(folder);
  const written = await station.journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
    const officer = mint("officer");
    const body = { officer, name, rank: name, number: "41", role: "moharrir", status: "active" } as const;
    return decided([{ kind: "officer.enrolled", at: now, subjects: [officer], body }], officer);
  });
  const hasher = createPinHasher(station.keys.pepper, DEFAULT_PIN_COST);
  const credentials = await openCredentials(join(folder, "credentials"));
  value(
    await createPins({ credentials, hasher, clock: systemClock(), random: randomBytes }).set(value(written).value, PIN),
  );
  await station.close();
  return { folder, file };
};

/** Runs the program; killed hard at the first progress line at or past `killAt` rows. */
const run = async (
  args: readonly string[],
  { pin, killAt }: { pin?: string | undefined; killAt?: number } = { pin: PIN },
) => {
  const [node, ...flags] = runningTypeScript("edge/import-main.ts");
  const env = { ...process.env, ...(pin === undefined ? {} : { MALKHANA_PIN: pin }) };
  const child = spawn(node, [...flags, ...args], { env });
  child.stdin.end();
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
    const read = Number(/(\d+) \/ \d+\n$/.exec(out)?.[1] ?? 0);
    if (killAt !== undefined && read >= killAt) child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, out, err };
};

const countsIn = async (folder: string) => {
  const station = await open(folder);
  const { items, quarantine } = station.view.reader.counts(0);
  const size = station.view.reader.size();
  await station.close();
  return { items, quarantine, size };
};

describe("npm run import", () => {
  test("[IM27] killed in the middle and run again, every row is in exactly once", async () => {
    const { folder, file } = await madeStation(ROWS);
    const asOfficer = [folder, file, "--officer", "41", "--json"];
    const killed = await run(asOfficer, { pin: PIN, killAt: 1000 });
    expect(killed.code).toBeNull();
    const before = await countsIn(folder);
    expect(before.items + before.quarantine).toBeGreaterThanOrEqual(1000);
    expect(before.items + before.quarantine).toBeLessThan(ROWS);
    const again = await run(asOfficer);
    expect(again).toMatchObject({ code: 0, err: "" });
    const figures = JSON.parse(again.out.trimEnd().split("\n").at(-1) ?? "{}") as Record<string, number>;
    expect(figures).toMatchObject({ rows: ROWS, already: before.items + before.quarantine });
    expect((figures["items"] ?? 0) + (figures["quarantined"] ?? 0) + (figures["already"] ?? 0)).toBe(ROWS);
    const after = await countsIn(folder);
    expect(after.items + after.quarantine).toBe(ROWS);
  });

  test("[IM27] it counts without an officer, and says what is wrong in both languages", async () => {
    const { folder, file } = await madeStation(300);
    const dry = await run([folder, file, "--dry-run", "--map", "sections=none"]);
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(dry.out).toMatch(/^Rows \/ पंक्तियाँ: 300 = \d+ items/m);
    const station = await open(folder);
    const locked = await run([folder, file, "--dry-run"]);
    expect(locked).toMatchObject({ code: 1, err: expect.stringContaining("stop the service first") });
    await station.close();
    const wrongPin = await run([folder, file, "--officer", "41"], { pin: "000000" });
    expect(wrongPin).toMatchObject({ code: 1, err: expect.stringMatching(/PIN/) });
    const wrongMap = await run([folder, file, "--dry-run", "--map", "status=Nowhere"]);
    expect(wrongMap).toMatchObject({ code: 1, err: expect.stringContaining("Nowhere") });
    const noPin = await run([folder, file, "--officer", "41"], { pin: undefined });
    expect(noPin).toMatchObject({ code: 1, err: expect.stringMatching(/PIN/) });
    expect((await run([folder, file])).code).toBe(64);
    expect((await run([join(folder, "none"), file, "--dry-run"])).err).toContain("holds no station");
    expect((await countsIn(folder)).items).toBe(0);
  });
});
