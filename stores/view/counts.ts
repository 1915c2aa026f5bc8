import type { Sqlite } from "#platform/sqlite/open.ts";
import { figureReader } from "./figures.ts";
import type { Counts } from "./view.ts";

const sum = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((a, b) => a + b, 0);

/** The figures of the station: kept ones, and what depends on the time of day from a narrow index. */
export const counts = (db: Sqlite): ((atMs: number) => Counts) => {
  const figures = figureReader(db);
  const overdue = db
    .prepare<[number], number>("SELECT count(*) FROM item WHERE whereabouts = 'out' AND due < ?")
    .pluck();
  const unshelved = db
    .prepare<[], number>(
      `SELECT count(*) FROM item WHERE whereabouts = 'placed' AND detail IN (SELECT code FROM place WHERE kind = 'tray')`,
    )
    .pluck();
  const awaitingGd = db.prepare<[], number>("SELECT count(*) FROM movement WHERE awaiting_gd = 1").pluck();
  const unconfirmed = db.prepare<[], number>("SELECT count(*) FROM item WHERE awaits = 1").pluck();
  const quarantine = db.prepare<[], number>("SELECT count(*) FROM quarantined WHERE settled = 0").pluck();
  return (atMs) => {
    const kept = figures();
    const [out, closed] = [sum(kept.byPurpose), sum(kept.byHow)];
    return {
      ...kept,
      items: kept.placed + out + kept.missing + closed,
      out,
      overdue: overdue.get(atMs) ?? 0,
      closed,
      unshelved: unshelved.get() ?? 0,
      awaitingGd: awaitingGd.get() ?? 0,
      unconfirmed: unconfirmed.get() ?? 0,
      quarantine: quarantine.get() ?? 0,
    };
  };
};
