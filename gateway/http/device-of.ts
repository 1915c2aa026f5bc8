import type { TLSSocket } from "node:tls";
import type { Clock } from "#platform/clock.ts";
import type { Authority, Inspected } from "#platform/tls/authority.ts";
import type { Devices } from "../stores/devices.ts";
import type { StationEnv } from "./station-env.ts";

/** The device behind a connection. */
export interface KnownDevice {
  readonly serial: string;
  readonly station: string;
  readonly expired: boolean;
}

/** Finds the device of a connection by its certificate: undefined for a stranger and for a revoked one. */
export type DeviceOf = (bindings: StationEnv["Bindings"]) => Promise<KnownDevice | undefined>;

const URI = /^urn:malkhana:station:([A-Z0-9-]{2,31}):epoch:([1-9]\d{0,3})$/;

/** @returns a finder that looks into a certificate once for each connection, and for its revocation every time */
export const createDeviceOf = (deps: {
  readonly authority: Pick<Authority, "inspect">;
  readonly devices: Pick<Devices, "get">;
  readonly clock: Pick<Clock, "now">;
}): DeviceOf => {
  const { authority, devices, clock } = deps;
  const looked = new WeakMap<object, Promise<Inspected | undefined>>();
  return async ({ incoming }) => {
    const socket = incoming?.socket as TLSSocket | undefined;
    if (socket === undefined || typeof socket.getPeerCertificate !== "function") return undefined;
    const der = socket.getPeerCertificate().raw as Uint8Array | undefined;
    if (der === undefined) return undefined;
    const looking = looked.get(socket) ?? authority.inspect(der);
    looked.set(socket, looking);
    const seen = await looking;
    const device = seen && devices.get(seen.serial);
    if (!seen || !device || device.revokedAtMs !== undefined) return undefined;
    const [, station = "", epoch] = URI.exec(seen.uri) ?? [];
    if (station !== device.station || Number(epoch) !== device.epoch) return undefined;
    return { serial: seen.serial, station, expired: seen.notAfterMs < clock.now() };
  };
};
