import type { Clock } from "#platform/clock.ts";
import type { StationFile } from "../../config.ts";
import type { Printer } from "./printer.ts";
import { escposPrinter } from "./printer-escpos.ts";
import type { SimulatedPrinter } from "./simulated/simulated-printer.ts";

/** A printer ready to print; `simulated` is there when its paper is shown on a page. */
export interface OpenedPrinter {
  readonly printer: Printer;
  readonly simulated?: SimulatedPrinter;
  close(): Promise<void>;
}

const CONNECT_MS = 3_000;

/**
 * Opens the printer the station file names; its driver is loaded only now. A printer that is not there is opened too.
 * @param widthDots of its head, for one that is simulated
 */
export const openPrinter = async (
  settings: StationFile["printer"],
  widthDots: number,
  clock: Clock,
): Promise<OpenedPrinter> => {
  if (settings.kind === "device") {
    const { charTransport } = await import("./transport-char.ts");
    const printer = escposPrinter({ transport: charTransport({ path: settings.path, clock }), clock });
    return { printer, close: () => printer.close() };
  }
  const { tcpTransport } = await import("./transport-tcp.ts");
  const over = (host: string, port: number) =>
    escposPrinter({ transport: tcpTransport({ host, port, connectMs: CONNECT_MS, clock }), clock });
  if (settings.kind === "tcp") {
    const printer = over(settings.host, settings.port);
    return { printer, close: () => printer.close() };
  }
  const { simulatedPrinter } = await import("./simulated/printer-simulated.ts");
  const simulate = (port: number) => simulatedPrinter({ clock, widthDots, port });
  // another station may simulate its printer on the same machine
  const simulated = await simulate(settings.port).catch(() => simulate(0));
  const printer = over("127.0.0.1", simulated.port);
  return {
    printer,
    simulated,
    async close() {
      await printer.close();
      await simulated.close();
    },
  };
};
