import { type StorageFault, storageFaultOf } from "./storage-fault.ts";

/** What the disk said, and who waits for it. */
export interface DiskWatch {
  writes(): number;
  countWrite(): void;
  fault(): StorageFault | undefined;
  /** Notes a failure; the operation itself hears of it from the engine. */
  report(error: unknown): StorageFault;
  /** Notes a failure after which the engine never answers: everyone who waits is told now, everyone later at once. */
  stall(error: unknown): void;
  run<T>(operation: Promise<T>): Promise<T>;
}

/** A watch over a database that is about to be opened. */
export const watchDisk = (): DiskWatch => {
  let first: StorageFault | undefined;
  let stalled = false;
  let writes = 0;
  const waiting = new Set<(fault: StorageFault) => void>();
  const report = (error: unknown): StorageFault => {
    first ??= storageFaultOf(error);
    return first;
  };
  return {
    writes: () => writes,
    countWrite: () => {
      writes++;
    },
    fault: () => first,
    report,
    stall(error) {
      const fault = report(error);
      stalled = true;
      for (const tell of waiting) tell(fault);
      waiting.clear();
    },
    run: (operation) =>
      new Promise((resolve, reject) => {
        if (stalled && first) reject(first);
        waiting.add(reject);
        operation.then(
          (value) => {
            waiting.delete(reject);
            resolve(value);
          },
          (error: unknown) => {
            waiting.delete(reject);
            const notFound = typeof error === "object" && error !== null && "status" in error && error.status === 404;
            reject(first && !notFound ? first : error);
          },
        );
      }),
  };
};
