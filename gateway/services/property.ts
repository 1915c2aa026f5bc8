import type { Case } from "#domain/case/case-header.ts";
import { kindOf } from "#domain/codes.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Hit, ItemLine, ItemSheet, LogRow, MovementRow, OwnCase, Page } from "#domain/fleet/lines.ts";
import { type DistrictOfficer, isOwnCase, readsAtDistrict } from "#domain/people/scope.ts";
import { msOf } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Epochs } from "../stores/epochs.ts";
import { caseLine, casesOf, fieldLines, itemLine, logRow, movementRow } from "./item-lines.ts";
import type { Fleet } from "./overview.ts";
import type { Views } from "./views/views.ts";

/** Which items a list shows. */
export interface ItemQuery {
  readonly state?: "placed" | "out" | "overdue" | "missing" | "closed" | undefined;
  readonly category?: string | undefined;
  readonly q?: string | undefined;
}

/** The property of stations, for an officer whose right to the station was proved before. */
export interface Property {
  items(station: string, query: ItemQuery, page: number, perPage: number): Promise<Page<ItemLine>>;
  movements(station: string, open: boolean, page: number, perPage: number): Promise<Page<MovementRow>>;
  /** the log, newest first; `kind` leaves only entries of one family (`item`, `session` …) */
  log(station: string, kind: string | undefined, page: number, perPage: number): Promise<Page<LogRow>>;
  /** An item that this officer may read; undefined for any other. */
  sheet(officer: DistrictOfficer, station: string, item: string): Promise<ItemSheet | undefined>;
  /** Hits in every station of the officer's scope, station by station, best first in each. */
  search(officer: DistrictOfficer, text: string): Promise<{ hits: Hit[]; stations: number; more: boolean }>;
  ownCases(officer: DistrictOfficer): Promise<OwnCase[]>;
}

export interface PropertyDeps {
  readonly views: Pick<Views, "read">;
  readonly fleet: Fleet;
  readonly epochs: Pick<Epochs, "get">;
  readonly now: () => number;
}

const PER_STATION = 20;
const MOST_HITS = 200;
/** Hits of one station that are looked through for a filter. */
const LOOKED_AT = 2_000;
const MOST_STORY = 300;
const PAGE_OF_LOG = 1_000;

const pageOf = <T>(rows: readonly T[], total: number, page: number, perPage: number): Page<T> => ({
  rows,
  total,
  page,
  pages: Math.max(1, Math.ceil(total / perPage)),
});

const fits = (item: ItemState, { state, category }: ItemQuery, nowMs: number): boolean => {
  const where = item.whereabouts;
  if (category !== undefined && item.category !== category) return false;
  if (state === "overdue")
    return where.kind === "out" && where.dueAt !== undefined && (msOf(where.dueAt) ?? nowMs) < nowMs;
  return state === undefined || where.kind === state;
};

/** @returns readings from the stations' views */
export const createProperty = ({ views, fleet, epochs, now }: PropertyDeps): Property => {
  const witnessedOf = (station: string) => (epoch: number) => epochs.get(station, epoch)?.witnessed?.size ?? 0;

  const listed = (reader: Reader, query: ItemQuery, page: number, perPage: number) => {
    const offset = (page - 1) * perPage;
    const { state, category, q } = query;
    if (q !== undefined && q !== "") {
      const found = reader.search(q, { limit: LOOKED_AT }).items.filter((item) => fits(item, query, now()));
      return { items: found.slice(offset, offset + perPage), total: found.length };
    }
    const whereabouts = state === "overdue" ? ("out" as const) : state;
    return reader.items(
      { whereabouts, category, overdueAt: state === "overdue" ? now() : undefined },
      { limit: perPage, offset },
    );
  };

  /** Entries newest first over all epochs. */
  const logPage = (reader: Reader, kind: string | undefined, page: number, perPage: number, row: RowOf) => {
    const { epoch, size } = reader.cursor();
    const before = Array.from({ length: epoch - 1 }, (_, i) => i + 1).map((each) => ({
      epoch: each,
      size: sizeOf(reader, each),
    }));
    const runs = [...before, { epoch, size }].reverse();
    const total = runs.reduce((sum, run) => sum + run.size, 0);
    const skip = (page - 1) * perPage;
    const rows: LogRow[] = [];
    let seen = 0;
    for (const run of runs)
      for (let to = run.size; to > 0 && rows.length < perPage; to -= PAGE_OF_LOG) {
        const from = Math.max(0, to - PAGE_OF_LOG);
        const isSkipped = kind === undefined && seen + (to - from) <= skip;
        if (isSkipped) {
          seen += to - from;
          continue;
        }
        for (const entry of reader.entries(from, to - from, run.epoch).reverse()) {
          if (rows.length === perPage) break;
          if (kind !== undefined && !entry.bytes.includes(`"kind":"${kind}.`)) continue;
          seen += 1;
          if (seen > skip) rows.push(row(entry));
        }
      }
    // how many entries of a family there are is not counted: one more page while this one is full
    const counted = kind === undefined ? total : skip + rows.length + (rows.length === perPage ? 1 : 0);
    return pageOf(rows, counted, page, perPage);
  };

  return {
    items: (station, query, page, perPage) =>
      views.read(station, (reader) => {
        const { items, total } = listed(reader, query, page, perPage);
        const rows = items.map((item) => itemLine(station, reader, item));
        return pageOf(rows, total, page, perPage);
      }),
    movements: (station, open, page, perPage) =>
      views.read(station, (reader) => {
        const { movements, total } = reader.movements({ open }, { limit: perPage, offset: (page - 1) * perPage });
        return pageOf(movements.map(movementRow), total, page, perPage);
      }),
    log: (station, kind, page, perPage) =>
      views.read(station, (reader) =>
        logPage(reader, kind, page, perPage, (entry) => logRow(reader, entry, witnessedOf(station))),
      ),
    sheet: (officer, station, code) =>
      views.read(station, (reader) => {
        const item = kindOf(code) === "item" ? reader.item(code) : undefined;
        if (!item) return undefined;
        const cases = casesOf(reader, item);
        if (!readsAtDistrict(officer, item, cases)) return undefined;
        const { seal } = item;
        return {
          // whoever may read the item reads its words here
          line: { ...itemLine(station, reader, { ...item, sensitive: false }), sensitive: item.sensitive },
          cases: cases.map(caseLine),
          fields: fieldLines(item),
          ...(seal ? { seal: `${seal.count} ${seal.text ?? ""}`.trim() } : {}),
          story: reader
            .timeline(code, { limit: MOST_STORY })
            .map((entry) => logRow(reader, entry, witnessedOf(station))),
        };
      }),
    async search(officer, text) {
      const hits: Hit[] = [];
      const stations = fleet.inScope(officer);
      let more = false;
      for (const { station, name } of stations) {
        if (hits.length >= MOST_HITS) {
          more = true;
          break;
        }
        const found = await views.read(station, (reader) => {
          const { items } = reader.search(text, { limit: officer.rank === "io" ? LOOKED_AT : PER_STATION + 1 });
          return items
            .filter((item) => readsAtDistrict(officer, item, casesOf(reader, item)))
            .map((item) => itemLine(station, reader, item));
        });
        more ||= found.length > PER_STATION;
        hits.push(...found.slice(0, PER_STATION).map((line) => ({ ...line, stationName: name })));
      }
      return { hits, stations: stations.length, more };
    },
    async ownCases(officer) {
      const own: OwnCase[] = [];
      for (const { station } of fleet.inScope(officer))
        own.push(
          ...(await views.read(station, (reader) =>
            reader
              .casesOfInvestigator(officer.number)
              .filter((found: Case) => isOwnCase(officer, found))
              .map((found) => ({
                ...caseLine(found),
                station,
                items: reader
                  .itemsOfCase(found.case)
                  .filter((item) => readsAtDistrict(officer, item, casesOf(reader, item)))
                  .map((item) => itemLine(station, reader, item)),
              })),
          )),
        );
      return own;
    },
  };
};

type RowOf = (entry: { readonly epoch: number; readonly seq: number; readonly bytes: string }) => LogRow;

/** Entries of an older epoch: dense from 0, so the first number without an entry is their count. */
const sizeOf = (reader: Reader, epoch: number): number => {
  let [low, high] = [0, 1];
  while (reader.entry(high - 1, epoch)) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reader.entry(middle, epoch)) low = middle + 1;
    else high = middle;
  }
  return low;
};
