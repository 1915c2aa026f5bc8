import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { Aedes } from "aedes";
import { startSimulatedRecorder } from "#edge/devices/camera/simulated/simulated-recorder.ts";
import { PRINTER_MODELS } from "#edge/devices/printer/models.ts";
import { simulatedPrinter } from "#edge/devices/printer/simulated/printer-simulated.ts";
import type { SimulatedPrinter } from "#edge/devices/printer/simulated/simulated-printer.ts";
import { SIMULATED_DEVICES, TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { systemClock } from "#platform/clock.ts";
import { connectMqtt } from "#platform/mqtt/client.ts";

/** Printer, broker and recorder that live on while the station's program is killed. */
export interface OutsideDevices {
  readonly printer: SimulatedPrinter;
  /** a sighting of the recorder, at the broker when it resolves */
  see(id: string): Promise<void>;
  /** messages the broker had to give again */
  redelivered(): number;
  /** makes a station's file name these devices */
  nameIn(folder: string): void;
  close(): Promise<void>;
}

const PUBLISH = 3;
const DUP = 0x08;
const LABEL_MODEL = "class-104-203";

/** Starts them on free ports of this machine. */
export const startOutsideDevices = async (): Promise<OutsideDevices> => {
  const clock = systemClock();
  const printer = await simulatedPrinter({ clock, widthDots: PRINTER_MODELS[LABEL_MODEL].widthDots });
  const broker = await Aedes.createBroker();
  let again = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
    // the head of each packet is a write of its own
    socket.write = (...given: unknown[]) => {
      const [bytes] = given;
      if (bytes instanceof Uint8Array) {
        const head = bytes[0] ?? 0;
        if (bytes.length === 1 && head >> 4 === PUBLISH && (head & DUP) !== 0) again += 1;
      }
      return write(...given);
    };
    broker.handle(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `mqtt://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const recorder = await startSimulatedRecorder(
    TRAINING_STATION.cameras.cameras.map(({ id }) => id),
    clock,
  );
  recorder.publishTo({ url, protocol: 4, clientId: "recorder" });
  let up = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    up = resolve;
  });
  const publisher = connectMqtt(
    { url, protocol: 4, clientId: "bench", topics: [] },
    { onMessage: async () => undefined, onUp: () => up(), onDown: () => undefined },
  );
  await connected;
  return {
    printer,
    async see(id) {
      const seconds = clock.now() / 1_000;
      const after = { id, camera: "door", label: "person", start_time: seconds, end_time: seconds, has_clip: false };
      const told = JSON.stringify({ type: "end", before: after, after });
      if (!(await publisher.publish("frigate/events", told))) throw new Error("the broker did not take a message");
    },
    redelivered: () => again,
    nameIn(folder) {
      const file = join(folder, "station.json");
      const { dutyHours: _any, ...room } = SIMULATED_DEVICES.room;
      const station = {
        ...(JSON.parse(readFileSync(file, "utf8")) as object),
        room,
        scanner: SIMULATED_DEVICES.scanner,
        printer: { kind: "tcp", host: "127.0.0.1", port: printer.port, model: LABEL_MODEL },
        morningSlip: null,
        cameras: {
          ...TRAINING_STATION.cameras,
          recorder: { kind: "frigate", url: recorder.url },
          broker: { kind: "mqtt", url, protocol: 4 },
        },
      };
      writeFileSync(file, JSON.stringify(station));
    },
    async close() {
      await publisher.close();
      await recorder.close();
      await printer.close();
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => broker.close(() => server.close(() => resolve())));
    },
  };
};
