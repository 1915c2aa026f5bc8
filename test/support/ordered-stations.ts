import { type CourierParts, connectDistrict, type DistrictCourier } from "#edge/services/courier/connect.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { openKeys } from "#edge/services/opening/keys.ts";
import { type OpenStation, openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile, hasStation } from "#edge/services/opening/station-file.ts";
import { openOrders, type StationOrders } from "#edge/services/orders/station-orders.ts";
import { openCredentials } from "#edge/services/sessions/credentials.ts";
import { createPins, type Pins } from "#edge/services/sessions/pins.ts";
import { createOrderSigner } from "#gateway/services/orders-key.ts";
import type { Clock } from "#platform/clock.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createPinHasher } from "#platform/pin-hash.ts";
import type { GatewayServer } from "./gateway-server.ts";

/** A station that obeys a district, without screen and printer. */
export interface OrderedStation {
  readonly code: string;
  readonly opened: OpenStation;
  readonly courier: DistrictCourier;
  readonly orders: StationOrders;
  readonly pins: Pins;
  close(): Promise<void>;
}

/** Opens (or opens again) a station of a folder and links it to a gateway. */
export const openOrdered = async (
  folder: string,
  code: string,
  gateway: GatewayServer,
  clock: Clock,
  url = gateway.url,
  fit: (opened: OpenStation, orders: StationOrders) => Promise<CourierParts> = async (_opened, orders) => ({ orders }),
): Promise<OrderedStation> => {
  if (!hasStation(folder))
    await createStationFile(folder, {
      code,
      district: "bench.invalid",
      name: { hi: `थाना ${code}`, en: `PS ${code}` },
      training: false,
      printer: { kind: "tcp", host: "127.0.0.1", port: 9 },
    });
  const signer = await createOrderSigner(gateway.folder, "bench.invalid");
  const { vkey } = await openKeys(folder, `bench.invalid/${code}/e1`, 1, randomBytes);
  gateway.gateway.epochs.add(code, 1, vkey);
  await writeLink(folder, { url, witnesses: [gateway.gateway.witnessVkey], orders: signer.vkey(code) });
  const link = readLink(folder);
  if (!link?.orders) throw new Error("no key of orders");
  const opened = await openStation(folder, { clock, readClock: simulatedClockReading(clock, "test-boot") });
  const pins = createPins({
    credentials: await openCredentials(`${folder}/credentials`),
    hasher: createPinHasher(opened.keys.pepper, { memoryKib: 64, passes: 1 }),
    clock,
    random: randomBytes,
  });
  const orders = await openOrders({ opened, key: link.orders, pins });
  const courier = connectDistrict(opened, link, clock, { "X-Station": code }, await fit(opened, orders));
  return {
    code,
    opened,
    courier,
    orders,
    pins,
    async close() {
      await courier.close();
      await orders.close();
      await opened.close();
    },
  };
};
