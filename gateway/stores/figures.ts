import type { Sqlite } from "#platform/sqlite/open.ts";

/** Figures of a station's property as its view gave them when it last followed the log. */
export interface PropertyFigures {
  readonly epoch: number;
  readonly size: number;
  readonly items: number;
  readonly placed: number;
  readonly out: number;
  readonly missing: number;
  readonly closed: number;
  /** when each item outside is due (ms), the earliest first: what is overdue depends on the hour it is asked */
  readonly dues: readonly number[];
  /** median from seizure to deposit, ms; absent when no item has both times */
  readonly medianDelayMs?: number;
  /** entries whose meaning is not understood */
  readonly unread: number;
}

/** Derived figures by station. */
export interface FigureStore {
  get(station: string): PropertyFigures | undefined;
  put(station: string, figures: PropertyFigures): void;
}

/** @param db the district's register */
export const createFigureStore = (db: Sqlite): FigureStore => {
  const get = db.prepare<[string], string>("SELECT json FROM station_figures WHERE station = ?").pluck();
  const put = db.prepare("INSERT OR REPLACE INTO station_figures (station, json) VALUES (?, ?)");
  return {
    get: (station) => {
      const json = get.get(station);
      return json === undefined ? undefined : (JSON.parse(json) as PropertyFigures);
    },
    put: (station, figures) => void put.run(station, JSON.stringify(figures)),
  };
};
