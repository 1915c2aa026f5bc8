import type { PartId, PartReading } from "../repairs/parts.ts";
import type { Reading } from "./report.ts";
import type { STATION_CHECKS } from "./station-checks.ts";

/** What a running station tells of itself, to whoever asks on its machine. */
export interface StationTold {
  readonly setup: "needed" | "done";
  readonly logTakes: boolean;
  readonly entries: number;
  /** up to which entry the district has cosigned, and when (ms); absent before the first time */
  readonly witnessed?: { readonly size: number; readonly atMs: number };
  readonly parts: readonly PartReading[];
}

type StationReadings = { readonly [C in Exclude<keyof typeof STATION_CHECKS, "gateway" | "label">]: Reading<C> };
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Readings of a station that runs. A part that is not fitted is absent, whatever else it could be. */
export const readingsOf = (told: StationTold, nowMs: number): StationReadings => {
  const partOf = (id: PartId): { key: string; facts: PartReading["facts"] } | undefined => {
    const part = told.parts.find((each) => each.part === id);
    return part && { key: part.key.slice(id.length + 1), facts: part.facts };
  };
  const stateOf = (id: PartId): Reading<"door"> => {
    const part = told.parts.find((each) => each.part === id);
    if (part === undefined) return "unknown";
    return part.state === "not-fitted" ? "absent" : { state: part.state };
  };
  const [printer, camera, district] = [partOf("printer"), partOf("camera"), partOf("district")];
  const isLinked = district !== undefined && district.key !== "not-fitted";
  const { witnessed } = told;
  return {
    service: { answers: true, claimed: true },
    log: { outcome: told.logTakes ? "takes" : "stopped", entries: told.entries },
    officers: { ready: told.setup === "done" },
    witnessed: !isLinked
      ? "absent"
      : witnessed === undefined
        ? "unknown"
        : {
            entries: told.entries,
            witnessed: witnessed.size,
            ageHours: Math.max(0, Math.floor((nowMs - witnessed.atMs) / HOUR_MS)),
          },
    link: isLinked ? { key: district.key, pending: Number(district.facts["pending"] ?? 0) } : "absent",
    printer: printer ? { key: printer.key } : "unknown",
    door: stateOf("door"),
    power: stateOf("power"),
    cameras:
      camera === undefined
        ? "unknown"
        : camera.key === "not-fitted"
          ? "absent"
          : { key: camera.key, which: String(camera.facts["cameras"] ?? "") },
  };
};

/** Readings where no station answers. @param claimed the machine belongs to a station, so one should */
export const silentStation = (claimed: boolean, log: Reading<"log">): StationReadings => ({
  service: { answers: false, claimed },
  log,
  officers: claimed ? "unknown" : "absent",
  witnessed: claimed ? "unknown" : "absent",
  link: claimed ? "unknown" : "absent",
  printer: claimed ? "unknown" : "absent",
  cameras: claimed ? "unknown" : "absent",
  door: claimed ? "unknown" : "absent",
  power: claimed ? "unknown" : "absent",
});

/** The last test label that was scanned back. @param atMs undefined when there was none */
export const labelReading = (atMs: number | undefined, nowMs: number): Reading<"label"> => ({
  days: atMs === undefined ? undefined : Math.max(0, Math.floor((nowMs - atMs) / DAY_MS)),
});
