import { equalBytes } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { Entry } from "#domain/log/entry.ts";
import { understood } from "#domain/log/meaning.ts";
import type { TextCipher } from "#domain/log/private-record.ts";
import { createPrivateParts } from "#stores/station-log/private-parts.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { View } from "#stores/view/view.ts";

/** Entries read at once: a batch of the station waits for the page to end. */
const PAGE = 500;

/** An entry that was kept as bytes because nobody here understands it. */
export interface Unread {
  readonly epoch: number;
  readonly seq: number;
}

type Writer = View["writer"];
interface Line {
  readonly stored: StoredEntry;
  readonly entry: Entry | undefined;
}

/** Folds a page in one transaction. @throws whatever the fold throws, with nothing changed */
const inOneGo = (writer: Writer, lines: readonly Line[], fold: (line: Line, at: number) => void): void => {
  writer.begin();
  try {
    for (const [at, line] of lines.entries()) fold(line, at);
    writer.commit();
  } catch (fault) {
    writer.rollback();
    throw fault;
  }
};

/** Whether the view's newest entry is the one that stands in the log. */
export const isViewOf = async (log: Pick<StationLog, "read" | "head">, view: View): Promise<boolean> => {
  const { epoch, size } = view.reader.cursor();
  if (size === 0) return true;
  const head = await log.head();
  if (epoch > head.epoch || (epoch === head.epoch && size > head.size)) return false;
  const [stored] = await log.read(epoch, size - 1, 1);
  const known = view.reader.entry(size - 1, epoch);
  return stored !== undefined && known !== undefined && equalBytes(stored.leafHash, known.leafHash);
};

/**
 * Reads one page of a station's log into its view.
 * @returns how many entries were read, and those that are kept but not understood
 */
export const followPage = async (
  log: Pick<StationLog, "read" | "head" | "sidesOf" | "keysOf">,
  view: View,
  cipher: TextCipher,
): Promise<{ readonly read: number; readonly unread: readonly Unread[] }> => {
  const { writer } = view;
  const head = await log.head();
  let at = { epoch: writer.epoch(), seq: writer.size() };
  let stored = await log.read(at.epoch, at.seq, PAGE);
  if (stored.length === 0 && at.epoch < head.epoch) {
    at = { epoch: at.epoch + 1, seq: 0 };
    stored = await log.read(at.epoch, 0, PAGE);
  }
  if (stored.length === 0) return { read: 0, unread: [] };
  const lines = stored.map((line): Line => ({ stored: line, entry: understood(line.bytes) }));
  const opened = await createPrivateParts(
    log,
    cipher,
  )(lines.map(({ entry }) => (entry?.kind === "item.imported" ? entry.private : undefined)));
  const unread: Unread[] = [];
  const keep = ({ stored: line }: Line): void => {
    unread.push({ epoch: line.epoch, seq: line.seq });
    writer.keep(line);
  };
  try {
    inOneGo(writer, lines, (line, i) => (line.entry ? writer.add(line.entry, line.stored, opened[i]) : keep(line)));
  } catch {
    // one of them cannot be folded: each by itself, so that only that one is left out
    unread.length = 0;
    for (const [i, line] of lines.entries()) {
      try {
        inOneGo(writer, [line], () => (line.entry ? writer.add(line.entry, line.stored, opened[i]) : keep(line)));
      } catch {
        inOneGo(writer, [line], () => keep(line));
      }
    }
  }
  return { read: stored.length, unread };
};
