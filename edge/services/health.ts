import type { Clock } from "#platform/clock.ts";
import type { ReadClock } from "#platform/clock-reading.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Printer } from "../devices/printer/printer.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { Witnessed } from "./courier/witnessed.ts";
import type { Journal } from "./journal/journal.ts";
import { askPrinter, diskSpace, FULL_MIB, LOW_MIB } from "./status-probes.ts";

export interface HealthCheck {
  readonly id: "log" | "view" | "disk" | "printer" | "clock" | "checkpoint";
  readonly state: "ok" | "warn" | "bad" | "unknown";
  readonly facts: Readonly<Record<string, string | number>>;
}
/** The worst of the checks, and each of them. `unknown` counts as a warning. */
export interface Health {
  readonly state: "ok" | "warn" | "bad";
  readonly checks: readonly HealthCheck[];
}

export interface HealthDeps {
  readonly folder: string;
  readonly journal: Pick<Journal, "stopped">;
  readonly reader: Pick<Reader, "size" | "epoch">;
  readonly checkpoints: Pick<Checkpoints, "latest">;
  readonly witnessed: Pick<Witnessed, "latest">;
  readonly printer: Pick<Printer, "status">;
  readonly readClock: ReadClock;
  readonly clock: Pick<Clock, "after">;
}

const diskCheck = async (folder: string): Promise<HealthCheck> => {
  const { freeMib } = await diskSpace(folder);
  const state = freeMib < FULL_MIB ? "bad" : freeMib < LOW_MIB ? "warn" : "ok";
  return { id: "disk", state, facts: { freeMib } };
};

/** A printer in the middle of a long job does not hold the answer up. */
const printerCheck = async ({ printer, clock }: HealthDeps): Promise<HealthCheck> => {
  const status = await askPrinter(printer, clock);
  if (!status) return { id: "printer", state: "unknown", facts: { why: "busy" } };
  if (status.state === "trouble") return { id: "printer", state: "warn", facts: { why: status.why } };
  return status.paperLow
    ? { id: "printer", state: "warn", facts: { why: "paper-low" } }
    : { id: "printer", state: "ok", facts: {} };
};

const clockCheck = (readClock: ReadClock): HealthCheck => {
  const { source } = readClock();
  return { id: "clock", state: source === "none" ? "warn" : "ok", facts: { source } };
};

/** Entries signed late are a warning: they rest on this machine alone. */
const checkpointCheck = ({ reader, checkpoints, witnessed }: HealthDeps): HealthCheck => {
  const size = reader.size();
  const signed = checkpoints.latest()?.checkpoint.size ?? 0;
  const seen = witnessed.latest();
  const facts = { size, signed, ...(seen ? { witnessed: seen.size, witnessedAtMs: seen.atMs } : {}) };
  return { id: "checkpoint", state: signed === 0 && size > 0 ? "warn" : "ok", facts };
};

/** @returns a question that looks at everything anew each time */
export const createHealth = (deps: HealthDeps) => async (): Promise<Health> => {
  const stopped = deps.journal.stopped();
  const checks: HealthCheck[] = [
    stopped ? { id: "log", state: "bad", facts: { why: stopped } } : { id: "log", state: "ok", facts: {} },
    { id: "view", state: "ok", facts: { entries: deps.reader.size(), epoch: deps.reader.epoch() } },
    await diskCheck(deps.folder),
    await printerCheck(deps),
    clockCheck(deps.readClock),
    checkpointCheck(deps),
  ];
  const worst = checks.some((check) => check.state === "bad") ? "bad" : undefined;
  return { state: worst ?? (checks.every((check) => check.state === "ok") ? "ok" : "warn"), checks };
};
