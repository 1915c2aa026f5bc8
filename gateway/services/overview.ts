import type { AlarmLine, Overview, StationLine } from "#domain/fleet/lines.ts";
import { standingOf, worstFirst } from "#domain/fleet/standing.ts";
import { type DistrictOfficer, inScope } from "#domain/people/scope.ts";
import type { Alarms } from "../stores/alarms.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { FigureStore } from "../stores/figures.ts";
import type { DistrictStation, StationNews, Stations } from "../stores/stations.ts";
import type { DistrictBlobs } from "./blobs.ts";

/** How the stations of an officer's scope stand. No view is opened for it. */
export interface Fleet {
  overview(officer: DistrictOfficer): Overview;
  alarms(officer: DistrictOfficer): AlarmLine[];
  /** A station in scope; undefined for every other, whether it is there or not. */
  station(officer: DistrictOfficer, station: string): (DistrictStation & StationNews) | undefined;
  inScope(officer: DistrictOfficer): (DistrictStation & StationNews)[];
}

export interface FleetDeps {
  readonly stations: Stations;
  readonly epochs: Pick<Epochs, "newest">;
  readonly alarms: Pick<Alarms, "open">;
  readonly figures: Pick<FigureStore, "get">;
  readonly blobs: Pick<DistrictBlobs, "lackingOf">;
  readonly now: () => number;
}

type Known<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** Leaves out what is not known. */
const known = <T extends object>(facts: T): Partial<Known<T>> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<Known<T>>;

/** @returns readings from the register of the district alone */
export const createFleet = (deps: FleetDeps): Fleet => {
  const { stations, epochs, alarms, figures, blobs, now } = deps;

  const of = (officer: DistrictOfficer) => stations.all().filter((station) => inScope(officer, station));
  const lineOf = (station: DistrictStation & StationNews, open: number, nowMs: number): StationLine => {
    const { claimedSize, oldestPendingMs, seenAtMs, ...rest } = station;
    const newest = epochs.newest(station.station);
    const size = newest?.edge.size;
    const pending = claimedSize === undefined || size === undefined ? undefined : Math.max(0, claimedSize - size);
    const property = figures.get(station.station);
    const photos = blobs.lackingOf(station.station);
    const frozen = newest?.frozenAt !== undefined;
    const overdue = property?.dues.filter((due) => due < nowMs).length;
    const oldest = pending ? oldestPendingMs : undefined;
    const news = {
      station: station.station,
      seenAtMs,
      pending,
      oldestPendingMs: oldest,
      frozen,
      alarms: open,
      overdue,
    };
    return {
      ...rest,
      ...known({
        seenAtMs,
        pending,
        oldestPendingMs: oldest,
        epoch: newest?.epoch,
        size,
        witnessedSize: newest?.witnessed?.size,
        witnessedAtMs: newest?.witnessed && newest.witnessed.atSeconds * 1000,
        items: property?.items,
        out: property?.out,
        overdue,
        missing: property?.missing,
        medianDelayMs: property?.medianDelayMs,
        unread: property?.unread,
        photosLacking: photos?.count,
        photosLackingBytes: photos?.bytes,
      }),
      frozen,
      alarms: open,
      standing: standingOf(news, nowMs),
    };
  };

  return {
    inScope: of,
    station(officer, code) {
      const found = stations.get(code);
      return found && inScope(officer, found) ? found : undefined;
    },
    overview(officer) {
      const nowMs = now();
      const here = of(officer);
      const open = new Map<string, number>();
      for (const { station } of alarms.open(here.map(({ station }) => station)))
        open.set(station, (open.get(station) ?? 0) + 1);
      const lines = here.map((station) => lineOf(station, open.get(station.station) ?? 0, nowMs));
      return { nowMs, stations: worstFirst(lines, nowMs) };
    },
    alarms(officer) {
      const here = new Map(of(officer).map((station) => [station.station, station.name]));
      return alarms.open([...here.keys()]).flatMap(({ id, station, kind, atMs, detail }) => {
        const stationName = here.get(station);
        return stationName ? [{ id, station, stationName, kind, atMs, detail }] : [];
      });
    },
  };
};
