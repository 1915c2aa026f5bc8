import { execFileSync } from "node:child_process";
import { closeSync, constants, existsSync, openSync, writeSync } from "node:fs";
import type { Clock } from "#platform/clock.ts";
import { recordReader } from "../key-events.ts";
import type { Scanner } from "../scanner.ts";
import { evdevScanner } from "../scanner-evdev.ts";
import { recordsOf } from "./key-records.ts";

/** A scanner without a trigger: its records come out of a pipe where a device would be. */
export interface SimulatedScanner extends Scanner {
  /** Presses the keys of one scan, and Enter. */
  scan(text: string): void;
}

/**
 * Opens it over a named pipe that is made where it is missing; the real reader, with its helper process, reads it.
 * @throws where the pipe cannot be made
 */
export const simulatedScanner = (pipe: string, clock: Pick<Clock, "after">): SimulatedScanner => {
  if (!existsSync(pipe)) execFileSync("mkfifo", [pipe]);
  // held open at both ends: the reader never finds its end, and a write never waits
  const handle = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  const read = evdevScanner({
    path: pipe,
    clock,
    helpers: [{ command: ["cat", pipe], reads: recordReader, state: "ready" }],
  });
  return {
    ...read,
    scan(text) {
      writeSync(handle, recordsOf(`${text}\n`));
    },
    async close() {
      await read.close();
      closeSync(handle);
    },
  };
};
