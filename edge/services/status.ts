import { CAMERA_TROUBLES } from "#domain/camera/health.ts";
import type { PrintJobRecord } from "#domain/papers/print-job.ts";
import {
  PART_IDS,
  PART_STATES,
  PARTS,
  type PartId,
  type PartKey,
  type PartReading,
  type PartWhy,
  stateOfKey,
} from "#domain/repairs/parts.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { ReadClock } from "#platform/clock-reading.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Printer } from "../devices/printer/printer.ts";
import type { Cameras } from "./cameras/cameras.ts";
import type { ClockKnown } from "./clock/clock-watch.ts";
import type { Courier } from "./courier/courier.ts";
import type { ClockFloor } from "./journal/clock-floor.ts";
import type { Journal } from "./journal/journal.ts";
import type { StationOrders } from "./orders/station-orders.ts";
import type { PowerWatch } from "./power-watch.ts";
import { askPrinter, diskSpace, FULL_MIB, LOW_MIB } from "./status-probes.ts";

/** What the status strip shows: every part in its fixed order, with since when it is so. */
export type ReadStatus = () => Promise<readonly PartReading[]>;

export interface StatusDeps {
  readonly folder: string;
  readonly journal: Pick<Journal, "stopped">;
  readonly reader: Pick<Reader, "doors">;
  readonly clockFloor: Pick<ClockFloor, "behind">;
  /** label and slip printer; one machine may be both */
  readonly printers: readonly Pick<Printer, "status">[];
  /** papers that have not come out yet */
  readonly printJobs: () => readonly Pick<PrintJobRecord, "state">[];
  /** absent where nothing measures the mains */
  readonly power: Pick<PowerWatch, "reading"> | undefined;
  /** absent while the station was never enrolled */
  readonly courier: Pick<Courier, "state"> | undefined;
  /** why the pins of the doors cannot be had */
  readonly roomFault: string | undefined;
  readonly orders: Pick<StationOrders, "fault">;
  /** absent where no camera is fitted */
  readonly cameras?: Pick<Cameras, "state"> | undefined;
  readonly readClock: ReadClock;
  readonly clockKnown: () => ClockKnown;
  readonly clock: Pick<Clock, "now" | "monoMs" | "after">;
}

interface Found<P extends PartId> {
  readonly why: PartWhy<P>;
  readonly facts?: PartReading["facts"];
}
type Probes = { readonly [P in PartId]: () => Promise<Found<P>> };

/** Screens may ask often; what costs a look at the machine is looked at no more often than this. */
const LOOK_AGAIN_MS = 5_000;
const MAY_BE_OFF_MS = 60_000;

const disk = async ({ folder, journal }: StatusDeps): Promise<Found<"disk">> => {
  const room = await diskSpace(folder).catch(() => undefined);
  const facts = { ...room, freeGib: Math.floor((room?.freeMib ?? 0) / 102.4) / 10 };
  if (journal.stopped() !== undefined) return { why: "not-writing", facts };
  if (!room) return { why: "unread" };
  return { why: room.freeMib < FULL_MIB ? "full" : room.freeMib < LOW_MIB ? "low" : "works", facts };
};

const onePrinter = async (asked: Pick<Printer, "status">, clock: StatusDeps["clock"]): Promise<PartWhy<"printer">> => {
  const status = await askPrinter(asked, clock);
  if (!status) return "busy";
  if (status.state === "ready") return status.paperLow ? "paper-low" : "works";
  return status.why === "closed" ? "absent" : status.why;
};

/** The printer that does worst; of printers that all work, what a person must look at. */
const printer = async ({ printers, printJobs, clock }: StatusDeps): Promise<Found<"printer">> => {
  const found = await Promise.all([...new Set(printers)].map((asked) => onePrinter(asked, clock)));
  const count = (state: PrintJobRecord["state"]) => printJobs().filter((job) => job.state === state).length;
  const facts = { uncertain: count("uncertain"), waiting: count("waiting") };
  const badness = (why: PartWhy<"printer">) => PART_STATES.indexOf(PARTS.printer[why]);
  const why = found.toSorted((a, b) => badness(a) - badness(b))[0] ?? "absent";
  return { why: why === "works" && facts.uncertain > 0 ? "look" : why, facts };
};

/** A clock that stands before the newest entry was set back, or lost its battery. */
const clock = async ({ clockFloor, readClock, clockKnown, clock: wall }: StatusDeps): Promise<Found<"clock">> => {
  const written = clockFloor.behind(wall.now());
  if (written !== undefined) return { why: "behind", facts: { written } };
  const { source, errMs } = readClock();
  const { stepped, offByMs } = clockKnown();
  if (stepped) return { why: "stepped", facts: { ...stepped } };
  const facts = { errMs, ...(offByMs === undefined ? {} : { offBy: Math.round(offByMs / 1_000) }) };
  if (Math.abs(offByMs ?? 0) >= MAY_BE_OFF_MS) return { why: "off-district", facts };
  if (source === "manual") return { why: "confirmed", facts };
  return { why: source === "none" ? "nobody-knows" : source === "rtc" ? "own-battery" : "works", facts };
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

/** What feeds the machine, as the sensor told it twice. */
const power = async ({ power: asked }: StatusDeps): Promise<Found<"power">> => {
  if (!asked) return { why: "not-fitted" };
  const reading = asked.reading();
  if (!reading || reading.mains === "unknown") return { why: "unread" };
  if (reading.mains === "on") return { why: "works" };
  return { why: reading.battery === "low" ? "battery-low" : "battery" };
};

/** Of several doors the one that needs a person first. */
const DOOR_WORST = ["cut", "short", "unknown", "open", "closed"] as const;

const door = async ({ reader, roomFault }: StatusDeps): Promise<Found<"door">> => {
  if (roomFault !== undefined) return { why: "no-pins", facts: { why: roomFault } };
  const readings = reader.doors().map(({ reading }) => reading);
  const worst = DOOR_WORST.find((reading) => readings.includes(reading));
  return { why: worst === undefined ? "not-fitted" : worst === "unknown" ? "unseen" : worst };
};

/** The worst of the cameras, and how many others are in trouble. */
const camera = async ({ cameras }: StatusDeps): Promise<Found<"camera">> => {
  const state = cameras?.state();
  if (!state) return { why: "not-fitted" };
  const worst = CAMERA_TROUBLES.find((each) => state.troubles.some(({ trouble }) => trouble === each));
  if (!worst) return { why: state.known ? "works" : "unheard" };
  const which = state.troubles.filter(({ trouble, camera: id }) => trouble === worst && id !== undefined);
  const called = (language: "hi" | "en") => which.map(({ name, camera: id }) => name?.[language] ?? id).join(", ");
  return {
    why: worst,
    facts: {
      cameras: which.map(({ camera: id }) => id).join(", "),
      hi: called("hi"),
      en: called("en"),
      troubles: state.troubles.length,
    },
  };
};

/** @returns a question that looks at every part, and remembers since when each is as it is */
export const createStatus = (deps: StatusDeps): ReadStatus => {
  const probes: Probes = {
    power: () => power(deps),
    disk: () => disk(deps),
    printer: () => printer(deps),
    door: () => door(deps),
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
  return async () => {
    const now = deps.clock.monoMs();
    if (!looked || now - looked.at >= LOOK_AGAIN_MS)
      looked = { at: now, readings: Promise.all(PART_IDS.map(readPart)) };
    const readings = await looked.readings;
    // the door's state is in the record already, and whoever stands before it must not read an old one
    const fresh = await readPart("door");
    return readings.map((reading) => (reading.part === "door" ? fresh : reading));
  };
};
