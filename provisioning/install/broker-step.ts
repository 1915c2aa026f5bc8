import { existsSync } from "node:fs";
import { chmod, chown } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { accountOf } from "../machine/accounts.ts";
import { type Machine, mustRun } from "../machine/machine.ts";
import type { Step } from "./steps.ts";

const FOLDER = "/etc/mosquitto/malkhana";

/** The authority of the station's own broker and the certificates of its parties, made once and never again. */
export const brokerStep = (machine: Machine, systemFolder: string): Step => ({
  kind: "file",
  subject: `${FOLDER}/ca.crt`,
  isDone: async () => existsSync(machine.at(`${FOLDER}/ca.crt`)),
  do: async () => {
    const folder = machine.at(FOLDER);
    await mustRun(machine, "sh", [join(systemFolder, "mosquitto/make-certificates.sh"), folder, hostname()]);
    await chmod(folder, 0o755);
    // the broker reads its own key as its own user; the others stay with root
    const broker = accountOf(machine, "mosquitto");
    if (!broker) return;
    await chown(join(folder, "broker.key"), 0, broker.gid);
    await chmod(join(folder, "broker.key"), 0o640);
  },
});
