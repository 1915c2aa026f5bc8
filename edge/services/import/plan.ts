import { setImmediate as letOthersRun } from "node:timers/promises";
import type { RowToImport } from "#domain/custody/import-item.ts";
import { duplicateGroups, registerGroup } from "#domain/legacy/duplicates.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { type RowReading, rowReader } from "#domain/legacy/row.ts";
import type { Reader } from "../../stores/view/view.ts";
import type { LegacySheet } from "./read-sheet.ts";
import { createRowKeys } from "./row-keys.ts";

/** A row that was read, with its cells still in the order of the columns. */
export type PlannedRow = Omit<RowToImport, "cells"> & { readonly cells: readonly string[] };

/** What a file would do: the rows that are not in the log yet, and how many are. */
export interface Plan {
  readonly fresh: readonly PlannedRow[];
  readonly already: number;
}

export interface PlanDeps {
  readonly reader: Pick<Reader, "duplicatesOf" | "hasOldRows" | "rowKnown">;
  /** secret that keys the rows' fingerprints */
  readonly rowKey: Uint8Array;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const ROWS_AT_ONCE = 250;

/** Reads every row of a sheet; others are served in between. Writes nothing. */
export const planImport = async (sheet: LegacySheet, mapping: ColumnMapping, deps: PlanDeps): Promise<Plan> => {
  const { reader, rowKey, today } = deps;
  const { headers, rows } = sheet;
  const keyOf = createRowKeys(rowKey);
  const read = rowReader({ headers, mapping, today });
  // nothing to compare with before the first file: most stations take over one
  const compare = reader.hasOldRows();
  const all: RowReading[] = [];
  const fresh: PlannedRow[] = [];
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await letOthersRun();
    const key = keyOf(cells);
    const reading = read(cells);
    all.push(reading);
    if (!(compare && reader.rowKnown(key))) fresh.push({ row, rowKey: key, cells, reading, duplicate: false });
  }
  const groups = duplicateGroups(all);
  const known = compare ? reader : undefined;
  return {
    already: rows.length - fresh.length,
    fresh: fresh.map((each) => (isDuplicate(each, groups, known) ? { ...each, duplicate: true } : each)),
  };
};

/** Whether another row of the file, or an item of an earlier one, has the row's number and year. */
const isDuplicate = (
  { reading }: PlannedRow,
  groups: ReadonlyMap<string, number>,
  reader: Pick<Reader, "duplicatesOf"> | undefined,
): boolean => {
  const group = registerGroup(reading);
  if (group === undefined) return false;
  return groups.has(group) || (reader?.duplicatesOf(reading.registerNumber, reading.year) ?? []).length > 0;
};
