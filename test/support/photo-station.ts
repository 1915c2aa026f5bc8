import { createHash } from "node:crypto";
import { join } from "node:path";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { connectDistrict, type DistrictCourier } from "#edge/services/courier/connect.ts";
import { type DistrictLink, writeLink } from "#edge/services/courier/link-file.ts";
import type { OpenStation } from "#edge/services/opening/open-station.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { type Blobs, openBlobs } from "#stores/blobs/blobs.ts";
import type { GatewayServer } from "./gateway-server.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "./open-test-station.ts";

const clock = systemClock();
let unique = 0;

/** Bytes that look random and are the same for the same number. */
export const photoBytes = (seed: number, bytes: number): Uint8Array => {
  const parts: Buffer[] = [];
  for (let i = 0; i * 32 < bytes; i++) parts.push(createHash("sha256").update(`${seed}/${i}`).digest());
  return Uint8Array.from(Buffer.concat(parts).subarray(0, bytes));
};

/** A station with its courier that deposits things with photos. */
export interface PhotoStation {
  readonly opened: OpenStation;
  readonly courier: DistrictCourier;
  readonly blobs: Blobs;
  /** Deposits one thing with a photo of so many bytes; its SHA-256 in hex. */
  photograph(bytes: number): Promise<string>;
  close(): Promise<void>;
}

/** Opens (or opens again) the station of a folder, known to the gateway. @param url another way to it, a bad link */
export const photoStation = async (
  folder: string,
  gateway: GatewayServer,
  url = gateway.url,
): Promise<PhotoStation> => {
  const fresh = await openTestStation(folder, clock);
  await fresh.close();
  await writeLink(folder, { url: gateway.url, witnesses: [gateway.gateway.witnessVkey] });
  const witness = parseVerifierKey(sha256, gateway.gateway.witnessVkey, "cosigner");
  if (!witness) throw new Error("no witness");
  const opened = await photoStationOf(folder, { url, witnesses: [witness], epoch: 1 }, { "X-Station": "TEST-1" });
  gateway.gateway.epochs.add("TEST-1", 1, opened.opened.keys.vkey);
  return opened;
};

/** The same for a station that has its link. @param credential headers that say who it is, where no certificate does */
export const photoStationOf = async (
  folder: string,
  link: DistrictLink,
  credential: Readonly<Record<string, string>> = {},
): Promise<PhotoStation> => {
  const opened = await openTestStation(folder, clock);
  const blobs = await openBlobs(join(folder, "blobs"), () => `test-${unique++}`);
  const courier = connectDistrict(opened, link, clock, credential);
  let by: Awaited<ReturnType<typeof keeperOf>> | undefined;
  let tray = "";
  return {
    opened,
    courier,
    blobs,
    async photograph(bytes) {
      if (!by) {
        by = await keeperOf(opened);
        tray = await trayOf(opened, by);
      }
      const number = ++unique;
      const photo = photoBytes(number, bytes);
      const name = await blobs.put(photo);
      const { items, ...rest } = phoneDeposit(tray, number, clock.now(), by.officer);
      const pictured = items.map(({ photoDeferred: _deferred, ...item }) => ({
        ...item,
        photos: [{ sha256: name, bytes, mime: "image/jpeg" as const, role: "item" as const }],
      }));
      const done = await opened.journal.perform(by, deposit, { ...rest, items: pictured });
      if (!done.ok) throw new Error(done.error.code);
      return name;
    },
    async close() {
      await courier.close();
      await opened.close();
    },
  };
};
