import * as v from "valibot";
import { CATEGORY_IDS } from "../../item/category.ts";
import type { NamedMapping } from "../../legacy/columns.ts";
import type { LegacyItem } from "../../legacy/row.ts";
import type { EntryDraft } from "../../log/entry.ts";
import { refuse } from "../../result.ts";
import { filled, text } from "../../schema.ts";
import { type Act, type ActContext, decided } from "../act.ts";
import { importCases, importItem, type RowToImport } from "../import-item.ts";
import { importPlaces } from "../import-places.ts";
import { may } from "../policy.ts";
import type { StationState } from "../state.ts";

/** How a quarantined row is settled: read again with some cells as they should be, or set aside; with a reason. */
export const settleInput = v.variant("as", [
  v.strictObject({
    as: v.literal("item"),
    corrections: v.record(text(80), text(2_000)),
    /** the class a person saw, where the words of the row did not tell it */
    category: v.exactOptional(v.picklist(CATEGORY_IDS)),
    reason: filled(200),
  }),
  v.strictObject({ as: v.literal("aside"), reason: filled(200) }),
]);
export type SettleInput = v.InferOutput<typeof settleInput>;

/** One file on its way in. */
export interface StartImport {
  readonly batch: string;
  readonly file: string;
  readonly rows: number;
  /** names the set of headers, so that the next file with the same ones finds the mapping */
  readonly headerSet: string;
  readonly mapping: NamedMapping;
}

/** Says that a file is being taken over, under which mapping. */
export const startImport: Act<StartImport, undefined> = ({ who, now }, { headerSet, ...body }) => {
  const allowed = may(who, "import.run");
  if (!allowed.ok) return allowed;
  return decided([{ kind: "import.started", at: now, subjects: [headerSet, body.batch], body }], undefined);
};

/** What became of some rows; `already` were in the log before. */
export interface RowCounts {
  readonly items: number;
  readonly quarantined: number;
  readonly already: number;
}

export interface ImportRows {
  readonly batch: string;
  readonly mapping: NamedMapping;
  readonly rows: readonly RowToImport[];
}

/** Takes rows over: each becomes an item or is quarantined, unless its key is in the log. Makes cases and places. */
export const importRows: Act<ImportRows, RowCounts> = (context, { batch, mapping, rows }) => {
  const { state, who, now } = context;
  const allowed = may(who, "import.run");
  if (!allowed.ok) return allowed;
  const drafts: EntryDraft[] = [];
  const makes = { cases: importCases(context, drafts), places: importPlaces(context, drafts) };
  let quarantined = 0;
  let already = 0;
  for (const each of rows) {
    const { row, rowKey, cells, reading } = each;
    if (state.rowKnown(rowKey)) already += 1;
    else if (reading.disposition === "item") drafts.push(importItem(context, batch, { ...each, reading }, makes));
    else {
      quarantined += 1;
      drafts.push({
        kind: "import.quarantined",
        at: now,
        subjects: [],
        body: { batch, row, rowKey, reasons: [...reading.reasons] },
        private: { subject: rowKey, record: { cells, mapping } },
      });
    }
  }
  return decided(drafts, { items: rows.length - quarantined - already, quarantined, already });
};

/** Says that every row of a file is in, with the counts. */
export const finishImport: Act<{ batch: string; rows: number } & RowCounts, undefined> = ({ who, now }, body) => {
  const allowed = may(who, "import.run");
  if (!allowed.ok) return allowed;
  return decided([{ kind: "import.finished", at: now, subjects: [body.batch], body }], undefined);
};

/** A quarantined row that waits; refuses `import/row-unknown`, `import/row-settled`. */
export const waitingRow = (state: Pick<StationState, "quarantined">, batch: string, row: number) => {
  const found = state.quarantined(batch, row);
  if (!found) return refuse("import/row-unknown", { row });
  return found.settled ? refuse("import/row-settled", { row }) : ({ ok: true, value: found } as const);
};

export interface SettleRow {
  readonly batch: string;
  readonly row: number;
  readonly reason: string;
  /** the row read again with the corrections; absent when it is set aside */
  readonly item?: RowToImport<LegacyItem>;
}

/** Settles a quarantined row: it becomes an item, or is set aside with a reason and stays in the log. */
export const settleRow: Act<SettleRow, { item?: string }> = (context, { batch, row, reason, item }) => {
  const allowed = may(context.who, "import.run");
  if (!allowed.ok) return allowed;
  const found = waitingRow(context.state, batch, row);
  if (!found.ok) return found;
  const drafts: EntryDraft[] = [];
  const made = item ? itemOf(context, batch, item, drafts) : undefined;
  drafts.push({
    kind: "import.settled",
    at: context.now,
    subjects: made === undefined ? [batch] : [batch, made],
    body: { batch, row, rowKey: found.value.rowKey, reason, ...(made === undefined ? {} : { item: made }) },
  });
  return decided(drafts, made === undefined ? {} : { item: made });
};

const itemOf = (context: ActContext, batch: string, item: RowToImport<LegacyItem>, drafts: EntryDraft[]): string => {
  const makes = { cases: importCases(context, drafts), places: importPlaces(context, drafts) };
  const draft = importItem(context, batch, item, makes);
  drafts.push(draft);
  return draft.body.item;
};
