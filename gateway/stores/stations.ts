import type { Bilingual } from "#domain/schema.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** A station of the district, and where it stands in it. */
export interface DistrictStation {
  readonly station: string;
  readonly name: Bilingual;
  readonly circle: string;
  readonly zone: string;
}

/** What a station last said of itself. */
export interface StationNews {
  readonly seenAtMs?: number;
  /** entries its newest log had then, and when the oldest was recorded that it had not sent */
  readonly claimedSize?: number;
  readonly oldestPendingMs?: number;
}

/** The stations of the district. */
export interface Stations {
  /** Adds a station or changes its name and place in the district. */
  put(station: DistrictStation, atMs: number): void;
  get(station: string): (DistrictStation & StationNews) | undefined;
  all(): (DistrictStation & StationNews)[];
  /** It was heard of. */
  seen(station: string, atMs: number, news?: Pick<StationNews, "claimedSize" | "oldestPendingMs">): void;
}

interface Row {
  readonly station: string;
  readonly name_hi: string;
  readonly name_en: string;
  readonly circle: string;
  readonly zone: string;
  readonly seen_at: number | null;
  readonly claimed_size: number | null;
  readonly oldest_pending_at: number | null;
}

const stationOf = (row: Row): DistrictStation & StationNews => ({
  station: row.station,
  name: { hi: row.name_hi, en: row.name_en },
  circle: row.circle,
  zone: row.zone,
  ...(row.seen_at === null ? {} : { seenAtMs: row.seen_at }),
  ...(row.claimed_size === null ? {} : { claimedSize: row.claimed_size }),
  ...(row.oldest_pending_at === null ? {} : { oldestPendingMs: row.oldest_pending_at }),
});

/** @param db the district's register */
export const createStations = (db: Sqlite): Stations => {
  const put = db.prepare(
    `INSERT INTO station (station, name_hi, name_en, circle, zone, added_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (station) DO UPDATE SET name_hi = excluded.name_hi, name_en = excluded.name_en,
       circle = excluded.circle, zone = excluded.zone`,
  );
  const get = db.prepare<[string], Row>("SELECT * FROM station WHERE station = ?");
  const all = db.prepare<[], Row>("SELECT * FROM station ORDER BY station");
  const seen = db.prepare(
    `UPDATE station SET seen_at = @atMs, claimed_size = coalesce(@size, claimed_size),
     oldest_pending_at = CASE WHEN @size IS NULL THEN oldest_pending_at ELSE @oldest END WHERE station = @station`,
  );
  return {
    put: ({ station, name, circle, zone }, atMs) => void put.run(station, name.hi, name.en, circle, zone, atMs),
    get: (station) => {
      const row = get.get(station);
      return row && stationOf(row);
    },
    all: () => all.all().map(stationOf),
    seen: (station, atMs, news = {}) =>
      void seen.run({ atMs, size: news.claimedSize ?? null, oldest: news.oldestPendingMs ?? null, station }),
  };
};
