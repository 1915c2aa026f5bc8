import type { SimulatedPaper } from "#edge/devices/printer/simulated/simulated-printer.ts";
import type { KilledProgram } from "./killed-program.ts";

/** How often each label came out whole, by the code that a reader reads from the paper. */
export type Papers = ReadonlyMap<string, number>;

/** @param read the texts of the symbols on a paper */
export const createPaperDesk = (read: (png: Uint8Array) => Promise<readonly string[]>) => {
  const known = new Map<number, string | undefined>();
  const whole = new Map<string, number>();
  return {
    /** Looks at what lies in the tray now. */
    async look(papers: readonly SimulatedPaper[]): Promise<Papers> {
      for (const { id, png, torn } of papers) {
        if (known.has(id)) continue;
        const code = torn ? undefined : (await read(png))[0];
        known.set(id, code);
        if (code !== undefined) whole.set(code, (whole.get(code) ?? 0) + 1);
      }
      return whole;
    },
  };
};

interface Job {
  readonly job: string;
  readonly of: string;
  readonly state: string;
}
/** Papers that have not surely come out. */
export const jobsOf = async (program: KilledProgram): Promise<readonly Job[]> =>
  ((await program.ask("GET", "/api/print-jobs"))?.["jobs"] ?? []) as readonly Job[];

/** A person goes to the printer for every paper nobody is sure of. */
export const answerUncertain = async (program: KilledProgram, look: () => Promise<Papers>): Promise<void> => {
  for (const { job, of, state } of await jobsOf(program)) {
    if (state !== "uncertain") continue;
    const decision = (await look()).has(of) ? "printed" : "again";
    await program.ask("POST", `/api/print-jobs/${job}`, { decision });
  }
};

/** Waits until no paper waits any more. */
export const untilQuiet = async (program: KilledProgram, answer: () => Promise<void>): Promise<void> => {
  for (let turn = 0; turn < 240; turn++) {
    await answer();
    if ((await jobsOf(program)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
