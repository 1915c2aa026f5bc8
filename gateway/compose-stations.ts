import type { Clock } from "#platform/clock.ts";
import type { Gateway } from "./compose.ts";
import { createDeviceOf } from "./http/device-of.ts";
import { createEnrolApp } from "./http/enrol-app.ts";
import { createStationApp } from "./http/station-app.ts";

/** The app that stations talk to: enrolment for strangers, the wire for devices whose certificate holds. */
export const composeStations = (gateway: Gateway, clock: Clock) => {
  const { authority, devices, stations, enrolment } = gateway;
  const deviceOf = createDeviceOf({ authority, devices, clock });
  const app = createStationApp({
    ...gateway,
    now: clock.now,
    stationOf: async (_request, bindings) => {
      const device = await deviceOf(bindings);
      if (!device || device.expired) return undefined;
      stations.seen(device.station, clock.now());
      return device.station;
    },
  });
  return app.route("/", createEnrolApp({ enrolment, deviceOf }));
};
