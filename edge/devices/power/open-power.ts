import type { Clock } from "#platform/clock.ts";
import type { StationFile } from "../../config.ts";
import type { PowerSource } from "./power.ts";
import { nutPower } from "./power-nut.ts";
import type { SimulatedUps } from "./ups-simulated.ts";

/** What knows of mains and battery; `simulated` is there when it is worked by hand. */
export interface OpenedPower {
  readonly source: PowerSource;
  readonly simulated?: SimulatedUps;
  close(): Promise<void>;
}

/** Opens what the station file names. A UPS that does not answer is opened too. */
export const openPower = async (settings: NonNullable<StationFile["power"]>, clock: Clock): Promise<OpenedPower> => {
  if (settings.kind === "nut") return { source: nutPower({ ...settings, clock }), close: async () => undefined };
  const simulated = await (await import("./ups-simulated.ts")).simulatedUps();
  const { port, name } = simulated;
  return { source: nutPower({ host: "127.0.0.1", port, ups: name, clock }), simulated, close: simulated.close };
};
