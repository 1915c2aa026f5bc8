import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../clock.ts";
import { readBrowser, readClocks, readGpio, readMemory, readModel, readThrottling, readWatchdog } from "./board.ts";
import { readDisk, readRoom, readWear } from "./disk.ts";
import { type Looking, type NotRead, textAt } from "./look.ts";
import { reach, readPorts, roundTrip } from "./network.ts";
import { readCertificate, readKeyModes } from "./secrets.ts";

const BROKER_PORT = 8883;
const BROKER = "etc/mosquitto/malkhana.conf";
const ACL = "etc/mosquitto/malkhana/malkhana.acl";
const APPLIANCE = "opt/malkhana/current";

export interface Probing extends Looking {
  /** data folder of the service; it need not be there yet */
  readonly folder: string;
  readonly clock: Pick<Clock, "now" | "monoMs" | "after">;
  /** folder of the running program, its release */
  readonly release: string;
  readonly version: string;
}

/** The server that a data folder's `district.json` names. */
const serverOf = (folder: string): string | undefined => {
  try {
    const { url } = JSON.parse(readFileSync(join(folder, "district.json"), "utf8")) as { url?: unknown };
    return typeof url === "string" ? url : undefined;
  } catch {
    return undefined;
  }
};

const readBroker = async (probing: Probing): Promise<{ answers: boolean; acl: boolean } | NotRead> => {
  if (textAt(probing, BROKER) === undefined) return "absent";
  const ms = await roundTrip("127.0.0.1", BROKER_PORT, probing.clock);
  return { answers: ms !== undefined, acl: existsSync(join(probing.root, ACL)) };
};

/** Looks at everything of a machine that is the same for any service on it. Writes one small file and takes it away. */
export const probeMachine = async (probing: Probing) => {
  const { folder, clock, release, version, root } = probing;
  // while there is no data folder yet, its disk is that of the folder above
  const disk = existsSync(folder) ? folder : root;
  const open = readPorts(probing);
  return {
    model: readModel(probing),
    memory: readMemory(),
    throttling: await readThrottling(probing),
    clock: await readClocks(probing),
    room: await readRoom(disk),
    disk: await readDisk(probing, disk, clock.monoMs),
    wear: readWear(probing, disk),
    watchdog: readWatchdog(probing),
    browser: await readBrowser(probing),
    ports: open ? { open, isAppliance: existsSync(join(root, APPLIANCE)) } : ("unknown" as const),
    gpio: await readGpio(probing),
    broker: await readBroker(probing),
    keys: readKeyModes(join(folder, "keys")),
    certificate: readCertificate(join(folder, "keys", "tls.crt"), clock.now()),
    gateway: await reach(serverOf(folder), clock),
    release: {
      version,
      sbom: existsSync(join(release, "sbom.cdx.json")),
      isRelease: existsSync(join(release, "bin/malkhana")),
    },
  };
};
