import { join } from "node:path";
import type { TextCipher } from "#domain/log/private-record.ts";
import { msOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { removeSqlite } from "#platform/sqlite/files.ts";
import { openView } from "#stores/view/open-view.ts";
import type { Reader, View } from "#stores/view/view.ts";
import type { Alarms } from "../../stores/alarms.ts";
import type { FigureStore, PropertyFigures } from "../../stores/figures.ts";
import type { OpenLogs } from "../../stores/open-logs.ts";
import { followPage, isViewOf, type Unread } from "./follow.ts";

/** What a station's record says, station by station; derived from the logs and built again whenever in doubt. */
export interface Views {
  /** Reads a station's view as far as it has followed. Work on one station goes one after the other. */
  read<T>(station: string, work: (reader: Reader) => T): Promise<T>;
  /** Brings a view up to its log now. */
  follow(station: string): Promise<void>;
  /** Something was stored: follows soon, many arrivals together. */
  stored(station: string): void;
  /** Hears when a view went on. */
  onFollowed(listener: (station: string, size: number) => void): () => void;
  close(): Promise<void>;
}

export interface ViewsDeps {
  readonly folder: string;
  readonly logs: Pick<OpenLogs, "use">;
  readonly figures: FigureStore;
  readonly alarms: Pick<Alarms, "raise">;
  readonly cipher: TextCipher;
  readonly clock: Clock;
}

/** Each holds two connections with their caches. */
const MOST_OPEN = 6;
const SOON_MS = 400;
/** More entries than this are one alarm that says how many, not one each. */
const MOST_TOLD = 20;
const MOST_DUES = 5_000;

const figuresOf = (reader: Reader, nowMs: number, unread: number): PropertyFigures => {
  const counts = reader.counts(nowMs);
  const { epoch, size } = reader.cursor();
  return {
    epoch,
    size,
    items: counts.items,
    placed: counts.placed,
    out: counts.out,
    missing: counts.missing,
    closed: counts.closed,
    dues: reader
      .out({ limit: MOST_DUES })
      .flatMap(({ item }) => (item.whereabouts.kind === "out" ? (msOf(item.whereabouts.dueAt ?? "") ?? []) : [])),
    ...(counts.medianDelayMs === undefined ? {} : { medianDelayMs: counts.medianDelayMs }),
    unread,
  };
};

/** @param deps.folder one file a station; may be deleted while nothing runs */
export const createViews = (deps: ViewsDeps): Views => {
  const { folder, logs, figures, alarms, cipher, clock } = deps;
  const opened = new Map<string, View>();
  const queues = new Map<string, Promise<unknown>>();
  const soon = new Map<string, () => void>();
  const listeners = new Set<(station: string, size: number) => void>();
  let closed = false;

  const fileOf = (station: string): string => join(folder, `${station}.sqlite`);
  const inTurn = <T>(station: string, work: () => Promise<T>): Promise<T> => {
    const run = (queues.get(station) ?? Promise.resolve()).then(work);
    const settled = run.then(
      () => undefined,
      () => undefined,
    );
    queues.set(station, settled);
    void settled.then(() => {
      if (queues.get(station) === settled) queues.delete(station);
    });
    return run;
  };
  const viewOf = (station: string): View => {
    const view = opened.get(station) ?? openView(fileOf(station));
    opened.delete(station);
    opened.set(station, view); // newest last
    for (const [name, spare] of opened) {
      if (opened.size <= MOST_OPEN) break;
      if (queues.has(name)) continue; // somebody works on it
      opened.delete(name);
      spare.close();
    }
    return view;
  };
  const anew = (station: string): View => {
    opened.get(station)?.close();
    opened.delete(station);
    removeSqlite(fileOf(station));
    return viewOf(station);
  };
  const tell = (station: string, unread: readonly Unread[]): void => {
    const first = unread[0];
    if (!first) return;
    if (unread.length > MOST_TOLD)
      alarms.raise(station, clock.now(), "meaning", { epoch: first.epoch, seq: first.seq, entries: unread.length });
    else for (const { epoch, seq } of unread) alarms.raise(station, clock.now(), "meaning", { epoch, seq });
  };

  const follow = async (station: string): Promise<void> => {
    let view = viewOf(station);
    if (!(await logs.use(station, (log) => isViewOf(log, view)))) view = anew(station);
    const before = figures.get(station);
    const wasEmpty = view.reader.size() === 0 && view.reader.epoch() === 1;
    const unread: Unread[] = [];
    for (;;) {
      const page = await logs.use(station, (log) => followPage(log, view, cipher));
      unread.push(...page.unread);
      if (page.read === 0) break;
    }
    tell(station, unread);
    const { epoch, size } = view.reader.cursor();
    if (before?.epoch === epoch && before.size === size && !wasEmpty) return;
    figures.put(station, figuresOf(view.reader, clock.now(), (wasEmpty ? 0 : (before?.unread ?? 0)) + unread.length));
    for (const listener of listeners) listener(station, size);
  };

  return {
    read: (station, work) => inTurn(station, async () => work(viewOf(station).reader)),
    follow: (station) => inTurn(station, () => follow(station)),
    stored(station) {
      if (closed || soon.has(station)) return;
      soon.set(
        station,
        clock.after(SOON_MS, () => {
          soon.delete(station);
          // a disk that fails is told by the next thing stored, and by every page that asks
          inTurn(station, () => follow(station)).catch(() => undefined);
        }),
      );
    },
    onFollowed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      for (const cancel of soon.values()) cancel();
      await Promise.all(queues.values());
      for (const view of opened.values()) view.close();
      opened.clear();
    },
  };
};
