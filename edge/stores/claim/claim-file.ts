import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Claim, claimSchema, NEW_CLAIM } from "#domain/claim/tests.ts";
import { writeFileDurable } from "#platform/files.ts";

const NAME = "claim.json";

/** Whether a technician began to claim the machine of this folder. */
export const hasClaim = (folder: string): boolean => existsSync(join(folder, NAME));

/** How far the claiming has come; a file that cannot be read counts as a beginning, for a test is soon done again. */
export const readClaim = (folder: string): Claim => {
  try {
    return v.parse(claimSchema, JSON.parse(readFileSync(join(folder, NAME), "utf8")));
  } catch {
    return NEW_CLAIM;
  }
};

/** Keeps it, durable when it resolves. */
export const writeClaim = (folder: string, claim: Claim): Promise<void> =>
  writeFileDurable(join(folder, NAME), Buffer.from(`${JSON.stringify(claim)}\n`));
