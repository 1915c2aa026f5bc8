import { cpSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import type { Courier } from "#edge/services/courier/courier.ts";
import { type DistrictLink, writeLink } from "#edge/services/courier/link-file.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import type { OpenStation } from "#edge/services/opening/open-station.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { type GatewayServer, startGateway } from "../support/gateway-server.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Room {
  readonly opened: OpenStation;
  readonly courier: Courier;
  readonly by: ActorRef;
  readonly tray: string;
  work(count: number): Promise<void>;
}
type Way = "batches" | "stock";
const linkTo = (gateway: GatewayServer, url = gateway.url, replication: Way = "batches"): DistrictLink => {
  const witness = parseVerifierKey(sha256, gateway.gateway.witnessVkey, "cosigner");
  if (!witness) throw new Error("no witness");
  return { url, witnesses: [witness], epoch: 1, replication };
};
let next = 0;
const connected = (opened: OpenStation, link: DistrictLink): Courier => {
  const courier = connectDistrict(opened, link, clock, { "X-Station": opened.station.code });
  closing.push(() => courier.close());
  return courier;
};
const roomOf = async (folder: string, gateway: GatewayServer, way: Way, url?: string): Promise<Room> => {
  const fresh = await openTestStation(folder, clock);
  await fresh.close();
  await writeLink(folder, { url: gateway.url, witnesses: [gateway.gateway.witnessVkey] });
  const opened = await openTestStation(folder, clock);
  closing.push(() => opened.close());
  gateway.gateway.epochs.add(opened.station.code, 1, opened.keys.vkey);
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  const work = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const done = await opened.journal.perform(by, deposit, phoneDeposit(tray, ++next, clock.now(), by.officer));
      if (!done.ok) throw new Error(done.error.code);
    }
  };
  return { opened, courier: connected(opened, linkTo(gateway, url, way)), by, tray, work };
};
const server = async (folder?: string, port?: number): Promise<GatewayServer> => {
  const gateway = await startGateway(folder ?? tempFolder(), port);
  closing.push(() => gateway.close());
  return gateway;
};
const bytesOf = (entries: readonly { readonly bytes: string }[]) => entries.map(({ bytes }) => bytes);
const sizeAt = async (gateway: GatewayServer) => {
  const head = await gateway.gateway.ingest.head("TEST-1");
  return head.ok ? head.value.size : head.error.code;
};

describe.each(["batches", "stock"] as const)("courier and gateway, entries by %s", (way) => {
  const link = (gateway: GatewayServer) => linkTo(gateway, gateway.url, way);

  test("[CR1] [CR2] what was written arrives whole, is cosigned, and new entries carry what was witnessed", async () => {
    const gateway = await server();
    const room = await roomOf(tempFolder(), gateway, way);
    await room.work(5);
    await room.courier.hurry();
    const { reader } = room.opened.view;
    expect(await sizeAt(gateway)).toBe(reader.size());
    expect(room.courier.state()).toMatchObject({ link: "online", pending: 0 });
    const page = await gateway.gateway.pages.read("TEST-1", 1, 0, 1_000);
    expect(bytesOf(page.entries)).toEqual(bytesOf(reader.entries(0, 1_000)));
    const privates = page.entries.filter(({ bytes }) => bytes.includes('"private"')).length;
    expect([page.sides.length, privates > 0]).toEqual([privates, true]);
    const subjects = page.keys.map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(0);
    expect(page.keys.map(({ key }) => key)).toEqual(await room.opened.log.keysOf(subjects));
    expect(room.opened.witnessed.latest()?.size).toBe(reader.size());
    const witnessed = reader.size();
    await room.work(1);
    expect(reader.entries(witnessed, 10).map(({ bytes }) => JSON.parse(bytes).seen.size)).toContain(witnessed);
  });

  test("[CR3] [CB12] a gateway put back from yesterday's copy is filled again", async () => {
    const folder = tempFolder();
    const gateway = await server(folder);
    const room = await roomOf(tempFolder(), gateway, way);
    await room.work(3);
    await room.courier.hurry();
    const port = Number(new URL(gateway.url).port);
    await gateway.close();
    closing.splice(0, 1);
    cpSync(join(folder, "logs"), join(folder, "logs.yesterday"), { recursive: true });
    const today = await startGateway(folder, port);
    await room.work(4);
    await room.courier.hurry();
    expect(await sizeAt(today)).toBe(room.opened.view.reader.size());
    await today.close();
    rmSync(join(folder, "logs"), { recursive: true });
    renameSync(join(folder, "logs.yesterday"), join(folder, "logs"));
    const restored = await server(folder, port);
    expect(await sizeAt(restored)).toBeLessThan(room.opened.view.reader.size());
    await room.courier.hurry();
    expect(await sizeAt(restored)).toBe(room.opened.view.reader.size());
    expect(room.courier.state()).toMatchObject({ link: "online", pending: 0 });
  });

  test("[CR4] a station that lost its tail gets it back before it writes", async () => {
    const gateway = await server();
    const folder = tempFolder();
    const room = await roomOf(folder, gateway, way);
    await room.work(2);
    await room.courier.close();
    await room.opened.close();
    cpSync(join(folder, "log"), join(folder, "log.old"), { recursive: true });
    closing.splice(1);
    const again = await openTestStation(folder, clock);
    const courier = connectDistrict(again, link(gateway), clock, { "X-Station": "TEST-1" });
    for (let i = 0; i < 3; i++)
      await again.journal.perform(room.by, deposit, phoneDeposit(room.tray, ++next, clock.now(), room.by.officer));
    await courier.hurry();
    await courier.close();
    const whole = again.view.reader.entries(0, 1_000);
    await again.close();
    rmSync(join(folder, "log"), { recursive: true });
    renameSync(join(folder, "log.old"), join(folder, "log"));
    for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `view.sqlite${end}`), { force: true });

    const lost = await openTestStation(folder, clock);
    closing.push(() => lost.close());
    expect(lost.journal.stopped()).toBe("station/tail-lost");
    expect(lost.view.reader.size()).toBeLessThan(whole.length);
    await connected(lost, link(gateway)).hurry();
    expect(lost.journal.stopped()).toBeUndefined();
    expect(lost.view.reader.entries(0, 1_000)).toEqual(whole);
    const more = await lost.journal.perform(
      room.by,
      deposit,
      phoneDeposit(room.tray, ++next, clock.now(), room.by.officer),
    );
    expect(more.ok).toBe(true);
  });

  test("[CR5] of two cards with one past the second to come is a fork: it stops, the district keeps the first and says so", async () => {
    const gateway = await server();
    const folder = tempFolder();
    const room = await roomOf(folder, gateway, way);
    await room.work(2);
    await room.courier.hurry();
    await room.courier.close();
    await room.opened.close();
    closing.splice(1);
    const copy = tempFolder();
    cpSync(folder, copy, { recursive: true });
    const open = async (of: string) => {
      const opened = await openTestStation(of, clock);
      closing.push(() => opened.close());
      await opened.journal.perform(room.by, deposit, phoneDeposit(room.tray, ++next, clock.now(), room.by.officer));
      return { opened, courier: connected(opened, link(gateway)) };
    };
    const first = await open(folder);
    await first.courier.hurry();
    const second = await open(copy);
    await second.courier.hurry();
    expect(second.courier.state()).toMatchObject({ link: "stopped", why: "fork" });
    expect(second.opened.journal.stopped()).toBe("station/forked");
    const kept = await gateway.gateway.pages.read("TEST-1", 1, 0, 1_000);
    expect(bytesOf(kept.entries)).toEqual(bytesOf(first.opened.view.reader.entries(0, 1_000)));
    expect(gateway.gateway.alarms.open()).toMatchObject([{ station: "TEST-1", kind: "fork" }]);
  });
});

/** Something that stands where the district should. */
const impostor = async (answer: (path: string) => { status: number; body: string; type?: string }) => {
  const listening: Server = createServer((request, response) => {
    const { status, body, type = "text/html" } = answer(request.url ?? "");
    request.resume();
    response.writeHead(status, { "Content-Type": type }).end(body);
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    listening.closeAllConnections();
    listening.close();
  });
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
};

describe("what stands between", () => {
  test.each([
    ["a login page with 200", { status: 200, body: "<html>Sign in to WiFi</html>" }, "portal"],
    ["a login page with a redirect", { status: 302, body: "" }, "portal"],
    ["JSON that is no answer of ours", { status: 200, body: '{"ok":true}' }, "portal"],
    ["401", { status: 401, body: "{}" }, "auth"],
    ["413 without our words", { status: 413, body: "<html>too large</html>" }, "portal"],
    ["a bad gateway", { status: 502, body: "" }, "busy"],
    ["503", { status: 503, body: '{"code":"wire/storage"}' }, "busy"],
  ] as const)("[CR6] %s loses nothing and is told apart", async (_what, given, link) => {
    const gateway = await server();
    const room = await roomOf(tempFolder(), gateway, "batches", await impostor(() => given));
    await room.work(1);
    await room.courier.hurry();
    expect(room.courier.state()).toMatchObject({ link, pending: room.opened.view.reader.size() });
    const real = connected(room.opened, linkTo(gateway));
    await real.hurry();
    expect(await sizeAt(gateway)).toBe(room.opened.view.reader.size());
  });

  test("[CR6] nobody there is offline, and that is all", async () => {
    const gateway = await server();
    const room = await roomOf(tempFolder(), gateway, "batches", "http://127.0.0.1:9");
    await room.work(1);
    await room.courier.hurry();
    expect(room.courier.state()).toMatchObject({ link: "offline", why: "ECONNREFUSED" });
  });
});
