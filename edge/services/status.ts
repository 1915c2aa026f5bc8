import { CAMERA_TROUBLES } from "#domain/camera/health.ts";
import { parseEntry } from "#domain/log/entry.ts";
import {
  PART_IDS,
  type PartId,
  type PartKey,
  type PartReading,
  type PartWhy,
  stateOfKey,
} from "#domain/repairs/parts.ts";
import { instantOf, msOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { ReadClock } from "#platform/clock-reading.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Printer } from "../devices/printer/printer.ts";
import type { Cameras } from "./cameras/cameras.ts";
import type { Courier } from "./courier/courier.ts";
import type { Journal } from "./journal/journal.ts";
import type { StationOrders } from "./orders/station-orders.ts";
import { askPrinter, diskSpace, FULL_MIB, LOW_MIB } from "./status-probes.ts";

/** What the status strip shows: every part in its fixed order, with since when it is so. */
export type ReadStatus = () => Promise<readonly PartReading[]>;

export interface StatusDeps {
  readonly folder: string;
  readonly journal: Pick<Journal, "stopped">;
  readonly reader: Pick<Reader, "size" | "entry">;
  readonly printer: Pick<Printer, "status">;
  /** absent while the station was never enrolled */
  readonly courier: Pick<Courier, "state"> | undefined;
  readonly orders: Pick<StationOrders, "fault">;
  /** absent where no camera is fitted */
  readonly cameras?: Pick<Cameras, "state"> | undefined;
  readonly readClock: ReadClock;
  readonly clock: Pick<Clock, "now" | "monoMs" | "after">;
}

interface Found<P extends PartId> {
  readonly why: PartWhy<P>;
  readonly facts?: PartReading["facts"];
}
type Probes = { readonly [P in PartId]: () => Promise<Found<P>> };

/** Screens may ask often; the machine is looked at no more often than this. */
const LOOK_AGAIN_MS = 5_000;
const CLOCK_MAY_LAG_MS = 5 * 60_000;

const disk = async ({ folder, journal }: StatusDeps): Promise<Found<"disk">> => {
  const room = await diskSpace(folder).catch(() => undefined);
  const facts = { ...room, freeGib: Math.floor((room?.freeMib ?? 0) / 102.4) / 10 };
  if (journal.stopped() !== undefined) return { why: "not-writing", facts };
  if (!room) return { why: "unread" };
  return { why: room.freeMib < FULL_MIB ? "full" : room.freeMib < LOW_MIB ? "low" : "works", facts };
};

const printer = async ({ printer: asked, clock }: StatusDeps): Promise<Found<"printer">> => {
  const status = await askPrinter(asked, clock);
  if (!status) return { why: "busy" };
  if (status.state === "ready") return { why: status.paperLow ? "paper-low" : "works" };
  return { why: status.why === "closed" ? "absent" : status.why };
};

/** A clock that stands before the newest entry was set back, or lost its battery. */
const clock = async ({ reader, readClock, clock: wall }: StatusDeps): Promise<Found<"clock">> => {
  const newest = reader.size() > 0 ? reader.entry(reader.size() - 1) : undefined;
  const written = newest ? parseEntry(newest.bytes).recordedAt : undefined;
  if (written && (msOf(written) ?? 0) > wall.now() + CLOCK_MAY_LAG_MS) return { why: "behind", facts: { written } };
  const { source } = readClock();
  return { why: source === "none" ? "nobody-knows" : source === "rtc" ? "own-battery" : "works" };
};

const LONG_MS = 24 * 3_600_000;

/** Whether the record reaches the district. */
const district = async ({ courier, orders, clock: wall }: StatusDeps): Promise<Found<"district">> => {
  const state = courier?.state();
  if (!state) return { why: "not-fitted" };
  const facts = { pending: state.pending, why: state.why ?? state.link };
  if (state.link === "stopped") return { why: "stopped", facts };
  const refused = orders.fault();
  if (refused) return { why: "orders-refused", facts: { ...facts, why: refused } };
  if (state.oldestPendingMs !== undefined && wall.now() - state.oldestPendingMs > LONG_MS)
    return { why: "waiting", facts };
  if (state.link !== "online") return { why: "offline", facts };
  return { why: state.pending > 0 ? "sending" : "linked", facts };
};

/** The worst of the cameras, and how many others are in trouble. */
const camera = async ({ cameras }: StatusDeps): Promise<Found<"camera">> => {
  const state = cameras?.state();
  if (!state) return { why: "not-fitted" };
  const worst = CAMERA_TROUBLES.find((each) => state.troubles.some(({ trouble }) => trouble === each));
  if (!worst) return { why: state.known ? "works" : "unheard" };
  const which = state.troubles.flatMap(({ trouble, camera: id }) => (trouble === worst && id ? [id] : []));
  return { why: worst, facts: { cameras: which.join(", "), troubles: state.troubles.length } };
};

const notFitted = async () => ({ why: "not-fitted" as const });

/** @returns a question that looks at every part, and remembers since when each is as it is */
export const createStatus = (deps: StatusDeps): ReadStatus => {
  const probes: Probes = {
    // mains and door come with their own devices
    power: notFitted,
    disk: () => disk(deps),
    printer: () => printer(deps),
    door: notFitted,
    camera: () => camera(deps),
    district: () => district(deps),
    clock: () => clock(deps),
  };
  const known = new Map<PartId, PartReading>();
  let looked: { readonly at: number; readonly readings: Promise<readonly PartReading[]> } | undefined;

  const readPart = async (part: PartId): Promise<PartReading> => {
    const { why, facts = {} } = await probes[part]();
    const key = `${part}.${why}` as PartKey;
    const before = known.get(part);
    const since = before?.key === key ? before.since : instantOf(deps.clock.now());
    const reading = { part, key, state: stateOfKey(key), since, facts };
    known.set(part, reading);
    return reading;
  };
  return () => {
    const now = deps.clock.monoMs();
    if (!looked || now - looked.at >= LOOK_AGAIN_MS)
      looked = { at: now, readings: Promise.all(PART_IDS.map(readPart)) };
    return looked.readings;
  };
};
