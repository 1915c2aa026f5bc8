import { existsSync, readFileSync } from "node:fs";
import { open, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import { NOTE_FILE } from "./file-list.ts";
import { openReleaseNote, type ReleaseNote } from "./release-note.ts";

/** Where releases live on a machine. */
export const RELEASES = "/opt/malkhana";
/** The key that releases of this machine are signed with, written at the first installation. */
export const RELEASE_KEY = "/etc/malkhana/release.vkey";

/** The two places of a release, of which one runs. */
export type Slot = "a" | "b";
/** `current` is what runs; `trusted` is what passed its trial last. They differ while a release is on trial. */
export type Pointer = "current" | "trusted";

export interface Slots {
  readonly folder: string;
  /** where one pointer points; undefined before the first installation */
  pointsTo(pointer: Pointer): Promise<Slot | undefined>;
  /** Switches a pointer in one piece, durable when it resolves. */
  point(pointer: Pointer, slot: Slot): Promise<void>;
  path(slot: Slot): string;
  /** what the signed note in a place says; undefined where there is none that holds */
  noteOf(slot: Slot): ReleaseNote | undefined;
}

/** The place that is not this one. */
export const otherSlot = (slot: Slot): Slot => (slot === "a" ? "b" : "a");

/** Makes what was written to a folder's own entries durable. */
export const syncEntries = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** @param folder the machine's /opt/malkhana */
export const slotsIn = (folder: string, key: VerifierKey | undefined): Slots => {
  const path = (slot: Slot) => join(folder, slot);
  return {
    folder,
    path,
    async pointsTo(pointer) {
      const target = await readlink(join(folder, pointer)).catch(() => undefined);
      return target === "a" || target === "b" ? target : undefined;
    },
    async point(pointer, slot) {
      const beside = join(folder, `.${pointer}`);
      await rm(beside, { force: true });
      await symlink(slot, beside);
      await rename(beside, join(folder, pointer));
      await syncEntries(folder);
    },
    noteOf(slot) {
      const note = join(path(slot), NOTE_FILE);
      return key && existsSync(note) ? openReleaseNote(readFileSync(note, "utf8"), key) : undefined;
    },
  };
};
