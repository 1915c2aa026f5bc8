import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { exportTo, takeInAnswer } from "#edge/services/sneakernet.ts";
import { exportControl } from "#edge/services/sneakernet-run.ts";
import { composeGateway, type Gateway } from "#gateway/compose.ts";
import { importDisk } from "#gateway/services/disk-import.ts";
import { importControl } from "#gateway/services/disk-import-run.ts";
import { systemClock } from "#platform/clock.ts";
import { answerControl, controlPath } from "#platform/control-socket.ts";
import { startGateway } from "../support/gateway-server.ts";
import { type PhotoStation, photoBytes, photoStation } from "../support/photo-station.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A station whose district is out of reach: what goes there goes on a disk. */
const lonely = async (home = tempFolder()) => {
  const gateway = await startGateway(tempFolder());
  closing.push(() => gateway.close());
  const room = await photoStation(home, gateway);
  closing.push(() => room.close());
  return { room, gateway: gateway.gateway };
};
/** Another district that knows the station. */
const districtFor = async (room: PhotoStation, folder = tempFolder()): Promise<Gateway> => {
  const gateway = await composeGateway({ folder, district: "bench.invalid", names: ["localhost"] }, clock);
  closing.push(() => gateway.close());
  gateway.epochs.add("TEST-1", 1, room.opened.keys.vkey);
  return gateway;
};
const sizeAt = async (gateway: Gateway) => {
  const head = await gateway.ingest.head("TEST-1");
  return head.ok ? head.value.size : head.error.code;
};
const placeOn = (disk: string) => join(disk, "malkhana", "TEST-1");
const exportsOn = (disk: string) => readdirSync(placeOn(disk)).filter((name) => name.startsWith("e0"));

describe("a disk in the place of a link", () => {
  test("[SN1] entries, their private parts and photos arrive to the bit", async () => {
    const { room, gateway } = await lonely();
    const names = [await room.photograph(60_000), await room.photograph(9_000)];
    const disk = tempFolder();
    const size = room.opened.view.reader.size();
    expect(await exportTo(room.opened, room.blobs, disk)).toMatchObject({
      entries: size,
      blobs: 2,
      copied: 2,
      missing: 0,
    });
    expect(await importDisk(gateway, disk)).toEqual({
      stations: [{ station: "TEST-1", entries: size, blobs: 2, answered: size }],
      left: [],
    });
    const page = await gateway.pages.read("TEST-1", 1, 0, 1_000);
    const bytesOf = (entries: readonly { readonly bytes: string }[]) => entries.map(({ bytes }) => bytes);
    expect(bytesOf(page.entries)).toEqual(bytesOf(room.opened.view.reader.entries(0, 1_000)));
    expect(page.sides).toHaveLength(page.entries.filter(({ bytes }) => bytes.includes('"private"')).length);
    for (const name of names)
      expect(await gateway.blobs.part("TEST-1", name, 0, 60_000)).toEqual(
        Buffer.from((await room.blobs.get(name)) ?? ""),
      );
  });

  test("[SN2] the answer makes the station witnessed, and the next export has only what is new", async () => {
    const { room, gateway } = await lonely();
    await room.photograph(9_000);
    const disk = tempFolder();
    await exportTo(room.opened, room.blobs, disk);
    await importDisk(gateway, disk);
    const size = room.opened.view.reader.size();
    expect(await takeInAnswer(room.opened, disk)).toBe(size);
    expect(room.opened.witnessed.latest()?.size).toBe(size);
    expect(await takeInAnswer(room.opened, disk)).toBeUndefined();
    await room.photograph(8_000);
    const more = room.opened.view.reader.size() - size;
    expect(await exportTo(room.opened, room.blobs, disk)).toMatchObject({ entries: more, blobs: 2, copied: 1 });
    expect(await importDisk(gateway, disk)).toMatchObject({ stations: [{ entries: more, blobs: 1 }], left: [] });
    expect(await takeInAnswer(room.opened, disk)).toBe(size + more);
  });

  test("[SN3] disks come in any order and any number of times", async () => {
    const { room, gateway } = await lonely();
    await room.photograph(9_000);
    const [first, second] = [tempFolder(), tempFolder()];
    await exportTo(room.opened, room.blobs, first);
    const early = tempFolder();
    cpSync(first, early, { recursive: true });
    await importDisk(gateway, first);
    await takeInAnswer(room.opened, first);
    const begun = room.opened.view.reader.size();
    await room.photograph(8_000);
    const size = room.opened.view.reader.size();
    await exportTo(room.opened, room.blobs, second);
    const other = await districtFor(room);
    const tooEarly = await importDisk(other, second);
    expect(tooEarly.stations).toMatchObject([{ station: "TEST-1", entries: 0 }]);
    expect(tooEarly.left.map(({ code }) => code)).toContain("wire/gap");
    expect(await importDisk(other, early)).toMatchObject({ stations: [{ entries: begun }], left: [] });
    expect(await importDisk(other, second)).toMatchObject({
      stations: [{ entries: size - begun, answered: size }],
      left: [],
    });
    for (const disk of [second, early])
      expect(await importDisk(other, disk)).toMatchObject({ stations: [{ entries: 0, blobs: 0 }], left: [] });
    expect(await sizeAt(other)).toBe(size);
  });

  test("[SN4] [SN7] what is damaged, foreign or forged is named, the rest is taken", async () => {
    const { room, gateway } = await lonely();
    const names = [await room.photograph(9_000), await room.photograph(8_000)];
    const disk = tempFolder();
    await exportTo(room.opened, room.blobs, disk);
    const [name = ""] = exportsOn(disk);
    const place = placeOn(disk);
    const forged = join(place, name.replace(/\d{9}$/, "000000999"));
    cpSync(join(place, name), forged, { recursive: true });
    const manifest = readFileSync(join(forged, "manifest.note"), "utf8");
    writeFileSync(join(forged, "manifest.note"), manifest.replace(/to \d+/, "to 999"));
    writeFileSync(join(place, name, "letter.txt"), "नमस्ते");
    writeFileSync(join(place, "blobs", "a.jpg"), "no photo");
    writeFileSync(join(place, "blobs", names[0] ?? ""), photoBytes(-1, 9_000));
    mkdirSync(join(disk, "malkhana", "OTHER-9"));
    const done = await importDisk(gateway, disk);
    expect(done.stations).toMatchObject([{ entries: room.opened.view.reader.size(), blobs: 1 }]);
    expect(new Set(done.left.map(({ path, code }) => `${path} ${code}`))).toEqual(
      new Set([
        "OTHER-9 disk/unknown-station",
        `TEST-1/${name}/letter.txt disk/foreign`,
        `TEST-1/${name.replace(/\d{9}$/, "000000999")}/manifest.note disk/signature`,
        "TEST-1/blobs/a.jpg disk/foreign",
        `TEST-1/blobs/${names[0]} blob/hash`,
      ]),
    );
    // the station replaces the damaged one, and the district takes it then
    await exportTo(room.opened, room.blobs, disk, { all: true });
    expect((await importDisk(gateway, disk)).stations).toMatchObject([{ entries: 0, blobs: 1 }]);
  });

  test("[SN4] a batch with one byte changed lets nothing of it in", async () => {
    const { room, gateway } = await lonely();
    await room.photograph(9_000);
    const disk = tempFolder();
    await exportTo(room.opened, room.blobs, disk);
    const path = join(placeOn(disk), exportsOn(disk)[0] ?? "", "0001.batch");
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await importDisk(gateway, disk)).left).toMatchObject([{ code: "disk/damaged" }]);
    expect(await sizeAt(gateway)).toBe(0);
    rmSync(path);
    expect((await importDisk(gateway, disk)).left).toMatchObject([{ code: "disk/missing" }]);
  });

  test("[SN7] an answer that no witness of ours signed is not taken in", async () => {
    const { room } = await lonely();
    await room.photograph(9_000);
    const disk = tempFolder();
    await exportTo(room.opened, room.blobs, disk);
    await importDisk(await districtFor(room), disk);
    expect(await takeInAnswer(room.opened, disk)).toBeUndefined();
    writeFileSync(join(placeOn(disk), "answer-e0001.note"), "not a note");
    expect(await takeInAnswer(room.opened, disk)).toBeUndefined();
    expect(room.opened.witnessed.latest()).toBeUndefined();
  });

  test("[SN6] everything again fills a district that lost all it had", async () => {
    const { room, gateway } = await lonely();
    await room.photograph(9_000);
    await room.courier.hurry();
    expect(await room.courier.blobs.hurry()).toBe("level");
    const size = room.opened.view.reader.size();
    expect(await sizeAt(gateway)).toBe(size);
    const disk = tempFolder();
    expect(await exportTo(room.opened, room.blobs, disk)).toMatchObject({ entries: 0, blobs: 0 });
    expect(await exportTo(room.opened, room.blobs, disk, { all: true })).toMatchObject({ entries: size, blobs: 1 });
    const empty = await districtFor(room);
    expect(await importDisk(empty, disk)).toMatchObject({
      stations: [{ entries: size, blobs: 1, answered: size }],
      left: [],
    });
  });

  test("[SN8] links on a disk lead nowhere", async () => {
    const { room, gateway } = await lonely();
    const disk = tempFolder();
    const elsewhere = tempFolder();
    mkdirSync(join(disk, "malkhana"));
    symlinkSync(elsewhere, placeOn(disk));
    await expect(exportTo(room.opened, room.blobs, disk)).rejects.toThrow("leads elsewhere");
    expect((await importDisk(gateway, disk)).left).toEqual([{ path: "TEST-1", code: "disk/foreign" }]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

/** Runs a program of the project; kills it as soon as `until` says so. */
const running = async (program: string, args: string[], env: Record<string, string>, until?: () => boolean) => {
  const [command, ...rest] = runningTypeScript(program);
  const child = spawn(command, [...rest, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  while (until && !until() && child.exitCode === null) await clock.sleep(1);
  if (until) child.kill("SIGKILL");
  return { code: await ended, said };
};
const filesBelow = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
    : 0;

test("[SN5] killed while it writes and while it is taken in, the commands run again and all is there", async () => {
  const home = tempFolder();
  const { room, gateway } = await lonely(home);
  for (let i = 0; i < 12; i++) await room.photograph(300_000);
  const size = room.opened.view.reader.size();
  await room.close();
  closing.splice(1, 1);
  const disk = tempFolder();
  const args = ["--to", disk, "--data", home];
  for (const files of [1, 3, 7])
    await running("edge/export-main.ts", args, {}, () => filesBelow(join(disk, "malkhana")) >= files);
  const exported = await running("edge/export-main.ts", args, {});
  expect([exported.code, exported.said]).toEqual([0, expect.stringContaining(`${size} entries, 12 photos`)]);

  const folder = tempFolder();
  const known = await composeGateway({ folder, district: "bench.invalid", names: ["localhost"] }, clock);
  known.epochs.add("TEST-1", 1, gateway.epochs.get("TEST-1", 1)?.vkey ?? "");
  await known.close();
  const env = { GATEWAY_DATA: folder, GATEWAY_DISTRICT: "bench.invalid" };
  for (const files of [1, 4])
    await running("gateway/import-main.ts", [disk], env, () => filesBelow(join(folder, "blobs")) >= files);
  const imported = await running("gateway/import-main.ts", [disk], env);
  expect([imported.code, imported.said]).toEqual([0, expect.stringContaining(`witnessed up to #${size}`)]);
  const after = await composeGateway({ folder, district: "bench.invalid", names: ["localhost"] }, clock);
  closing.push(() => after.close());
  expect(await sizeAt(after)).toBe(size);
  expect(await after.blobs.wanted("TEST-1", { bytes: 0, sha256: "" }, 64)).toEqual([]);
});

test("[SN9] while station and gateway run, they do it themselves, and nobody else of the machine may ask", async () => {
  const home = tempFolder();
  const { room, gateway } = await lonely(home);
  await room.photograph(9_000);
  const size = room.opened.view.reader.size();
  const [stationPath, gatewayFolder] = [controlPath(home), tempFolder()];
  const station = await answerControl(stationPath, exportControl(room.opened));
  const district = await answerControl(controlPath(gatewayFolder), importControl(gateway));
  closing.push(
    () => station.close(),
    () => district.close(),
  );
  expect(statSync(stationPath).mode & 0o777).toBe(0o600);
  const disk = tempFolder();
  const args = ["--to", disk, "--data", home];
  const exported = await running("edge/export-main.ts", args, {});
  expect([exported.code, exported.said]).toEqual([0, expect.stringContaining(`${size} entries, 1 photos`)]);
  const imported = await running("gateway/import-main.ts", [disk], { GATEWAY_DATA: gatewayFolder });
  expect([imported.code, imported.said]).toEqual([0, expect.stringContaining(`witnessed up to #${size}`)]);
  expect(await sizeAt(gateway)).toBe(size);
  const again = await running("edge/export-main.ts", args, {});
  expect(again.said).toContain(`witnessed up to entry #${size}`);
  expect(room.opened.witnessed.latest()?.size).toBe(size);
});
