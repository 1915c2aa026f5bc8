import { labelReading, readingsOf } from "#domain/doctor/from-station.ts";
import { type DoctorReport, examine } from "#domain/doctor/report.ts";
import type { Clock } from "#platform/clock.ts";
import { probeMachine } from "#platform/machine/probe-machine.ts";
import { runProgram } from "#platform/machine/run-program.ts";
import type { Witnessed } from "./courier/witnessed.ts";
import type { Journal } from "./journal/journal.ts";
import type { ReadStatus } from "./status.ts";

/** Looks at machine and station anew; who asks while it looks gets the same report. */
export type Doctor = () => Promise<DoctorReport>;

export interface DoctorDeps {
  readonly folder: string;
  readonly version: string;
  readonly entries: () => number;
  readonly witnessed: Pick<Witnessed, "latest">;
  /** an SHO and a keeper can sign in */
  readonly isSetUp: () => boolean;
  readonly journal: Pick<Journal, "stopped">;
  readonly status: ReadStatus;
  /** when the last test label was scanned back */
  readonly labelAtMs: () => number | undefined;
  readonly clock: Clock;
}

/** @returns the doctor of a running station: what its user may not look at is unknown, and so amber */
export const createDoctor = (deps: DoctorDeps): Doctor => {
  const { folder, version, clock } = deps;
  const look = async (): Promise<DoctorReport> => {
    const now = clock.now();
    const witnessed = deps.witnessed.latest();
    const station = readingsOf(
      {
        setup: deps.isSetUp() ? "done" : "needed",
        logTakes: deps.journal.stopped() === undefined,
        entries: deps.entries(),
        ...(witnessed ? { witnessed } : {}),
        parts: await deps.status(),
      },
      now,
    );
    // a release starts its programs in its own folder
    const release = process.cwd();
    const machine = await probeMachine({ root: "/", run: runProgram, folder, clock, release, version });
    return examine({ ...station, ...machine, label: labelReading(deps.labelAtMs(), now) });
  };
  let looking: Promise<DoctorReport> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
};
