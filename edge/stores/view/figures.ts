import type { ItemState } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

const MINUTE_MS = 60_000;
const UNLABELLED = "unlabelled";
const DELAY = "delay:";

const whereName = ({ whereabouts: where }: ItemState): string => {
  switch (where.kind) {
    case "placed":
    case "missing":
      return where.kind;
    case "out":
      return `out:${where.purpose}`;
    case "closed":
      return `closed:${where.how}`;
  }
};
const delayName = ({ seizedAt, depositedAt }: ItemState): string | undefined => {
  if (seizedAt === undefined) return undefined;
  const seized = msOf(seizedAt);
  const deposited = msOf(depositedAt);
  return seized === undefined || deposited === undefined
    ? undefined
    : `${DELAY}${Math.floor((deposited - seized) / MINUTE_MS)}`;
};

/**
 * Counts kept while items change, so that a screen with figures reads a handful of rows whatever the stock. They are
 * added up in a group and written at its end.
 */
export const figureWriter = (db: Sqlite) => {
  const add = db.prepare<[string, number]>(
    "INSERT INTO figure (name, items) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET items = items + excluded.items",
  );
  const none = db.prepare<[string]>("DELETE FROM figure WHERE name = ? AND items = 0");
  const group = new Map<string, number>();

  const change = (before: string | undefined, now: string | undefined): void => {
    if (before === now) return;
    if (before !== undefined) group.set(before, (group.get(before) ?? 0) - 1);
    if (now !== undefined) group.set(now, (group.get(now) ?? 0) + 1);
  };
  const unlabelled = (item: ItemState): string | undefined =>
    item.whereabouts.kind === "placed" && !item.label.verified ? UNLABELLED : undefined;
  return {
    count(before: ItemState | undefined, now: ItemState): void {
      change(before && whereName(before), whereName(now));
      change(before && unlabelled(before), unlabelled(now));
      if (before?.seizedAt === now.seizedAt && before?.depositedAt === now.depositedAt) return;
      change(before && delayName(before), delayName(now));
    },
    /** Before a commit. */
    settle(): void {
      for (const [name, items] of group) {
        if (items !== 0) add.run(name, items);
        if (items < 0) none.run(name);
      }
      group.clear();
    },
    forget: (): void => group.clear(),
  };
};

/** What was counted: by whereabouts, without a verified label, and the median delay in ms, to the minute. */
export interface Figures {
  readonly placed: number;
  readonly missing: number;
  readonly unlabelled: number;
  readonly byPurpose: Readonly<Record<string, number>>;
  readonly byHow: Readonly<Record<string, number>>;
  readonly medianDelayMs?: number;
}

const medianOf = (delays: readonly { minutes: number; items: number }[]): number | undefined => {
  const middle = Math.ceil(delays.reduce((all, row) => all + row.items, 0) / 2);
  let passed = 0;
  for (const row of delays.toSorted((a, b) => a.minutes - b.minutes)) {
    passed += row.items;
    if (passed >= middle) return row.minutes * MINUTE_MS;
  }
  return undefined;
};

export const figureReader = (db: Sqlite): (() => Figures) => {
  const rows = db.prepare<[], { name: string; items: number }>("SELECT name, items FROM figure ORDER BY name");
  return () => {
    const all = new Map(rows.all().map(({ name, items }) => [name, items]));
    const under = (prefix: string): [string, number][] =>
      [...all].filter(([name]) => name.startsWith(prefix)).map(([name, items]) => [name.slice(prefix.length), items]);
    const medianDelayMs = medianOf(under(DELAY).map(([minutes, items]) => ({ minutes: Number(minutes), items })));
    return {
      placed: all.get("placed") ?? 0,
      missing: all.get("missing") ?? 0,
      unlabelled: all.get(UNLABELLED) ?? 0,
      byPurpose: Object.fromEntries(under("out:")),
      byHow: Object.fromEntries(under("closed:")),
      ...(medianDelayMs === undefined ? {} : { medianDelayMs }),
    };
  };
};
