import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as v from "valibot";
import { composeEdge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import type { stationFileSchema } from "#edge/config.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { SIMULATED_DEVICES, TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { createHands, type Hands } from "#edge/services/simulated/hands.ts";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { startShapedLink } from "#platform/net/shaped-link.ts";
import { shiftedClock } from "#platform/shifted-clock.ts";
import { asker } from "./http-station.ts";

const WHOLE = {
  upBytesPerS: Number.POSITIVE_INFINITY,
  downBytesPerS: Number.POSITIVE_INFINITY,
  delayMs: 0,
};
const { cameras } = TRAINING_STATION;

/** The station file of an empty training station whose devices are all simulated, on free ports. */
export const SIMULATED_STATION = {
  ...TRAINING_STATION,
  ...SIMULATED_DEVICES,
  cameras: { ...cameras, broker: { kind: "embedded", port: 0 } },
  printer: { kind: "simulated", port: 0 },
  morningSlip: null,
} satisfies v.InferInput<typeof stationFileSchema>;

/** Such a station, enrolled with a gateway of its own over a link that can be cut. */
export const openEnrolledRoom = async () => {
  const machine = systemClock();
  const root = mkdtempSync(join(tmpdir(), "malkhana-room-"));
  const [folder, gatewayFolder] = [join(root, "station"), join(root, "gateway")];
  const gateway = await composeGateway(
    { folder: gatewayFolder, district: TRAINING_STATION.district, names: ["localhost", "127.0.0.1"] },
    machine,
  );
  const serving = await serveStations(composeStations(gateway, machine), gateway.authority, {
    port: 0,
    host: "127.0.0.1",
  });
  const link = await startShapedLink(machine, {
    target: { host: "127.0.0.1", port: serving.port },
    port: 0,
    shape: WHOLE,
  });
  const { code: station, name } = TRAINING_STATION;
  gateway.stations.put({ station, name, circle: "नगर", zone: "पूर्वी" }, machine.now());
  await createStationFile(folder, SIMULATED_STATION);
  const code = await gateway.enrolment.invite(station, "test");
  await enrolStation(folder, { url: `https://localhost:${link.port}`, station, code }, machine);
  const clock = shiftedClock(machine);
  const edge = await composeEdge({ folder, port: 0, paperPort: 0, kiosk: "dist/ui/kiosk" }, clock);
  edge.clockWatch.start();
  edge.power?.start();
  edge.cameras?.start();
  const hands: Hands = createHands({
    ...edge.hands,
    printer: edge.printer.simulated,
    names: cameras.cameras,
    clock,
    keepClock: () => undefined,
  });
  const app = composeApp(edge, () => ["localhost"]);
  return {
    gateway,
    gatewayFolder,
    link,
    folder,
    clock,
    edge,
    hands,
    app,
    ask: asker(app),
    async close() {
      await edge.close();
      await link.close();
      await serving.close();
      await gateway.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
export type EnrolledRoom = Awaited<ReturnType<typeof openEnrolledRoom>>;
