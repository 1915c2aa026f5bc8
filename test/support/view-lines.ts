import type { PrivateRecord } from "#domain/custody/fold.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { Entry } from "#domain/log/entry.ts";
import { leafHash } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Writer } from "#stores/view/view.ts";

/** An entry as the log keeps it. */
export interface Line {
  readonly entry: Entry;
  readonly stored: StoredEntry;
}

export const lineOf = (entry: Entry): Line => {
  const bytes = canonicalBytes(entry);
  return { entry, stored: { epoch: entry.epoch, seq: entry.seq, bytes, leafHash: leafHash(sha256, bytes) } };
};

/** Private parts as a test can know them: by the subject alone. */
export const openedOf = (entry: Entry): PrivateRecord =>
  entry.private ? { description: `माल ${entry.private.subject}` } : undefined;

/** Adds lines in one group. */
export const write = (writer: Writer, lines: readonly Line[]): void => {
  writer.begin();
  for (const { entry, stored } of lines) writer.add(entry, stored, openedOf(entry));
  writer.commit();
};
