import { eventsOf } from "#edge/devices/scanner/simulated/key-records.ts";

/** A scan as Debian's evtest prints it. */
export const evtestLinesOf = (text: string): string =>
  eventsOf(text)
    .map(({ type, code, value }) => {
      if (type === 0) return "Event: time 1795321800.000001, -------------- SYN_REPORT ------------\n";
      const [name, key] = type === 1 ? ["EV_KEY", "KEY_X"] : ["EV_MSC", "MSC_SCAN"];
      return `Event: time 1795321800.000001, type ${type} (${name}), code ${code} (${key}), value ${value}\n`;
    })
    .join("");
