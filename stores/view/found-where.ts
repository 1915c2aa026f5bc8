import type { Sqlite } from "#platform/sqlite/open.ts";
import type { FoundWhere } from "./view.ts";

/** Where found items are, row by row, without reading the items. */
export const foundWhere = (db: Sqlite) => {
  const rows = db.prepare<
    [string],
    { id: number; whereabouts: "placed" | "out" | "missing" | "closed"; due: number | null }
  >("SELECT id, whereabouts, due FROM item WHERE id IN (SELECT value FROM json_each(?))");
  /** What each row counts as; what is overdue is out as well. */
  return (ids: readonly number[], at: number): ReadonlyMap<number, readonly FoundWhere[]> =>
    new Map(
      rows
        .all(JSON.stringify(ids))
        .map(({ id, whereabouts, due }) => [
          id,
          whereabouts === "out" && due !== null && due < at ? (["out", "overdue"] as const) : [whereabouts],
        ]),
    );
};
