import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const worldSchema = v.strictObject({
  door: v.picklist(["closed", "open", "cut", "short"]),
  sensorOpen: v.boolean(),
  keyBoxOpen: v.boolean(),
  /** how far the clock of the simulated machine was set off, ms */
  clockOffMs: v.pipe(v.number(), v.safeInteger()),
});
/** How the simulated room stands. It stands so whether the station's program runs or not. */
export type World = v.InferOutput<typeof worldSchema>;

/** Nobody has touched anything. */
export const WORLD_AT_REST: World = { door: "closed", sensorOpen: false, keyBoxOpen: false, clockOffMs: 0 };

const fileOf = (folder: string): string => join(folder, "simulated-room.json");

/** What was last kept in a station's folder; at rest where nothing was, or where the file is damaged. */
export const readWorld = (folder: string): World => {
  try {
    const read = v.safeParse(worldSchema, JSON.parse(readFileSync(fileOf(folder), "utf8")));
    return read.success ? read.output : WORLD_AT_REST;
  } catch {
    return WORLD_AT_REST;
  }
};

/** Keeps a change of it. A training room may forget: nothing is synced. */
export const keepWorld = (folder: string, change: Partial<World>): void =>
  writeFileSync(fileOf(folder), JSON.stringify({ ...readWorld(folder), ...change }));
