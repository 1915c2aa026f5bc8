import { setImmediate as letOthersRun } from "node:timers/promises";
import type { RowToImport } from "#domain/custody/import-item.ts";
import type { StationState } from "#domain/custody/state.ts";
import { duplicateGroups, registerGroup } from "#domain/legacy/duplicates.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { readRow } from "#domain/legacy/row.ts";
import type { Reader } from "#stores/view/view.ts";
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
  readonly reader: Pick<Reader, "duplicatesOf"> & Pick<StationState, "rowKnown">;
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
  const read: PlannedRow[] = [];
  const known = new Set<string>();
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await letOthersRun();
    const key = keyOf(cells);
    if (reader.rowKnown(key)) known.add(key);
    const reading = readRow(cells, { headers, mapping, today });
    read.push({ row, rowKey: key, cells, reading, duplicate: false });
  }
  const groups = duplicateGroups(read.map(({ reading }) => reading));
  const fresh = read.filter((each) => !known.has(each.rowKey));
  return {
    already: known.size,
    fresh: fresh.map((each) => (isDuplicate(each, groups, reader) ? { ...each, duplicate: true } : each)),
  };
};

/** Whether another row of the file, or an item of an earlier one, has the row's number and year. */
const isDuplicate = (
  { reading }: PlannedRow,
  groups: ReadonlyMap<string, number>,
  reader: Pick<Reader, "duplicatesOf">,
): boolean => {
  const group = registerGroup(reading);
  if (group === undefined) return false;
  return groups.has(group) || reader.duplicatesOf(reading.registerNumber, reading.year).length > 0;
};
