import { open, statfs, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Looking, type NotRead, namesAt, textAt } from "./look.ts";

const MIB = 2 ** 20;
const WRITES = 60;
const BLOCK = Buffer.alloc(4096, 0x6d);

/** A mounted file system, as /proc/self/mountinfo tells it. */
interface Mount {
  readonly device: string;
  readonly type: string;
  readonly options: readonly string[];
}

/** The mount that a folder lies on: the one with the longest path above it. */
const mountOf = (look: Looking, folder: string): Mount | undefined => {
  const path = resolve(folder);
  const mounts = (textAt(look, "proc/self/mountinfo") ?? "").split("\n").flatMap((line) => {
    const [before = "", after = ""] = line.split(" - ");
    const [, , device = "", , point = "", options = ""] = before.split(" ");
    const [type = "", , more = ""] = after.split(" ");
    const isAbove = point !== "" && (point === "/" || path === point || path.startsWith(`${point}/`));
    return isAbove ? [{ device, type, point, options: [...options.split(","), ...more.split(",")] }] : [];
  });
  // of mounts at the same point the last one lies on top
  return mounts.reduce<(typeof mounts)[number] | undefined>(
    (best, each) => (best === undefined || each.point.length >= best.point.length ? each : best),
    undefined,
  );
};

/** Milliseconds of a 4 KiB write with fdatasync; 99 of 100 are shorter. The file is taken away again. */
const syncP99 = async (folder: string, monoMs: () => number): Promise<number> => {
  const path = join(folder, `.doctor-${process.pid}`);
  const handle = await open(path, "w", 0o600);
  try {
    const times: number[] = [];
    for (let i = 0; i < WRITES; i++) {
      const from = monoMs();
      await handle.write(BLOCK, 0, BLOCK.length, i * BLOCK.length);
      await handle.datasync();
      times.push(monoMs() - from);
    }
    return times.toSorted((a, b) => a - b)[Math.ceil(WRITES * 0.99) - 1] ?? 0;
  } finally {
    await handle.close();
    await unlink(path).catch(() => undefined);
  }
};

/** Free room under a folder. */
export const readRoom = async (folder: string): Promise<{ freeMib: number } | NotRead> => {
  const found = await statfs(folder).catch(() => undefined);
  return found ? { freeMib: Math.floor((found.bavail * found.bsize) / MIB) } : "unknown";
};

/** How the file system of a folder is mounted, and how long a safe write takes there. */
export const readDisk = async (
  look: Looking,
  folder: string,
  monoMs: () => number,
): Promise<{ type: string; readOnly: boolean; inMemory: boolean; p99Ms: number } | NotRead> => {
  const mount = mountOf(look, folder);
  if (!mount) return "unknown";
  const facts = {
    type: mount.type,
    readOnly: mount.options.includes("ro"),
    inMemory: ["tmpfs", "ramfs"].includes(mount.type),
  };
  if (facts.readOnly) return { ...facts, p99Ms: 0 };
  const p99Ms = await syncP99(folder, monoMs).catch(() => undefined);
  return p99Ms === undefined ? "unknown" : { ...facts, p99Ms };
};

/** JEDEC life time estimation: 0x01 is up to 10 % used, 0x0b past its life; the worse of the two counts. */
const lifeTime = (text: string): number | undefined => {
  const steps = text.split(/\s+/).map((each) => Number.parseInt(each, 16));
  const worst = Math.max(...steps);
  return Number.isFinite(worst) && worst > 0 ? Math.min(100, worst * 10) : undefined;
};

/** What the disk tells of its wear, and errors the file system has counted. Most SD cards tell no wear. */
export const readWear = (
  look: Looking,
  folder: string,
): { usedPercent: number | undefined; errors: number } | NotRead => {
  const mount = mountOf(look, folder);
  if (!mount) return "unknown";
  const device = `sys/dev/block/${mount.device}`;
  const life = textAt(look, `${device}/../device/life_time`) ?? textAt(look, `${device}/device/life_time`);
  const errors = namesAt(look, "sys/fs/ext4").reduce(
    (sum, name) => sum + Number(textAt(look, `sys/fs/ext4/${name}/errors_count`) ?? 0),
    0,
  );
  return { usedPercent: life === undefined ? undefined : lifeTime(life), errors };
};
