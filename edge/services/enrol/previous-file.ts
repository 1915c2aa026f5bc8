import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { ensureDir, writeFileDurable } from "#platform/files.ts";

const NAME = "previous-epoch.json";
const previousSchema = v.strictObject({ epoch: v.number(), checkpoint: v.string(), authorisedBy: v.string() });

/** How the epoch before ended, as the district cosigned it, and who let a new device follow. */
export type PreviousEpoch = v.InferOutput<typeof previousSchema>;

/** What the district gave at enrolment; undefined for a station's first epoch. */
export const readPrevious = (folder: string): PreviousEpoch | undefined => {
  const path = join(folder, NAME);
  return existsSync(path) ? v.parse(previousSchema, JSON.parse(readFileSync(path, "utf8"))) : undefined;
};

/** Keeps it, durable when it resolves. */
export const writePrevious = async (folder: string, previous: PreviousEpoch): Promise<void> => {
  await ensureDir(folder);
  await writeFileDurable(join(folder, NAME), Buffer.from(`${JSON.stringify(previous)}\n`));
};
