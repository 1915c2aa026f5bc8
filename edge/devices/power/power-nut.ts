import { connect } from "node:net";
import type { Clock } from "#platform/clock.ts";
import { POWER_UNKNOWN, type PowerReading, type PowerSource } from "./power.ts";

const ANSWER_MS = 2_000;

/** Reads `VAR <ups> ups.status "OB LB"` (NUT network protocol): OL on line, OB on battery, LB low, also FSD forced. */
export const parseUpsStatus = (line: string): PowerReading | undefined => {
  const words = /^VAR \S+ ups\.status "([^"]*)"$/.exec(line.trim())?.[1]?.split(" ");
  if (!words) return undefined;
  const mains = words.includes("OB") || words.includes("FSD") ? "off" : words.includes("OL") ? "on" : "unknown";
  const low = words.includes("LB") || words.includes("FSD");
  return { mains, battery: low ? "low" : mains === "unknown" ? "unknown" : "fine" };
};

/** A UPS that NUT's upsd looks after: one question on a connection of its own. */
export const nutPower = (options: {
  readonly host: string;
  readonly port: number;
  readonly ups: string;
  readonly clock: Pick<Clock, "after">;
}): PowerSource => ({
  told: "nut",
  read: () =>
    new Promise((resolve) => {
      const { host, port, ups, clock } = options;
      let heard = "";
      const socket = connect({ host, port });
      const cancel = clock.after(ANSWER_MS, () => socket.destroy());
      socket.once("connect", () => socket.write(`GET VAR ${ups} ups.status\n`));
      socket.on("data", (bytes) => {
        heard += bytes.toString("latin1");
        if (heard.includes("\n")) socket.destroy();
      });
      socket.once("error", () => undefined);
      socket.once("close", () => {
        cancel();
        resolve(parseUpsStatus(heard) ?? POWER_UNKNOWN);
      });
    }),
});
