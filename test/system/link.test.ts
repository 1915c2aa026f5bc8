import { createServer, type Server } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { createExchange } from "#edge/services/courier/exchange.ts";
import { createPace } from "#edge/services/courier/pace.ts";
import { boundConnections } from "#gateway/http/bound-connections.ts";
import { createStationApp } from "#gateway/http/station-app.ts";
import type { StationEnv } from "#gateway/http/station-env.ts";
import { serveStock } from "#gateway/http/stock-app.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { startShapedLink } from "#platform/net/shaped-link.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { stockReplication } from "#platform/pouch/replication.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { openDistrictModel } from "../support/district-model.ts";
import { openTestGateway, type TestGateway } from "../support/gateway.ts";
import { lightStation } from "../support/light-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};
const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${portOf(server)}`;
};
/** The gateway's wire on a port of its own. */
const wire = async (): Promise<{ url: string; gateway: TestGateway }> => {
  const gateway = await openTestGateway(tempFolder(), 8, { parkMs: 2_000, clock });
  closing.push(() => gateway.close());
  const station = async (request: Request) => request.headers.get("X-Station") ?? undefined;
  const app = new Hono<StationEnv>()
    .route("/stock", serveStock({ ...gateway, stationOf: station }))
    .route("/", createStationApp({ ...gateway, now: clock.now, stationOf: station }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  boundConnections(server, { most: 12, crowded: 6 });
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) (server as { closeAllConnections(): void }).closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${portOf(server)}`, gateway };
};
const courierTo = (url: string, station: ReturnType<typeof lightStation>) => {
  const client = createHttpClient(url, clock);
  closing.push(() => client.close());
  return station.push(createExchange(client, { "X-Station": station.code }), clock);
};
const sizeAt = async (gateway: TestGateway, code: string) => {
  const head = await gateway.ingest.head(code);
  return head.ok ? head.value.size : head.error.code;
};
const nothing = () => undefined;

describe("what a link does", () => {
  test.each([
    ["[LK6] a batch that arrives twice is stored once", ["none", "doubled", "doubled"]],
    ["[LK8] a body cut short changes nothing and the next run goes on", ["none", "short"]],
    ["[LK6] a batch whose answer was lost is answered as taken when it is sent again", ["none", "late"]],
  ] as const)("%s", async (_name, faults) => {
    const model = await openDistrictModel(1);
    closing.push(() => model.close());
    const [machine] = model.machines;
    if (!machine) throw new Error("no machine");
    machine.station.grow(30, "माल");
    await model.run(machine, faults);
    if (faults.some((fault) => fault === "short")) expect(await sizeAt(model.gateway(), "PS-1")).toBe(0);
    await model.run(machine, []);
    const page = await model.gateway().pages.read("PS-1", 1, 0, 100);
    expect(page.entries.map(({ bytes }) => bytes)).toEqual(machine.station.entries.map(({ bytes }) => bytes));
    expect(machine.acknowledged).toBe(30);
  });

  test("[LK7] batches that overtake each other end in order", async () => {
    const { url, gateway } = await wire();
    const station = lightStation("PS-1", 1);
    gateway.epochs.add("PS-1", 1, station.vkey);
    station.grow(1_500, "माल");
    // the first batch of all is held back until the second has arrived
    const client = createHttpClient(url, clock);
    closing.push(() => client.close());
    let posts = 0;
    const exchange = createExchange(
      {
        async ask(ask) {
          if (ask.method === "POST" && posts++ === 0) await clock.sleep(150);
          return client.ask(ask);
        },
      },
      { "X-Station": "PS-1" },
    );
    expect((await station.push(exchange, clock).run(nothing)).kind).toBe("equal");
    expect(posts).toBeGreaterThan(1);
    const page = await gateway.pages.read("PS-1", 1, 0, 2_000);
    expect(page.entries.map(({ seq }) => seq)).toEqual(station.entries.map(({ seq }) => seq));
  });

  test("[LK9] a connection that stays open and says nothing ends at its deadline", async () => {
    const url = await listening(createServer((socket) => socket.on("error", nothing).resume()));
    const client = createHttpClient(url, clock);
    closing.push(() => client.close());
    const answer = await client.ask({ method: "GET", path: "/v1/head", deadlineMs: 50 });
    expect(answer).toEqual({ kind: "none", why: "deadline" });
  });

  test("[LK5] PouchDB's own replicator brings the same log, there and back", async () => {
    const { url, gateway } = await wire();
    const station = lightStation("PS-1", 1);
    gateway.epochs.add("PS-1", 1, station.vkey);
    station.grow(130, "माल");
    const here = await openDurablePouch(tempFolder());
    const log = await openPouchLog({ pouch: here, station: "PS-1", sha: sha256 });
    await log.append({ entries: station.entries, sides: [], keys: [] });
    const headers = { "X-Station": "PS-1" };
    await stockReplication(here, `${url}/stock/PS-1`, "to", { headers }).done;
    expect(await sizeAt(gateway, "PS-1")).toBe(130);
    // the courier finds nothing left to send
    expect((await courierTo(url, station).run(nothing)).kind).toBe("equal");
    const back = await openDurablePouch(tempFolder());
    await stockReplication(back, `${url}/stock/PS-1`, "from", { headers }).done;
    const again = await openPouchLog({ pouch: back, station: "PS-1", sha: sha256 });
    expect(await again.read(1, 0, 200)).toEqual(await log.read(1, 0, 200));
    await log.close();
    await again.close();
  });
});

describe("speed", () => {
  test("[LK10] late answers keep batches small and few, quick ones let them grow, a break makes them small again", () => {
    const slow = createPace();
    slow.greet(700);
    for (let i = 0; i < 10; i++) slow.learn(true, slow.targetBytes(), 1_600);
    expect([slow.targetBytes() < 10_000, slow.atOnce()]).toEqual([true, 2]);
    const quick = createPace();
    quick.greet(3);
    for (let i = 0; i < 10; i++) quick.learn(true, quick.targetBytes(), 40);
    expect([quick.targetBytes() > 100_000, quick.atOnce()]).toEqual([true, 4]);
    quick.learn(false, 1, 1);
    expect(quick.targetBytes()).toBe(slow.targetBytes());
  });

  test("[LK11] more stations than connections: all arrive", async () => {
    const { url, gateway } = await wire();
    const stations = Array.from({ length: 40 }, (_, i) => lightStation(`PS-${i}`, i + 1));
    for (const station of stations) {
      gateway.epochs.add(station.code, 1, station.vkey);
      station.grow(2, "माल");
    }
    const first = await Promise.all(stations.map((station) => courierTo(url, station).run(nothing)));
    const late = stations.filter((_, i) => first[i]?.kind !== "equal");
    for (const station of late) expect((await courierTo(url, station).run(nothing)).kind).toBe("equal");
    expect(await Promise.all(stations.map(({ code }) => sizeAt(gateway, code)))).toEqual(stations.map(() => 2));
  });

  test("[LK12] a cut link breaks and refuses, a restored one carries, in order", async () => {
    const target = await listening(createServer((socket) => socket.on("error", nothing).pipe(socket)));
    const link = await startShapedLink(clock, {
      target: { host: "127.0.0.1", port: Number(new URL(target).port) },
      port: 0,
      shape: { upBytesPerS: 200_000, downBytesPerS: 200_000, delayMs: 5 },
    });
    closing.push(() => link.close());
    const { connect } = await import("node:net");
    const talk = (bytes: Buffer): Promise<Buffer | string> =>
      new Promise((resolve) => {
        const socket = connect(link.port, "127.0.0.1");
        const got: Buffer[] = [];
        socket.on("data", (chunk) => got.push(chunk));
        socket.on("end", () => resolve(Buffer.concat(got)));
        socket.on("error", () => resolve("broken"));
        socket.end(bytes);
      });
    const sent = Buffer.from(Array.from({ length: 20_000 }, (_, i) => i % 251));
    expect(await talk(sent)).toEqual(sent);
    expect(link.bytes()).toEqual({ up: 20_000, down: 20_000 });
    const broken = talk(sent);
    await clock.sleep(20);
    link.cut();
    expect(await broken).toBe("broken");
    expect(await talk(sent)).toBe("broken");
    link.restore();
    expect(await talk(sent)).toEqual(sent);
  });
});
