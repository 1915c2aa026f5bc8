import { chmod, cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { ok } from "#domain/result.ts";
import { sha256 } from "#platform/crypto.ts";
import { ensureDir, writeFileDurable } from "#platform/files.ts";
import { type Machine, mustRun } from "../machine/machine.ts";
import { type Outcome, refused } from "../refused.ts";
import { differsFrom, NOTE_FILE } from "../release/file-list.ts";
import { openReleaseNote, type ReleaseNote } from "../release/release-note.ts";
import { RELEASE_KEY, RELEASES, type Slot, slotsIn } from "../release/slots.ts";
import type { Step } from "./steps.ts";

/** Name of the release's own public key in its folder. */
export const KEY_FILE = "release.vkey";

/** A release that was unpacked by hand, whose files are as it says. */
export interface UnpackedRelease {
  readonly folder: string;
  readonly note: ReleaseNote;
  readonly keyText: string;
}

/** Looks into the folder that the running command belongs to. */
export const readUnpacked = async (folder: string): Promise<Outcome<UnpackedRelease>> => {
  const keyText = await readFile(join(folder, KEY_FILE), "utf8").catch(() => "");
  const key = parseVerifierKey(sha256, keyText.trim());
  const text = await readFile(join(folder, NOTE_FILE), "utf8").catch(() => "");
  const note = key && openReleaseNote(text, key);
  if (note?.of !== "files") return refused("not-a-release", { path: folder });
  const differs = await differsFrom(folder, note.sha256);
  return differs === undefined ? ok({ folder, note, keyText }) : refused("release-tampered", { file: differs });
};

/** The release in its first place, the pointers, and the key that every later release must be signed with. */
export const releaseSteps = async (machine: Machine, release: UnpackedRelease): Promise<Outcome<readonly Step[]>> => {
  const releases = machine.at(RELEASES);
  const key = parseVerifierKey(sha256, release.keyText.trim());
  const slots = slotsIn(releases, key);
  const current = await slots.pointsTo("current");
  const there = current && slots.noteOf(current)?.version;
  if (current !== undefined && there !== release.note.version)
    return refused("other-release-here", { version: there ?? "?" });
  const pinned = await readFile(machine.at(RELEASE_KEY), "utf8").catch(() => undefined);
  if (pinned !== undefined && pinned !== release.keyText) return refused("release-signature", { file: release.folder });
  const slot: Slot = current ?? "a";
  const place: Step = {
    kind: "release",
    subject: release.note.version,
    isDone: async () => current !== undefined,
    do: async () => {
      const incoming = join(releases, ".incoming");
      await ensureDir(releases);
      await chmod(releases, 0o755);
      await rm(incoming, { recursive: true, force: true });
      await mkdir(incoming);
      await cp(release.folder, incoming, { recursive: true, preserveTimestamps: true });
      await chmod(incoming, 0o755);
      await mustRun(machine, "sync", ["-f", incoming]);
      await rm(slots.path(slot), { recursive: true, force: true });
      await rename(incoming, slots.path(slot));
    },
  };
  const pin: Step = {
    kind: "file",
    subject: RELEASE_KEY,
    isDone: async () => pinned !== undefined,
    do: async () => {
      await ensureDir(machine.at("/etc/malkhana"));
      await writeFileDurable(machine.at(RELEASE_KEY), Buffer.from(release.keyText));
    },
  };
  const pointers = (["trusted", "current"] as const).map(
    (pointer): Step => ({
      kind: "link",
      subject: `${RELEASES}/${pointer}`,
      isDone: async () => (await slots.pointsTo(pointer)) !== undefined,
      do: () => slots.point(pointer, slot),
    }),
  );
  return ok([place, pin, ...pointers]);
};
