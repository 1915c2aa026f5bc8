import type { ItemState } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

const MINUTE_MS = 60_000;

const minutesOf = ({ seizedAt, depositedAt }: ItemState): number | undefined => {
  const seized = seizedAt === undefined ? undefined : msOf(seizedAt);
  const deposited = msOf(depositedAt);
  return seized === undefined || deposited === undefined ? undefined : Math.floor((deposited - seized) / MINUTE_MS);
};

/** How many items took how many minutes from seizure to deposit: enough for a median, and it never grows long. */
export const delayWriter = (db: Sqlite) => {
  const more = db.prepare<[number]>(
    "INSERT INTO delay_minutes (minutes, items) VALUES (?, 1) ON CONFLICT (minutes) DO UPDATE SET items = items + 1",
  );
  const fewer = db.prepare<[number]>("UPDATE delay_minutes SET items = items - 1 WHERE minutes = ?");
  const none = db.prepare<[number]>("DELETE FROM delay_minutes WHERE minutes = ? AND items = 0");
  return (before: ItemState | undefined, item: ItemState): void => {
    if (before && before.seizedAt === item.seizedAt && before.depositedAt === item.depositedAt) return;
    const old = before && minutesOf(before);
    if (old !== undefined) {
      fewer.run(old);
      none.run(old);
    }
    const now = minutesOf(item);
    if (now !== undefined) more.run(now);
  };
};

/** Median delay in ms, to the minute; undefined when no item has both times. */
export const medianDelay = (db: Sqlite): (() => number | undefined) => {
  const delays = db.prepare<[], { minutes: number; items: number }>(
    "SELECT minutes, items FROM delay_minutes ORDER BY minutes",
  );
  return () => {
    const rows = delays.all();
    const middle = Math.ceil(rows.reduce((all, row) => all + row.items, 0) / 2);
    let passed = 0;
    for (const row of rows) {
      passed += row.items;
      if (passed >= middle) return row.minutes * MINUTE_MS;
    }
    return undefined;
  };
};
