import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "#platform/clock.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { accountOf } from "../machine/accounts.ts";
import type { Machine } from "../machine/machine.ts";
import type { Services } from "./trial.ts";

/** Where the station's record lies. */
export const STATION_DATA = "/var/lib/malkhana/station";
export const EDGE_UNIT = "malkhana-edge.service";
const GATEWAY_UNIT = "malkhana-gateway.service";
const PORT = 8080;
const DEADLINE_MS = 5_000;

/** Whether the station itself says that its log takes entries. */
const logIsWell = async (clock: Pick<Clock, "after">): Promise<boolean> => {
  const client = createHttpClient(`http://127.0.0.1:${PORT}`, clock);
  try {
    const answer = await client.ask({ method: "GET", path: "/api/health", deadlineMs: DEADLINE_MS });
    if (answer.kind === "none" || answer.status !== 200) return false;
    const { checks } = JSON.parse(Buffer.from(answer.body).toString("utf8")) as {
      checks?: { id: string; state: string }[];
    };
    return checks?.some(({ id, state }) => id === "log" && state === "ok") === true;
  } finally {
    client.close();
  }
};

/** Verifies the stopped station's log with the program of one release, as the station's own user. */
const verifyLog = async (machine: Machine, release: string): Promise<number> => {
  if (!existsSync(machine.at(join(STATION_DATA, "log")))) return 0;
  const { code } = await machine.run(
    join(release, "bin/node"),
    [join(release, "dist/edge/verify-main.js"), machine.at(STATION_DATA), "--no-blobs"],
    { ...accountOf(machine, "malkhana") },
  );
  return code;
};

/** The units of a running machine: the station's once it is enrolled, the district's where it is installed. */
export const machineServices = (machine: Machine, clock: Pick<Clock, "after">): Services => {
  const isThere = (unit: string) => existsSync(machine.at(`/etc/systemd/system/multi-user.target.wants/${unit}`));
  const units = (): string[] => [
    ...(isThere(EDGE_UNIT) && existsSync(machine.at(join(STATION_DATA, "station.json"))) ? [EDGE_UNIT] : []),
    ...(isThere(GATEWAY_UNIT) ? [GATEWAY_UNIT] : []),
  ];
  const systemctl = (...args: string[]) => machine.run("systemctl", args);
  return {
    stop: async () => {
      if (units().length > 0) await systemctl("stop", ...units());
    },
    start: async () => {
      // a unit that does not come up is seen by life(), not by waiting for it here
      if (units().length > 0) await systemctl("start", "--no-block", ...units());
    },
    life: async () => {
      const lives: string[] = [];
      for (const unit of units()) {
        const { stdout } = await systemctl("show", unit, "-p", "ActiveState,InvocationID,NRestarts,MainPID");
        if (!stdout.includes("ActiveState=active")) return undefined;
        if (unit === EDGE_UNIT && !(await logIsWell(clock))) return undefined;
        lives.push(stdout);
      }
      return lives.join();
    },
    verify: (release) => verifyLog(machine, release),
  };
};
