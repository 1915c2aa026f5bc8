import { equalBytes } from "#domain/log/bytes.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { removeSqlite, replaceSqlite } from "#platform/sqlite/files.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import { openView } from "#stores/view/open-view.ts";
import type { Writer } from "#stores/view/view.ts";

/** Entries read at once, and those of one transaction of the view. */
const PAGE = 1_000;

export interface Following {
  readonly log: Pick<StationLog, "head" | "read">;
  readonly openPrivate: OpenPrivateParts;
  /** `read` of the `of` entries of the epoch at hand are in the view */
  readonly onProgress?: (read: number, of: number, epoch: number) => void;
}

/** Reads the log into the writer from where it stands to the head. */
const follow = async ({ log, openPrivate, onProgress }: Following, writer: Writer, page: number): Promise<number> => {
  const head = await log.head();
  let epoch = writer.epoch();
  let from = writer.size();
  let read = 0;
  while (epoch < head.epoch || (epoch === head.epoch && from < head.size)) {
    const lines = await log.read(epoch, from, page);
    const entries = lines.map((line) => parseEntry(line.bytes));
    // of the private parts only the words of an old register come into the view
    const opened = await openPrivate(
      entries.map((entry) => (entry.kind === "item.imported" ? entry.private : undefined)),
    );
    writer.begin();
    try {
      for (const [at, line] of lines.entries()) {
        const entry = entries[at];
        if (entry) writer.add(entry, line, opened[at]);
      }
      writer.commit();
    } catch (fault) {
      writer.rollback();
      throw fault;
    }
    read += lines.length;
    from += lines.length;
    onProgress?.(from, epoch === head.epoch ? head.size : from, epoch);
    if (lines.length < page) {
      if (epoch === head.epoch) break;
      epoch += 1;
      from = 0;
    }
  }
  return read;
};

/** Whether the newest entry of the view is the one that stands in the log. */
const isOfThisLog = async (log: Following["log"], view: ViewAtHead): Promise<boolean> => {
  const epoch = view.writer.epoch();
  const size = view.writer.size();
  if (size === 0) return true;
  const head = await log.head();
  if (epoch > head.epoch || (epoch === head.epoch && size > head.size)) return false;
  const [stored] = await log.read(epoch, size - 1, 1);
  const known = view.reader.entry(size - 1, epoch);
  return stored !== undefined && known !== undefined && equalBytes(stored.leafHash, known.leafHash);
};

interface ViewAtHead {
  readonly writer: Writer;
  readonly reader: { entry(seq: number, epoch: number): { readonly leafHash: Uint8Array } | undefined };
}

/**
 * Reads into the view what it has not seen of the log. `view-ahead`: the view has seen entries that do not stand in
 * the log, so the log lost its end or is another one; nothing was read, and the station must not write.
 * @throws LogBroken, StorageFault as the log does
 */
export const catchUp = async (deps: Following & { readonly view: ViewAtHead }): Promise<"level" | "view-ahead"> => {
  if (!(await isOfThisLog(deps.log, deps.view))) return "view-ahead";
  await follow(deps, deps.view.writer, PAGE);
  return "level";
};

/** What a rebuild wrote. */
export interface Rebuilt {
  readonly entries: number;
  readonly epoch: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly items: number;
}

/**
 * Writes the view anew beside the old one and puts it in its place when it is whole. Nobody may have the view open.
 * @param deps.page entries of one transaction
 */
export const rebuildView = async (
  deps: Following & { readonly file: string; readonly page?: number },
): Promise<Rebuilt> => {
  const { file, page = PAGE } = deps;
  const beside = `${file}.new`;
  removeSqlite(beside);
  const view = openView(beside, { scratch: true });
  let rebuilt: Rebuilt;
  try {
    const entries = await follow(deps, view.writer, page);
    view.writer.tidy();
    const { epoch, size, root } = view.reader.cursor();
    rebuilt = { entries, epoch, size, root, items: view.reader.counts(0).items };
  } finally {
    view.close();
  }
  replaceSqlite(beside, file);
  return rebuilt;
};
