import type { Sqlite } from "#platform/sqlite/open.ts";
import { medianDelay } from "./delays.ts";
import type { Counts } from "./view.ts";

/** The figures of the station, from narrow indexes only: no item is read. */
export const counts = (db: Sqlite): ((atMs: number) => Counts) => {
  const groups = db.prepare<[], { whereabouts: string; detail: string; count: number }>(
    `SELECT whereabouts, detail, count(*) AS count FROM item INDEXED BY item_where
     WHERE whereabouts IN ('out', 'closed') GROUP BY whereabouts, detail`,
  );
  const number = <P extends unknown[]>(sql: string) => db.prepare<P, number>(sql).pluck();
  const placed = number<[]>("SELECT count(*) FROM item WHERE whereabouts = 'placed'");
  const missing = number<[]>("SELECT count(*) FROM item WHERE whereabouts = 'missing'");
  const overdue = number<[number]>("SELECT count(*) FROM item WHERE whereabouts = 'out' AND due < ?");
  const unlabelled = number<[]>("SELECT count(*) FROM item WHERE verified = 0 AND whereabouts = 'placed'");
  const quarantine = number<[]>("SELECT count(*) FROM quarantined WHERE settled = 0");
  const median = medianDelay(db);

  const grouped = (whereabouts: string, rows: readonly { whereabouts: string; detail: string; count: number }[]) =>
    Object.fromEntries(
      rows.filter((row) => row.whereabouts === whereabouts).map(({ detail, count }) => [detail, count]),
    );
  const sum = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((a, b) => a + b, 0);

  return (atMs) => {
    const rows = groups.all();
    const byPurpose = grouped("out", rows);
    const byHow = grouped("closed", rows);
    const [out, closed] = [sum(byPurpose), sum(byHow)];
    const inPlace = placed.get() ?? 0;
    const gone = missing.get() ?? 0;
    const medianDelayMs = median();
    return {
      items: inPlace + out + gone + closed,
      placed: inPlace,
      out,
      overdue: overdue.get(atMs) ?? 0,
      missing: gone,
      closed,
      unlabelled: unlabelled.get() ?? 0,
      quarantine: quarantine.get() ?? 0,
      byPurpose,
      byHow,
      ...(medianDelayMs === undefined ? {} : { medianDelayMs }),
    };
  };
};
