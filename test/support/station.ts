import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeEdge, type Edge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import { serveApp } from "#edge/http/serve.ts";
import { makeTraining, SIMULATED_DEVICES } from "#edge/services/seed/make-training.ts";
import { type Clock, systemClock } from "#platform/clock.ts";

/** A whole training station on free ports: real stores in a temporary folder, the simulated printer, the built kiosk. */
export interface TestStation {
  readonly url: string;
  readonly folder: string;
  readonly edge: Edge;
  close(): Promise<void>;
}

const { dutyHours: _hours, ...room } = SIMULATED_DEVICES.room;
/** Its devices, at work at all hours: tests run at night too. */
const AT_ALL_HOURS = { ...SIMULATED_DEVICES, room };

/**
 * Seeds and starts it. Build first (`npm run build`) where the kiosk's pages are needed.
 * @param more a simulated door; parts that take the place of the station's own
 */
export const startTrainingStation = async (
  more: { readonly door?: boolean; readonly clock?: Clock; readonly parts?: Partial<Edge> } = {},
): Promise<TestStation> => {
  const root = mkdtempSync(join(tmpdir(), "malkhana-station-"));
  const folder = join(root, "data");
  const { door = false, clock = systemClock(), parts = {} } = more;
  await makeTraining({ folder, until: clock.now(), printerPort: 0, devices: door ? AT_ALL_HOURS : {} });
  const edge = await composeEdge({ folder, port: 0, paperPort: 0, kiosk: "dist/ui/kiosk" }, clock);
  const server = await serveApp((hosts) => composeApp({ ...edge, ...parts }, hosts), {
    port: 0,
    kiosk: "dist/ui/kiosk",
  });
  return {
    url: `http://localhost:${server.port}`,
    folder,
    edge,
    async close() {
      await server.close();
      await edge.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
