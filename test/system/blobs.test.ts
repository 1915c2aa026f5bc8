import { rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { blobsOf } from "#domain/wire/blobs.ts";
import { systemClock } from "#platform/clock.ts";
import { type ShapedLink, startShapedLink } from "#platform/net/shaped-link.ts";
import { type GatewayServer, startGateway } from "../support/gateway-server.ts";
import { photoBytes, type PhotoStation, photoStation } from "../support/photo-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const server = async (folder = tempFolder()): Promise<GatewayServer> => {
  const gateway = await startGateway(folder);
  closing.push(() => gateway.close());
  return gateway;
};
const station = async (folder: string, gateway: GatewayServer, url?: string): Promise<PhotoStation> => {
  const opened = await photoStation(folder, gateway, url);
  closing.push(() => opened.close());
  return opened;
};
const slowLink = async (gateway: GatewayServer, upBytesPerS: number): Promise<ShapedLink> => {
  const port = Number(new URL(gateway.url).port);
  const shape = { upBytesPerS, downBytesPerS: 1_000_000, delayMs: 20 };
  const link = await startShapedLink(clock, { target: { host: "127.0.0.1", port }, port: 0, shape });
  closing.push(() => link.close());
  return link;
};
const AT = { bytes: 0, sha256: "" };
const stored = async (gateway: GatewayServer, sha256: string, bytes: number) =>
  gateway.gateway.blobs.part("TEST-1", sha256, 0, bytes);
const waitFor = async (is: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await is())) await clock.sleep(20);
};

describe("photos to the district", () => {
  test("[BL1] what entries name arrives to the byte, the smallest first, and nothing is wanted then", async () => {
    const gateway = await server();
    const room = await station(tempFolder(), gateway);
    const large = await room.photograph(200_000);
    const small = await room.photograph(20_000);
    await room.courier.hurry();
    const { blobs } = gateway.gateway;
    expect((await blobs.wanted("TEST-1", AT, 10)).map(({ sha256 }) => sha256)).toEqual([small, large]);
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(await blobs.wanted("TEST-1", AT, 10)).toEqual([]);
    expect(await stored(gateway, large, 200_000)).toEqual(Buffer.from((await room.blobs.get(large)) ?? []));
    expect(await stored(gateway, small, 20_000)).toEqual(Buffer.from((await room.blobs.get(small)) ?? []));
    expect(await readdir(join(gateway.folder, "blobs", "TEST-1", "arriving"))).toEqual([]);
  });

  test("[BL2] a photo cut off in the middle goes on at the byte where it broke", async () => {
    const gateway = await server();
    const link = await slowLink(gateway, 150_000);
    const room = await station(tempFolder(), gateway, `http://127.0.0.1:${link.port}`);
    const name = await room.photograph(300_000);
    await room.courier.hurry();
    const first = room.courier.blobs.hurry();
    const offset = async () => (await gateway.gateway.blobs.wanted("TEST-1", AT, 10))[0]?.offset ?? 300_000;
    await waitFor(async () => (await offset()) > 60_000);
    link.cut();
    expect(await first).toBe("offline");
    const kept = await offset();
    expect(kept).toBeGreaterThan(60_000);
    const before = link.bytes().up;
    link.restore();
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(link.bytes().up - before).toBeLessThan((300_000 - kept) * 1.15 + 3_000);
    expect(await stored(gateway, name, 300_000)).toEqual(Buffer.from((await room.blobs.get(name)) ?? []));
  });
});
