import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { labelReading, readingsOf, type StationTold, silentStation } from "#domain/doctor/from-station.ts";
import { type DoctorReport, examine, type Reading, worstChecksFirst } from "#domain/doctor/report.ts";
import type { PartReading } from "#domain/repairs/parts.ts";
import type { Clock } from "#platform/clock.ts";
import { createHttpClient, type HttpClient } from "#platform/http/client.ts";
import { probeMachine } from "#platform/machine/probe-machine.ts";
import { runProgram } from "#platform/machine/run-program.ts";
import type { Teller } from "../cli/teller.ts";
import { accountOf } from "../machine/accounts.ts";
import type { Machine } from "../machine/machine.ts";

const DEADLINE_MS = 5_000;
/** exit codes of `doctor` alone */
const EXITS = { green: 0, amber: 1, red: 2 } as const;
/** exit codes of the verifying program */
const VERIFIED: Readonly<Record<number, "holds" | "broken" | "incomplete">> = { 0: "holds", 1: "broken" };

export interface DoctorOptions {
  /** data folder of the station */
  readonly data: string;
  readonly port: string;
  /** verify the whole log; only while the station is stopped */
  readonly long: boolean;
  /** the unpacked release this runs from, and its version */
  readonly release: string;
  readonly version: string;
}

const ask = async <T>(client: HttpClient, path: string): Promise<T | undefined> => {
  const answer = await client.ask({ method: "GET", path, deadlineMs: DEADLINE_MS });
  if (answer.kind === "none" || answer.status !== 200) return undefined;
  try {
    return JSON.parse(Buffer.from(answer.body).toString("utf8")) as T;
  } catch {
    return undefined;
  }
};

type Facts = Readonly<Record<string, string | number>>;
/** What a running station tells everybody on its machine; undefined when none runs. */
const askStation = async (port: string, clock: Clock): Promise<StationTold | undefined> => {
  const client = createHttpClient(`http://127.0.0.1:${port}`, clock);
  try {
    const station = await ask<{ setup: "needed" | "done" }>(client, "/api/station");
    const health = await ask<{ checks: { id: string; state: string; facts: Facts }[] }>(client, "/api/health");
    const repairs = await ask<{ parts: PartReading[] }>(client, "/api/repairs");
    if (!station || !health || !repairs) return undefined;
    const of = (id: string) => health.checks.find((check) => check.id === id);
    const { size, witnessed, witnessedAtMs } = of("checkpoint")?.facts ?? {};
    return {
      setup: station.setup,
      logTakes: of("log")?.state === "ok",
      entries: Number(size ?? 0),
      ...(witnessed === undefined ? {} : { witnessed: { size: Number(witnessed), atMs: Number(witnessedAtMs) } }),
      parts: repairs.parts,
    };
  } finally {
    client.close();
  }
};

const verifyLog = async (machine: Machine, { data, long, release }: DoctorOptions): Promise<Reading<"log">> => {
  if (!existsSync(join(data, "log"))) return "absent";
  const program = join(release, "dist/edge/verify-main.js");
  if (!long || !existsSync(program)) return "unknown";
  const asUser = machine.isLive && process.getuid?.() === 0 ? accountOf(machine, "malkhana") : {};
  const { code } = await machine.run(process.execPath, [program, data, "--no-blobs"], asUser);
  return { outcome: VERIFIED[code] ?? "incomplete", entries: 0 };
};

/** When the last test label was scanned back, as the machine's tests have kept it. */
const labelAtMs = (data: string): number | undefined => {
  try {
    const { tests } = JSON.parse(readFileSync(join(data, "claim.json"), "utf8")) as {
      tests?: { label?: { atMs?: unknown; outcome?: unknown } };
    };
    const label = tests?.label;
    return label?.outcome === "passed" && typeof label.atMs === "number" ? label.atMs : undefined;
  } catch {
    return undefined;
  }
};

/** Looks at machine and station. Changes nothing. */
export const examineMachine = async (machine: Machine, options: DoctorOptions, clock: Clock): Promise<DoctorReport> => {
  const { release, version, port } = options;
  const folder = machine.at(options.data);
  const claimed = existsSync(join(folder, "station.json"));
  const told = machine.isLive ? await askStation(port, clock) : undefined;
  const now = clock.now();
  const station = told
    ? readingsOf(told, now)
    : silentStation(claimed, await verifyLog(machine, { ...options, data: folder }));
  const looked = await probeMachine({ root: machine.root, run: runProgram, folder, clock, release, version });
  const label = claimed || told ? labelReading(labelAtMs(folder), now) : "absent";
  return examine({ ...station, ...looked, label });
};

/** Says of each part in one sentence how it is and what to do, worst first. */
export const doctor = async (
  machine: Machine,
  options: DoctorOptions,
  clock: Clock,
  teller: Teller,
): Promise<number> => {
  const { state, checks } = await examineMachine(machine, options, clock);
  for (const check of worstChecksFirst(checks)) teller.say(teller.words.checked(check));
  teller.say(teller.words.doctorEnd(state));
  return teller.end({ state, checks }, EXITS[state]);
};
