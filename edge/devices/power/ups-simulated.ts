import { createServer } from "node:net";

/** What a simulated UPS can be made to say. */
export const UPS_STATES = ["mains", "battery", "low"] as const;
export type UpsState = (typeof UPS_STATES)[number];

/** A UPS without a battery: it answers on a port as NUT's upsd does. */
export interface SimulatedUps {
  readonly port: number;
  readonly name: string;
  state(): UpsState;
  set(state: UpsState): void;
  close(): Promise<void>;
}

const SAID: Readonly<Record<UpsState, string>> = { mains: "OL CHRG", battery: "OB DISCHRG", low: "OB DISCHRG LB" };
const NAME = "simulated";

/** Opens it on the loopback at a free port, on mains at first. */
export const simulatedUps = async (): Promise<SimulatedUps> => {
  let now: UpsState = "mains";
  const server = createServer((socket) => {
    socket.on("data", () => socket.write(`VAR ${NAME} ups.status "${SAID[now]}"\n`));
    // who asked hangs up when it has its answer
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    name: NAME,
    state: () => now,
    set(state) {
      now = state;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
