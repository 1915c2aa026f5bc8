import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Cancel, Clock } from "#platform/clock.ts";
import { evtestReader, type KeyReader, recordReader } from "./key-events.ts";
import { createScanKeys } from "./scan-keys.ts";
import type { Scanner, ScannerState } from "./scanner.ts";

/** A program that reads the device and writes what it read to its output. */
export interface ScannerHelper {
  readonly command: readonly [string, ...string[]];
  readonly reads: () => KeyReader;
  /** `ready` when it holds the device alone */
  readonly state: Exclude<ScannerState, "absent">;
}

/** Debian's evtest takes the device away from everybody else (EVIOCGRAB); line by line, or a scan waits for the next. */
const grabbing = (path: string): ScannerHelper => ({
  command: ["stdbuf", "-oL", "evtest", "--grab", path],
  reads: evtestReader,
  state: "ready",
});
/** Without it the records are read as they are, and the screen gets the same keys. */
const sharing = (path: string): ScannerHelper => ({ command: ["cat", path], reads: recordReader, state: "shared" });

/** Grabbing first; where evtest is missing or ends at once, sharing. */
export const scannerHelpers = (path: string): readonly ScannerHelper[] => [grabbing(path), sharing(path)];

const LOOK_MS = 1_000;

/**
 * Reads a scanner's input device through a helper process, and goes on when it was unplugged and came back. The helper
 * is a process of its own because a blocked read of a device would hold one of the four threads of this one.
 */
export const evdevScanner = (options: {
  /** `/dev/input/by-id/…-event-kbd`: the same scanner at whatever socket */
  readonly path: string;
  readonly clock: Pick<Clock, "after">;
  readonly helpers?: readonly ScannerHelper[];
}): Scanner => {
  const { path, clock, helpers = scannerHelpers(path) } = options;
  const listeners = new Set<(text: string) => void>();
  let state: ScannerState = "absent";
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let cancel: Cancel = () => undefined;
  let closed = false;
  let next = 0;

  const again = (): void => {
    state = "absent";
    child = undefined;
    if (!closed) cancel = clock.after(LOOK_MS, look);
  };
  const look = (): void => {
    const helper = helpers[next % helpers.length];
    if (!helper || !existsSync(path)) return again();
    const [program, ...flags] = helper.command;
    const reader = helper.reads();
    const scanOf = createScanKeys();
    const running = spawn(program, flags, { stdio: ["ignore", "pipe", "ignore"] });
    let heard = false;
    child = running;
    state = helper.state;
    running.stdout.on("data", (bytes: Buffer) => {
      heard = true;
      for (const key of reader(bytes)) {
        const text = scanOf(key);
        if (text !== undefined) for (const listener of listeners) listener(text);
      }
    });
    ended = new Promise((resolve) => {
      // an error without a close: the program is not there
      running.once("error", () => resolve());
      running.once("close", () => resolve());
    });
    void ended.then(() => {
      // one that ended without a word cannot read this device; one that spoke lost its plug
      if (!heard && existsSync(path)) next += 1;
      again();
    });
  };
  look();
  return {
    state: () => state,
    onScan(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      cancel();
      child?.kill("SIGKILL");
      await ended;
      cancel();
    },
  };
};
