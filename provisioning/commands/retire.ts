import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import { stationThere } from "../install/preflight.ts";
import { type Machine, mustRun } from "../machine/machine.ts";
import { refused } from "../refused.ts";
import { EDGE_UNIT, STATION_DATA } from "../release/machine-services.ts";

/**
 * Takes the machine out of service: the keys go, the record stays until the card is wiped.
 * @param yes the station's code once more: nobody retires a machine by a slip
 */
export const retire = async (
  machine: Machine,
  yes: string | undefined,
  uid: number,
  teller: Teller,
): Promise<number> => {
  if (uid !== 0) return teller.done(refused("no-root"), () => EXIT.done);
  const station = stationThere(machine);
  if (station === undefined) return teller.done(refused("not-enrolled"), () => EXIT.done);
  if (yes !== station) return teller.done(refused("retire-confirm", { station }), () => EXIT.done);
  if (machine.isLive) await mustRun(machine, "systemctl", ["disable", "--now", EDGE_UNIT]);
  await rm(machine.at(join(STATION_DATA, "keys")), { recursive: true, force: true });
  await rm(machine.at(join(STATION_DATA, "district.json")), { force: true });
  await mustRun(machine, "sync", ["-f", machine.at(STATION_DATA)]);
  teller.say(teller.words.retired(station));
  return teller.end({ retired: station }, EXIT.done);
};
