import { existsSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { markToFetch } from "#edge/services/courier/blobs-marks.ts";
import { createPiecePace } from "#edge/services/courier/blobs-pace.ts";
import { pushBlobs } from "#edge/services/courier/blobs-push.ts";
import { createBlobWire } from "#edge/services/courier/blobs-wire.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { recoverEpochs } from "#edge/services/enrol/recover.ts";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { type ShapedLink, startShapedLink } from "#platform/net/shaped-link.ts";
import { type GatewayServer, startGateway } from "../support/gateway-server.ts";
import { type PhotoStation, photoBytes, photoStation, photoStationOf } from "../support/photo-station.ts";
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
const TUS = {
  "X-Station": "TEST-1",
  "Tus-Resumable": "1.0.0",
  "Content-Type": "application/offset+octet-stream",
};
/** Begins an upload as a station would, with its first bytes. */
const begin = (gateway: GatewayServer, sha256: string, bytes: Uint8Array, length = bytes.length) =>
  fetch(`${gateway.url}/v1/blobs`, {
    method: "POST",
    headers: {
      ...TUS,
      "Upload-Length": String(length),
      "Upload-Metadata": `sha256 ${Buffer.from(sha256).toString("base64")}`,
    },
    body: Buffer.from(bytes),
  });
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

  test("[BL4] bytes that do not have their hash are thrown away, and the photo is wanted again", async () => {
    const gateway = await server();
    const room = await station(tempFolder(), gateway);
    const name = await room.photograph(30_000);
    await room.courier.hurry();
    const answer = await begin(gateway, name, photoBytes(-1, 30_000));
    expect([answer.status, await answer.json()]).toEqual([422, { code: "blob/hash" }]);
    expect(await readdir(join(gateway.folder, "blobs", "TEST-1", "arriving"))).toEqual([]);
    expect(await gateway.gateway.blobs.wanted("TEST-1", AT, 10)).toEqual([{ sha256: name, bytes: 30_000, offset: 0 }]);
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(await gateway.gateway.blobs.wanted("TEST-1", AT, 10)).toEqual([]);
  });

  test("[BL5] an entry written while a photo travels is at the district after one piece more", async () => {
    const gateway = await server();
    const link = await slowLink(gateway, 60_000);
    const room = await station(tempFolder(), gateway, `http://127.0.0.1:${link.port}`);
    const name = await room.photograph(400_000);
    room.courier.start();
    const { blobs, ingest } = gateway.gateway;
    const offset = async () =>
      (await blobs.wanted("TEST-1", AT, 10)).find(({ sha256 }) => sha256 === name)?.offset ?? 0;
    await waitFor(async () => (await offset()) > 40_000);
    await room.photograph(100);
    const written = room.opened.view.reader.size();
    const at = async () => {
      const head = await ingest.head("TEST-1");
      return head.ok ? head.value.size : 0;
    };
    await waitFor(async () => (await at()) === written);
    const arrived = await offset();
    expect(arrived).toBeLessThan(400_000);
    await waitFor(async () => (await blobs.wanted("TEST-1", AT, 10)).length === 0);
  });

  test("[BL7] a district that lost its photos, or register and photos, has them again", async () => {
    const folder = tempFolder();
    const first = await startGateway(folder);
    const home = tempFolder();
    const before = await photoStation(home, first);
    const name = await before.photograph(50_000);
    await before.courier.hurry();
    expect(await before.courier.blobs.hurry()).toBe("level");
    await before.close();
    await first.close();
    rmSync(join(folder, "blobs"), { recursive: true });
    const gateway = await server(folder);
    const room = await station(home, gateway);
    await room.courier.hurry();
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(await stored(gateway, name, 50_000)).toHaveLength(50_000);
    await gateway.close();
    closing.splice(0, 1);
    for (const lost of ["blobs", "logs", "district.sqlite", "district.sqlite-wal", "district.sqlite-shm"])
      rmSync(join(folder, lost), { recursive: true, force: true });
    const empty = await startGateway(folder, Number(new URL(gateway.url).port));
    closing.unshift(() => empty.close());
    empty.gateway.epochs.add("TEST-1", 1, room.opened.keys.vkey);
    await room.courier.hurry();
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(await stored(empty, name, 50_000)).toHaveLength(50_000);
  });

  test("[BL8] an upload that was whole when the district stopped is taken over by the next question", async () => {
    const gateway = await server();
    const room = await station(tempFolder(), gateway);
    const name = await room.photograph(40_000);
    await room.courier.hurry();
    expect((await begin(gateway, name, photoBytes(-1, 39_999), 40_000)).status).toBe(201);
    const arriving = join(gateway.folder, "blobs", "TEST-1", "arriving");
    writeFileSync(join(arriving, name), (await room.blobs.get(name)) ?? "");
    expect(await gateway.gateway.blobs.wanted("TEST-1", AT, 10)).toEqual([]);
    expect(await stored(gateway, name, 40_000)).toHaveLength(40_000);
    expect(await readdir(arriving)).toEqual([]);
  });

  test("[BL11] a login page takes no photo and loses none", async () => {
    const gateway = await server();
    const page = createServer((request, response) => {
      request.resume();
      if (request.url === "/v1/blobs/wanted?limit=8") {
        response.end(JSON.stringify({ wanted: [{ sha256: name, bytes: 20_000, offset: 0 }] }));
      } else response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Sign in to WiFi</html>");
    });
    await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
    closing.push(async () => page.close());
    const room = await photoStation(tempFolder(), gateway);
    closing.push(() => room.close());
    const name = await room.photograph(20_000);
    await room.courier.hurry();
    const client = createHttpClient(`http://127.0.0.1:${(page.address() as AddressInfo).port}`, clock);
    closing.push(async () => client.close());
    const wire = createBlobWire({ client, base: "http://127.0.0.1:1", pace: createPiecePace(), clock, credential: {} });
    const pushed = await pushBlobs(
      { wire, blobs: room.blobs },
      async () => true,
      () => undefined,
    );
    expect(pushed.kind).toBe("portal");
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(await stored(gateway, name, 20_000)).toHaveLength(20_000);
  });

  test("[BL12] entries without photos ask nothing of the district", async () => {
    const gateway = await server();
    const link = await slowLink(gateway, 1_000_000);
    const room = await station(tempFolder(), gateway, `http://127.0.0.1:${link.port}`);
    await room.photograph(1_000);
    await room.courier.hurry();
    expect(await room.courier.blobs.hurry()).toBe("level");
    const before = link.bytes();
    expect(await room.courier.blobs.hurry()).toBe("level");
    expect(link.bytes()).toEqual(before);
  });
});

describe("what the district refuses", () => {
  test("[BL3] a blob that no entry asks for, in that size and under that name, is refused and nothing is kept", async () => {
    const gateway = await server();
    const room = await station(tempFolder(), gateway);
    const name = await room.photograph(30_000);
    await room.courier.hurry();
    const none = "a".repeat(64);
    const outcome = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
    const photo = photoBytes(-1, 30_000);
    expect(await outcome(await begin(gateway, none, photo))).toEqual([404, "blob/not-wanted"]);
    expect(await outcome(await begin(gateway, `../../${"a".repeat(58)}`, photo))).toEqual([400, "blob/name"]);
    expect(await outcome(await begin(gateway, name, photoBytes(-1, 30_001)))).toEqual([413, "blob/size"]);
    for (const trick of ["..%2f..%2fdistrict.sqlite", `${name}.json`, "A".repeat(64)]) {
      const patch = { method: "PATCH", headers: { ...TUS, "Upload-Offset": "0" }, body: Buffer.from(photo) };
      expect(await outcome(await fetch(`${gateway.url}/v1/blobs/${trick}`, patch))).toEqual([400, "blob/name"]);
      const ranged = { headers: { ...TUS, Range: "bytes=0-9" } };
      expect(await outcome(await fetch(`${gateway.url}/v1/blobs/${trick}`, ranged))).toEqual([400, "blob/name"]);
    }
    expect(existsSync(join(gateway.folder, "blobs", "TEST-1", "arriving"))).toBe(false);
    expect((await begin(gateway, name, photo.subarray(0, 10), 30_000)).status).toBe(201);
    expect(await outcome(await begin(gateway, name, photo))).toEqual([409, "blob/under-way"]);
    const far = {
      method: "PATCH",
      headers: { ...TUS, "Upload-Offset": "11" },
      body: Buffer.from(photo.subarray(0, 5)),
    };
    expect(await outcome(await fetch(`${gateway.url}/v1/blobs/${name}`, far))).toEqual([409, "blob/offset"]);
    const long = { method: "PATCH", headers: { ...TUS, "Upload-Offset": "10" }, body: Buffer.from(photo) };
    expect(await outcome(await fetch(`${gateway.url}/v1/blobs/${name}`, long))).toEqual([413, "blob/size"]);
    expect(await gateway.gateway.blobs.wanted("TEST-1", AT, 10)).toEqual([{ sha256: name, bytes: 30_000, offset: 10 }]);
    const removal = await fetch(`${gateway.url}/v1/blobs/${name}`, { method: "DELETE", headers: TUS });
    expect(removal.status).toBe(400);
    const counted = gateway.gateway.alarms.refusals("TEST-1").map(({ code }) => code);
    expect(counted).toEqual(expect.arrayContaining(["blob/name", "blob/size", "blob/not-wanted", "blob/under-way"]));
  });

  test("[BL10] another station's photo is not given out", async () => {
    const gateway = await server();
    const room = await station(tempFolder(), gateway);
    const name = await room.photograph(30_000);
    await room.courier.hurry();
    expect(await room.courier.blobs.hurry()).toBe("level");
    const ask = (of: string) =>
      fetch(`${gateway.url}/v1/blobs/${name}`, { headers: { "X-Station": of, Range: "bytes=0-29999" } });
    expect((await ask("TEST-1")).status).toBe(206);
    expect((await ask("OTHER-1")).status).toBe(404);
  });
});

describe("photos back to a new device", () => {
  test("[BL9] they come after the record, the newest first, and go on after a cut", async () => {
    const gateway = await server();
    const home = tempFolder();
    const before = await photoStation(home, gateway);
    const names: string[] = [];
    for (const bytes of [150_000, 50_000, 90_000]) names.push(await before.photograph(bytes));
    await before.courier.hurry();
    expect(await before.courier.blobs.hurry()).toBe("level");
    await before.close();
    rmSync(join(home, "blobs"), { recursive: true });
    await markToFetch(home);
    const port = Number(new URL(gateway.url).port);
    const shape = { upBytesPerS: 1_000_000, downBytesPerS: 120_000, delayMs: 10 };
    const link = await startShapedLink(clock, { target: { host: "127.0.0.1", port }, port: 0, shape });
    closing.push(() => link.close());
    const room = await station(home, gateway, `http://127.0.0.1:${link.port}`);
    await room.courier.hurry();
    const fetching = room.courier.blobs.hurry();
    const [oldest = "", middle = "", newest = ""] = names;
    await waitFor(async () => (await room.blobs.size(newest)) === 90_000);
    expect([await room.blobs.size(middle), await room.blobs.size(oldest)]).toEqual([undefined, undefined]);
    link.cut();
    expect(await fetching).toBe("offline");
    expect(room.courier.blobs.state().fetching).toBe(true);
    link.restore();
    expect(await room.courier.blobs.hurry()).toBe("level");
    for (const name of names) expect(await room.blobs.get(name)).toBeDefined();
    expect(room.courier.blobs.state()).toEqual({ waiting: 0, missing: 0, fetching: false });
  });

  test("[BL9] over the device's own certificate, and to the one that replaces it after its card died", async () => {
    const folder = tempFolder();
    const gateway = await composeGateway({ folder, district: "test.invalid", names: ["127.0.0.1"] }, clock);
    closing.push(() => gateway.close());
    const on = { port: 0, host: "127.0.0.1" };
    const serving = await serveStations(composeStations(gateway, clock), gateway.authority, on);
    closing.push(() => serving.close());
    gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" }, clock.now());
    const enrolled = async (home: string) => {
      const code = await gateway.enrolment.invite("TEST-1", "dsp");
      await enrolStation(home, { url: `https://127.0.0.1:${serving.port}`, station: "TEST-1", code }, clock);
      const link = readLink(home);
      if (!link) throw new Error("not enrolled");
      return link;
    };
    const dead = tempFolder();
    const before = await photoStationOf(dead, await enrolled(dead));
    const name = await before.photograph(120_000);
    const bytes = await before.blobs.get(name);
    await before.courier.hurry();
    expect(await before.courier.blobs.hurry()).toBe("level");
    await before.close();
    rmSync(dead, { recursive: true });

    const fresh = tempFolder();
    const link = await enrolled(fresh);
    await recoverEpochs(fresh, "TEST-1", link, clock);
    const after = await photoStationOf(fresh, link);
    closing.push(() => after.close());
    expect(await after.blobs.get(name)).toBeUndefined();
    after.courier.start();
    await waitFor(() => !after.courier.blobs.state().fetching);
    expect(await after.blobs.get(name)).toEqual(bytes);
  });
});
