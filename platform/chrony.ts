import { execFile } from "node:child_process";

/** What chrony says of the system clock. */
export interface ChronyTracking {
  readonly synced: boolean;
  /** bound on the error of the system clock, ms */
  readonly errMs: number;
}

const ANSWER_MS = 2_000;

/**
 * Reads `chronyc -c tracking`: fields 5 system time offset, 11 root delay, 12 root dispersion (seconds), 14 leap status.
 * The error is bounded by |offset| + dispersion + delay / 2 (chronyc manual, tracking).
 */
export const parseTracking = (csv: string): ChronyTracking | undefined => {
  const fields = csv.trim().split(",");
  const [offset, delay, dispersion] = [fields[4], fields[10], fields[11]].map(Number);
  if (fields.length < 14 || offset === undefined || delay === undefined || dispersion === undefined) return undefined;
  const errMs = Math.ceil(1000 * (Math.abs(offset) + dispersion + delay / 2));
  return Number.isFinite(errMs) ? { synced: fields[13] !== "Not synchronised", errMs } : undefined;
};

/** Asks chrony; undefined when it is not there or does not answer. */
export const askChrony = (program = "chronyc"): Promise<ChronyTracking | undefined> =>
  new Promise((resolve) => {
    execFile(program, ["-c", "tracking"], { timeout: ANSWER_MS }, (fault, stdout) =>
      resolve(fault ? undefined : parseTracking(stdout)),
    );
  });
