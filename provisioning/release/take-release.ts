import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import { ok } from "#domain/result.ts";
import { type Machine, mustRun } from "../machine/machine.ts";
import { type Outcome, refused } from "../refused.ts";
import { differsFrom, hashFile, NOTE_FILE } from "./file-list.ts";
import { type Architecture, openReleaseNote, type ReleaseNote } from "./release-note.ts";
import { otherSlot, type Slot, type Slots, syncEntries } from "./slots.ts";
import { isNewer } from "./version.ts";

const MOST_NOTE_BYTES = 4_096;
/** an unpacked release next to its tarball */
const ROOM_FACTOR = 5;
const INCOMING = ".incoming";

/** A release that stands checked in the place that does not run. */
export interface Taken {
  readonly slot: Slot;
  readonly version: string;
}

/** The newest tarball for this architecture where the technician pointed: a file, or a folder of a USB stick. */
const findTarball = async (path: string, arch: Architecture): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? path : undefined;
  const shape = new RegExp(`^malkhana-([0-9.]+)-${arch}\\.tar\\.gz$`);
  const versions = (await readdir(path)).flatMap((name) => shape.exec(name)?.[1] ?? []);
  const newest = versions.toSorted((a, b) => (isNewer(a, b) ? -1 : 1))[0];
  return newest === undefined ? undefined : join(path, `malkhana-${newest}-${arch}.tar.gz`);
};

const readNote = async (path: string, key: VerifierKey): Promise<Outcome<ReleaseNote>> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return refused("release-unsigned", { file: path });
  const note = found.size <= MOST_NOTE_BYTES ? openReleaseNote(await readFile(path, "utf8"), key) : undefined;
  return note ? ok(note) : refused("release-signature", { file: path });
};

/** Unpacks what was hashed already, and looks at every file of it before it gets a place. */
const unpack = async (machine: Machine, incoming: string, tarball: string, note: ReleaseNote, key: VerifierKey) => {
  const files = join(incoming, "files");
  await mkdir(files);
  const { code } = await machine.run("tar", ["-xzf", tarball, "--no-same-owner", "--strip-components=1", "-C", files]);
  const inner = await readNote(join(files, NOTE_FILE), key);
  const isSame = inner.ok && inner.value.of === "files" && inner.value.version === note.version;
  const differs = code === 0 && isSame ? await differsFrom(files, inner.value.sha256) : NOTE_FILE;
  if (differs !== undefined) return refused("release-tampered", { file: differs });
  await mustRun(machine, "sync", ["-f", files]);
  return ok(files);
};

/**
 * Brings a signed release from a file or a folder into the place that does not run. The signature is checked before a
 * byte of the tarball is unpacked, every file before the place is given to it; whatever is refused or cut off leaves
 * both places and both pointers as they were.
 */
export const takeRelease = async (
  from: string,
  { machine, slots, key, arch }: { machine: Machine; slots: Slots; key: VerifierKey; arch: Architecture },
): Promise<Outcome<Taken>> => {
  const [current, trusted] = [await slots.pointsTo("current"), await slots.pointsTo("trusted")];
  if (current === undefined) return refused("not-installed");
  if (current !== trusted) return refused("release-on-trial");
  const tarball = await findTarball(from, arch);
  if (tarball === undefined) return refused("release-none", { path: from, arch });
  const note = await readNote(tarball.replace(/\.tar\.gz$/, ".note"), key);
  if (!note.ok) return note;
  const { version } = note.value;
  if (note.value.of !== "tarball") return refused("release-signature", { file: tarball });
  if (note.value.arch !== arch) return refused("release-architecture", { arch: note.value.arch, machine: arch });
  const now = slots.noteOf(current)?.version ?? "0.0.0.0";
  if (!isNewer(version, now)) return refused("release-older", { version, now });
  const { size } = await stat(tarball);
  const { bavail, bsize } = await statfs(slots.folder);
  const needMib = Math.ceil((size * ROOM_FACTOR) / 2 ** 20);
  if (bavail * bsize < size * ROOM_FACTOR) return refused("no-space", { path: slots.folder, needMib });

  const incoming = join(slots.folder, INCOMING);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { mode: 0o755 });
  try {
    // what is hashed is what is unpacked, even if the stick changes in between
    const copy = join(incoming, "release.tar.gz");
    await copyFile(tarball, copy);
    if ((await hashFile(copy)) !== note.value.sha256) return refused("release-tampered", { file: tarball });
    const unpacked = await unpack(machine, incoming, copy, note.value, key);
    if (!unpacked.ok) return unpacked;
    const slot = otherSlot(current);
    if (existsSync(slots.path(slot))) await rename(slots.path(slot), join(incoming, "old"));
    await rename(unpacked.value, slots.path(slot));
    await syncEntries(slots.folder);
    return ok({ slot, version });
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
};
