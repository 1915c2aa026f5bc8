import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a probe says instead of a reading: the part is not fitted, or nobody could look. */
export type NotRead = "absent" | "unknown";

/** How a probe looks at a machine. */
export interface Looking {
  /** root of the machine: `/`, or a folder that stands for it */
  readonly root: string;
  /** Runs a program to its end; code 127 when there is none of that name. */
  run(program: string, args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }>;
}

/** A small file of the machine, trimmed; undefined when it is not there or may not be read. */
export const textAt = ({ root }: Pick<Looking, "root">, path: string): string | undefined => {
  try {
    // the device tree ends its strings with a zero byte
    return readFileSync(join(root, path), "utf8").replaceAll("\0", "").trim();
  } catch {
    return undefined;
  }
};

/** Names in a folder of the machine; none when it is not there. */
export const namesAt = ({ root }: Pick<Looking, "root">, path: string): readonly string[] => {
  try {
    return readdirSync(join(root, path));
  } catch {
    return [];
  }
};
