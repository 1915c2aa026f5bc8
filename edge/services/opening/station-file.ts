import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { writeFileDurable } from "#platform/files.ts";
import { type StationFile, stationFileSchema } from "../../config.ts";

/** Whether a folder holds a station already. */
export const hasStation = (folder: string): boolean => existsSync(join(folder, "station.json"));

/**
 * Reads `station.json`.
 * @throws Error with every fault of the file in one message
 */
export const readStationFile = (folder: string): StationFile => {
  const path = join(folder, "station.json");
  const read = v.safeParse(stationFileSchema, JSON.parse(readFileSync(path, "utf8")));
  if (read.success) return read.output;
  const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
  throw new Error(`${path} cannot be used: ${faults.join("; ")}`);
};

/** Makes the folder of a new station. An existing station is never overwritten. */
export const createStationFile = async (
  folder: string,
  station: v.InferInput<typeof stationFileSchema>,
): Promise<StationFile> => {
  if (hasStation(folder)) throw new Error(`${folder} holds a station already`);
  mkdirSync(folder, { recursive: true });
  const checked = v.parse(stationFileSchema, station);
  await writeFileDurable(join(folder, "station.json"), Buffer.from(`${JSON.stringify(checked, null, 2)}\n`));
  return checked;
};
