import { type SettleInput, settleRow, waitingRow } from "#domain/custody/acts/import.ts";
import type { PrivateRecord } from "#domain/custody/fold.ts";
import type { QuarantinedRow } from "#domain/custody/state.ts";
import type { CategoryId } from "#domain/item/category.ts";
import { mendableColumns, readMendedRow } from "#domain/legacy/mended-row.ts";
import type { LegacyItem } from "#domain/legacy/row.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";

type Texts = Readonly<Record<string, string>>;

/** A quarantined row with its cells by column name; no cells where their key was dropped. */
export interface OpenedRow extends QuarantinedRow {
  readonly cells?: Texts;
  /** field → column name, as the file was read */
  readonly mapping?: Texts;
}

/** Rows that wait for a person. */
export interface Quarantine {
  list(page: { limit: number; offset: number; settled: boolean }): Promise<OpenedRow[]>;
  /**
   * Reads the row again with corrected cells and makes it an item, or sets it aside. Refuses `import/row-unknown`,
   * `import/row-settled`, `request/invalid` (facts: the columns concerned, the reasons that still stand).
   */
  settle(by: ActorRef, at: { batch: string; row: number }, input: SettleInput): Promise<Result<{ item?: string }>>;
}

export interface QuarantineDeps {
  readonly journal: Pick<Journal, "perform">;
  readonly reader: Pick<Reader, "quarantine" | "quarantined" | "duplicatesOf">;
  readonly openPrivate: OpenPrivateParts;
  readonly clock: Pick<Clock, "now">;
}

const textsIn = (opened: PrivateRecord, part: string): Texts | undefined => {
  const found = opened?.[part];
  return typeof found === "object" && found !== null ? (found as Texts) : undefined;
};

const withCells = (row: QuarantinedRow, opened: PrivateRecord): OpenedRow => {
  const [cells, mapping] = [textsIn(opened, "cells"), textsIn(opened, "mapping")];
  return { ...row, ...(cells ? { cells } : {}), ...(mapping ? { mapping } : {}) };
};

/** The row with the class a person saw; what the words left in doubt about it is settled. */
const inCategory = (reading: LegacyItem, category: CategoryId): LegacyItem => ({
  ...reading,
  category,
  flags: reading.flags.filter((flag) => flag !== "category-unread" && flag !== "category-unsure"),
});

/** @returns the quarantine over the view and the side documents */
export const createQuarantine = ({ journal, reader, openPrivate, clock }: QuarantineDeps): Quarantine => {
  const readAgain = ({ cells = {}, mapping = {}, ...row }: OpenedRow, corrections: Texts, category?: CategoryId) => {
    const names = mendableColumns({ cells, mapping });
    const foreign = Object.keys(corrections).filter((name) => !names.includes(name));
    if (foreign.length > 0) return refuse("request/invalid", { path: foreign.join(", ") });
    const reading = readMendedRow({ cells, mapping }, corrections, instantOf(clock.now()).slice(0, 10));
    if (reading.disposition !== "item")
      return refuse("request/invalid", { path: mapping["status"] || names.join(", "), reasons: reading.reasons });
    const duplicate = reader.duplicatesOf(reading.registerNumber, reading.year).length > 0;
    return ok({
      row: row.row,
      rowKey: row.rowKey,
      cells,
      corrected: corrections,
      reading: category === undefined ? reading : inCategory(reading, category),
      duplicate,
    });
  };

  return {
    async list(page) {
      const rows = reader.quarantine(page);
      const opened = await openPrivate(rows.map((row) => row.private));
      return rows.map((row, index) => withCells(row, opened[index]));
    },
    async settle(by, { batch, row }, input) {
      const found = waitingRow(reader, batch, row);
      if (!found.ok) return found;
      const [opened] = await openPrivate([found.value.private]);
      const item =
        input.as === "item" ? readAgain(withCells(found.value, opened), input.corrections, input.category) : undefined;
      if (item && !item.ok) return item;
      const settled = await journal.perform(by, settleRow, {
        batch,
        row,
        reason: input.reason,
        ...(item ? { item: item.value } : {}),
      });
      return settled.ok ? ok(settled.value.value) : settled;
    },
  };
};
