import { readFileSync } from "node:fs";
import { isMissing } from "#platform/files.ts";
import type { Machine } from "./machine.ts";

/** A user of the machine by numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const lines = (path: string): string[][] => {
  try {
    return readFileSync(path, "utf8")
      .split("\n")
      .map((line) => line.split(":"));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** The user of a name in the machine's own passwd; undefined when there is none. */
export const accountOf = (machine: Machine, name: string): Account | undefined => {
  const found = lines(machine.at("/etc/passwd")).find(([user]) => user === name);
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
};

/** Whether the machine has a group of this name. */
export const hasGroup = (machine: Machine, name: string): boolean =>
  lines(machine.at("/etc/group")).some(([group]) => group === name);
