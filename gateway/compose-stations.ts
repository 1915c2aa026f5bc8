import type { Clock } from "#platform/clock.ts";
import type { Gateway } from "./compose.ts";
import { createDeviceOf } from "./http/device-of.ts";
import { createEnrolApp } from "./http/enrol-app.ts";
import { createStationApp, type StationAppDeps } from "./http/station-app.ts";
import { serveStock } from "./http/stock-app.ts";

/** `X-Log: <size> [<oldest pending, ms>]`, sent with the question for the head. */
const CLAIM = /^(\d{1,9})(?: (\d{1,15}))?$/;
const claimOf = (request: Request): { claimedSize: number; oldestPendingMs?: number } | undefined => {
  const [, size, oldest] = CLAIM.exec(request.headers.get("X-Log") ?? "") ?? [];
  return size === undefined
    ? undefined
    : { claimedSize: Number(size), ...(oldest === undefined ? {} : { oldestPendingMs: Number(oldest) }) };
};

/** The app that stations talk to: enrolment for strangers, the wire for devices whose certificate holds. */
export const composeStations = (gateway: Gateway, clock: Clock) => {
  const { authority, devices, stations, enrolment } = gateway;
  const deviceOf = createDeviceOf({ authority, devices, clock });
  const stationOf: StationAppDeps["stationOf"] = async (request, bindings) => {
    const device = await deviceOf(bindings);
    if (!device || device.expired) return undefined;
    stations.seen(device.station, clock.now(), claimOf(request));
    return device.station;
  };
  return createStationApp({ ...gateway, now: clock.now, stationOf })
    .route("/", createEnrolApp({ enrolment, deviceOf }))
    .route("/stock", serveStock({ ...gateway, stationOf }));
};
