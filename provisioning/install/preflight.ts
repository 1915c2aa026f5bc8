import { existsSync, readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { ok } from "#domain/result.ts";
import type { Machine } from "../machine/machine.ts";
import { type Outcome, refused } from "../refused.ts";
import { STATION_DATA } from "../release/machine-services.ts";

const NEED_MIB = 600;

/** The code of the station whose record lies on the machine; undefined when there is none. */
export const stationThere = (machine: Machine): string | undefined => {
  const path = machine.at(join(STATION_DATA, "station.json"));
  if (!existsSync(path)) return undefined;
  const { code } = JSON.parse(readFileSync(path, "utf8")) as { code?: unknown };
  return typeof code === "string" ? code : "?";
};

/** What an installation is asked for. */
export interface Wanted {
  /** the architecture of the release that would be installed */
  readonly architecture: string;
  /** the station the technician means, when it was named */
  readonly station: string | undefined;
  readonly onlyLook: boolean;
}

/** Whether the machine can be made a station at all. */
export const preflight = async (
  machine: Machine,
  wanted: Wanted,
  us: { readonly uid: number; readonly arch: string },
): Promise<Outcome<undefined>> => {
  if (us.uid !== 0 && !wanted.onlyLook) return refused("no-root");
  if (!existsSync(machine.at("/etc/os-release"))) return refused("no-system", { path: machine.root });
  if (wanted.architecture !== us.arch)
    return refused("wrong-architecture", { release: wanted.architecture, machine: us.arch });
  const there = stationThere(machine);
  if (wanted.station !== undefined && there !== undefined && there !== wanted.station)
    return refused("other-station", { there, wanted: wanted.station });
  const { bavail, bsize } = await statfs(machine.root);
  if ((bavail * bsize) / 2 ** 20 < NEED_MIB) return refused("no-space", { path: machine.root, needMib: NEED_MIB });
  return ok(undefined);
};
