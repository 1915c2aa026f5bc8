import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { composeDistrict, type DistrictPage } from "#gateway/compose-district.ts";
import type { RosterEntry } from "#gateway/services/orders-desk.ts";
import { createOrderLogs } from "#gateway/stores/orders-logs.ts";
import type { Clock } from "#platform/clock.ts";
import { type GatewayServer, startGateway } from "./gateway-server.ts";
import { type OrderedStation, openOrdered } from "./ordered-stations.ts";
import { tempFolder } from "./temp-folder.ts";

/** A gateway with its page, over real stores, that can be killed and put back to an earlier copy. */
export interface OrderingDistrict {
  server(): GatewayServer;
  page(): DistrictPage;
  /** Opens a station, or one of a folder again; it is linked to this gateway, also after it started again. */
  station(code: string, folder?: string, url?: string): Promise<OrderedStation>;
  /** the station sends and fetches, and the district looks at what came */
  sync(...stations: readonly OrderedStation[]): Promise<void>;
  /** Stops, and starts again over the same disk and port. */
  restart(): Promise<void>;
  /** Keeps a copy of the whole folder. */
  copy(): Promise<void>;
  /** Starts again from the copy. `knows`: as `restore-copy` does, it asks stations what they have. */
  putBack(knows: boolean): Promise<void>;
  close(): Promise<void>;
}

/** @param clock of stations and page */
export const openOrderingDistrict = async (clock: Clock): Promise<OrderingDistrict> => {
  const kept = join(tempFolder(), "copy");
  const pageOf = (server: GatewayServer): Promise<DistrictPage> =>
    composeDistrict(server.gateway, clock, {
      folder: server.folder,
      district: "bench.invalid",
      engine: "PouchDB",
      hosts: () => ["localhost"],
      stationsUrl: () => server.url,
      secure: false,
      training: [],
      fault: () => undefined,
      cost: { memoryKib: 64, passes: 1 },
    });
  let server = await startGateway();
  const { folder } = server;
  const port = Number(new URL(server.url).port);
  let page = await pageOf(server);
  const open: OrderedStation[] = [];
  const stop = async (): Promise<void> => {
    await page.close();
    await server.close();
  };
  const start = async (): Promise<void> => {
    server = await startGateway(folder, port);
    page = await pageOf(server);
  };
  return {
    server: () => server,
    page: () => page,
    async station(code, at = tempFolder(), url = server.url) {
      const station = await openOrdered(at, code, server, clock, url);
      open.push(station);
      return {
        ...station,
        async close() {
          open.splice(open.indexOf(station), 1);
          await station.close();
        },
      };
    },
    async sync(...stations) {
      for (const { courier, code } of stations) {
        await courier.hurry();
        await page.views.follow(code);
        await page.transfers.look(code);
      }
    },
    async restart() {
      await stop();
      await start();
    },
    async copy() {
      await stop();
      await rm(kept, { recursive: true, force: true });
      await cp(folder, kept, { recursive: true });
      await start();
    },
    async putBack(knows) {
      await stop();
      await rm(folder, { recursive: true });
      await cp(kept, folder, { recursive: true });
      await start();
      if (knows) createOrderLogs(server.gateway.db).awaitAll();
    },
    async close() {
      for (const station of open.splice(0)) await station.close();
      await stop();
    },
  };
};

/** An officer as a test's district enters one. */
export const rosterLine = (
  number: string,
  role: RosterEntry["role"],
  more: Partial<RosterEntry> = {},
): RosterEntry => ({
  number,
  role,
  name: { hi: `अधिकारी ${number}`, en: `Officer ${number}` },
  rank: { hi: "मु०आ०", en: "HC" },
  posting: "A-1",
  scope: "station",
  status: "active",
  ...more,
});

/** What an act answered. @throws Error with the code of a refusal */
export const taken = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
