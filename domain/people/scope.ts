import type { Case } from "../case/case-header.ts";
import type { ItemState } from "../custody/state.ts";
import type { Bilingual } from "../schema.ts";

/** Ranks that sign in at the district's page, from one station up to all of them; `staff` runs the machines. */
export const RANKS = ["moharrir", "io", "sho", "co", "zone", "district", "staff"] as const;
export type Rank = (typeof RANKS)[number];

/** Which posting a rank needs: it sees the stations of that posting. */
export const POSTING_OF = {
  moharrir: "station",
  io: "station",
  sho: "station",
  co: "circle",
  zone: "zone",
  district: "district",
  staff: "district",
} as const satisfies Readonly<Record<Rank, "station" | "circle" | "zone" | "district">>;

/** Somebody who may sign in at the district. `posting` is a station, circle or zone; empty for the whole district. */
export interface DistrictOfficer {
  /** PNO: what is typed at sign-in, and what a case names its investigator by */
  readonly number: string;
  readonly name: Bilingual;
  readonly rank: Rank;
  readonly posting: string;
}

/** Where a station stands in the district. */
export interface StationPlace {
  readonly station: string;
  readonly circle: string;
  readonly zone: string;
}

/** Whether a station is in an officer's scope. Nothing outside of it is shown, counted or admitted to be there. */
export const inScope = ({ rank, posting }: Pick<DistrictOfficer, "rank" | "posting">, at: StationPlace): boolean => {
  const level = POSTING_OF[rank];
  return level === "district" || (posting !== "" && at[level] === posting);
};

/** What can be asked of the district besides looking at the stations in one's scope. */
export const DISTRICT_ACTIONS = [
  "property.see",
  "log.see",
  "fleet.see",
  "room.see",
  "own-cases.see",
  "alarm.settle",
  "station.manage",
  "people.manage",
  "orders.see",
  "orders.write",
  "roster.write",
] as const;
export type DistrictAction = (typeof DISTRICT_ACTIONS)[number];

const KEEP: readonly Rank[] = ["moharrir", "sho", "co", "zone", "district"];
const ALLOWED: Readonly<Record<DistrictAction, readonly Rank[]>> = {
  "property.see": KEEP,
  // the log names acts, times and officers, not what a thing is
  "log.see": [...KEEP, "staff"],
  "fleet.see": [...KEEP, "staff"],
  // pictures and sound of the room, and asking for them
  "room.see": KEEP,
  "own-cases.see": ["io"],
  "alarm.settle": ["co", "zone", "district"],
  "station.manage": ["district", "staff"],
  "people.manage": ["district", "staff"],
  "orders.see": KEEP,
  "orders.write": ["co", "zone", "district"],
  // who may act at a station is the district's own word
  "roster.write": ["district"],
};

/** Whether a rank may ask this at all, within its scope. */
export const mayAsk = (rank: Rank, action: DistrictAction): boolean => ALLOWED[action].includes(rank);

/** The case's investigator is this officer. */
export const isOwnCase = ({ number }: Pick<DistrictOfficer, "number">, { investigator }: Case): boolean =>
  investigator !== undefined && investigator.station === undefined && investigator.number === number;

/**
 * Whether an officer may read of an item at all: an investigator those of own cases only, of which every sensitive one
 * must be own; all other ranks with `property.see` what is in their scope.
 * @param cases the cases it stands under
 */
export const readsAtDistrict = (
  officer: DistrictOfficer,
  item: Pick<ItemState, "sensitive">,
  cases: readonly Case[],
): boolean => {
  if (officer.rank !== "io") return mayAsk(officer.rank, "property.see");
  const marked = cases.filter((found) => found.sensitive);
  const concerned = item.sensitive && marked.length > 0 ? marked : cases;
  return item.sensitive
    ? concerned.length > 0 && concerned.every((found) => isOwnCase(officer, found))
    : concerned.some((found) => isOwnCase(officer, found));
};
