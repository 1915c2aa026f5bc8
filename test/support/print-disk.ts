import type { PrintJobRecord } from "#domain/papers/print-job.ts";
import type { PrintJobFiles } from "#edge/stores/print-jobs/print-job-files.ts";

/** Passes, or never: from the moment of a kill on nothing that was begun goes on. */
export interface KillSwitch {
  pass(): Promise<void>;
  /** the next `steps` passes are let through, then nothing more */
  killAfter(steps: number): void;
  dead(): boolean;
}

/** @returns a switch that lets everything pass */
export const killSwitch = (): KillSwitch => {
  let left = Number.POSITIVE_INFINITY;
  return {
    pass: () => {
      left -= 1;
      return left < 0 ? new Promise(() => undefined) : Promise.resolve();
    },
    killAfter: (steps) => {
      left = steps;
    },
    dead: () => left < 0,
  };
};

/** What a disk holds of papers; it outlives the process that wrote it. */
export type PrintDisk = Map<string, { readonly record: PrintJobRecord; readonly bytes: Uint8Array }>;

/** Files on such a disk, for one life of the process. */
export const filesOn = (disk: PrintDisk, { pass }: KillSwitch): PrintJobFiles => {
  const write = async (record: PrintJobRecord, bytes: Uint8Array) => {
    await pass();
    disk.set(record.job, { record, bytes });
    await pass();
  };
  return {
    read: async () => [...disk.values()].map(({ record }) => record).toSorted((a, b) => a.seq - b.seq),
    bytes: async (job) => disk.get(job)?.bytes ?? new Uint8Array(),
    add: write,
    change: (record) => write(record, disk.get(record.job)?.bytes ?? new Uint8Array()),
    async remove(job) {
      await pass();
      disk.delete(job);
      await pass();
    },
  };
};
