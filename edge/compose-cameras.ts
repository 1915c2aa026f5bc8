import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import { openCameras } from "./devices/camera/open-cameras.ts";
import type { SimulatedRecorder } from "./devices/camera/simulated/simulated-recorder.ts";
import type { Alarms } from "./services/alarms/alarms.ts";
import { type Cameras, createCameras } from "./services/cameras/cameras.ts";
import { readArrived } from "./services/courier/blobs-marks.ts";
import type { OpenStation } from "./services/opening/open-station.ts";

/** The cameras of a station, not yet listening; the recorder beside them where it is simulated. */
export interface ComposedCameras {
  readonly cameras: Cameras;
  readonly simulated?: SimulatedRecorder;
}

/** Opens the cameras that the station file names; undefined where none is fitted. */
export const composeCameras = async (deps: {
  readonly opened: Pick<OpenStation, "station" | "folder" | "journal" | "view">;
  readonly blobs: Blobs;
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly unique: () => string;
}): Promise<ComposedCameras | undefined> => {
  const { station, folder, journal, view } = deps.opened;
  if (!station.cameras) return undefined;
  const side = await openCameras(station.cameras, station.code, deps.clock, deps.unique);
  const { cameras, quotaMib } = station.cameras;
  const { blobs, alarms, clock } = deps;
  const parts = { folder, cameras, quotaMib, blobs, alarms, arrived: () => readArrived(folder), clock };
  return {
    cameras: createCameras({ ...parts, opened: side, journal, reader: view.reader }),
    ...(side.simulated ? { simulated: side.simulated } : {}),
  };
};
