import { finishImport, importRows, type RowCounts, startImport } from "#domain/custody/acts/import.ts";
import { columnNames, nameMapping } from "#domain/legacy/columns.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import type { ImportFigures } from "./figures.ts";
import { headerSetOf } from "./mapping-memory.ts";
import type { Plan } from "./plan.ts";
import type { LegacySheet } from "./read-sheet.ts";

/** How far an import is. Rows counted as items or quarantined are on the disk. */
export interface ImportProgress extends RowCounts {
  readonly upload: string;
  readonly state: "reading" | "running" | "done" | "cancelled" | "failed";
  /** rows dealt with: items + quarantined + already */
  readonly read: number;
  readonly of: number;
  /** what the whole file gives; absent until every row was read */
  readonly figures?: ImportFigures;
}

/** A planned file on its way to the log. */
export interface ImportJob {
  /** SHA-256 of the file in hex: the name of the batch */
  readonly upload: string;
  readonly file: string;
  readonly sheet: LegacySheet;
  readonly mapping: ColumnMapping;
  readonly planned: Plan;
  readonly figures: ImportFigures;
}

const ROWS_AT_ONCE = 500;

/** Writes the new rows part by part, each part one act, until all are in or the run is cancelled. */
export const writeRows = async (
  journal: Pick<Journal, "perform">,
  by: ActorRef,
  job: ImportJob,
  { tell, cancelled }: { tell: (progress: ImportProgress) => void; cancelled: () => boolean },
): Promise<Result<ImportProgress>> => {
  const { upload, file, sheet, planned, figures } = job;
  const { fresh } = planned;
  const rows = sheet.rows.length;
  const names = columnNames(sheet.headers, widestOf(sheet));
  const mapping = nameMapping(job.mapping, names);
  const counts = { items: 0, quarantined: 0, already: planned.already };
  const say = (state: ImportProgress["state"]): ImportProgress => {
    const read = counts.items + counts.quarantined + counts.already;
    const now = { upload, state, ...counts, read, of: rows, figures };
    tell(now);
    return now;
  };

  if (fresh.length === 0) return ok(say("done")); // the same file again adds nothing, not even its name
  const headerSet = headerSetOf(sheet.headers);
  const started = await journal.perform(by, startImport, { batch: upload, file, rows, headerSet, mapping });
  if (!started.ok) return started;
  say("running");
  for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE) {
    if (cancelled()) return ok(say("cancelled"));
    const part = fresh.slice(from, from + ROWS_AT_ONCE).map((row) => ({ ...row, cells: named(names, row.cells) }));
    const written = await journal.perform(by, importRows, { batch: upload, mapping, rows: part });
    if (!written.ok) return written;
    const { items, quarantined, already } = written.value.value;
    counts.items += items;
    counts.quarantined += quarantined;
    counts.already += already;
    say("running");
  }
  const finished = await journal.perform(by, finishImport, { batch: upload, rows, ...counts });
  return finished.ok ? ok(say("done")) : finished;
};

const widestOf = ({ rows }: LegacySheet): number =>
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);

/** Cells by column name; empty ones say nothing and are left out. */
const named = (names: readonly string[], cells: readonly string[]): Record<string, string> => {
  const found: [string, string][] = [];
  for (let column = 0; column < names.length; column++) {
    const [name, cell] = [names[column], cells[column]];
    if (name !== undefined && cell) found.push([name, cell]);
  }
  return Object.fromEntries(found);
};
