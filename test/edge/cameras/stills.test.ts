import { createServer, type ServerResponse } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { frigateRecorder } from "#edge/devices/camera/frigate/frigate-recorder.ts";
import { drawScene } from "#edge/devices/camera/simulated/scene.ts";
import { systemClock } from "#platform/clock.ts";
import { CALM, openCameraBench } from "../../support/camera-station.ts";

const OF = "AL0000000000XX";

test("[CA13] a still is on the disk under its hash and in the log before it is answered, one entry for each camera", async () => {
  const bench = await openCameraBench();
  const { journal } = bench;
  const raised = await bench.alarms.raise({ kind: "tamper", at: "2026-11-22T10:00:00.000+05:30" });
  if (!raised.ok) throw new Error(raised.error.code);
  const refs = await bench.stills.take("open", raised.value);
  expect(refs).toHaveLength(2);
  for (const { sha256, bytes } of refs) expect(await bench.blobs.size(sha256)).toBe(bytes);
  const kept = bench.written("still.kept");
  expect(kept.map(({ body }) => body)).toMatchObject([
    { of: raised.value, camera: "door", moment: "open" },
    { of: raised.value, camera: "room", moment: "open" },
  ]);
  expect(kept.flatMap(({ blobs }) => blobs)).toEqual(refs);
  expect(bench.book.stills(5, "room").map(({ reason }) => reason)).toEqual(["open"]);
  expect(journal.stopped()).toBeUndefined();
});

test("[CA13] a camera that gives no picture is named in an entry of its own; without cameras nothing is written", async () => {
  const bench = await openCameraBench();
  bench.world.scenes.set("door", { ...CALM, view: "dark" });
  const raised = await bench.alarms.raise({ kind: "tamper", at: "2026-11-22T10:00:00.000+05:30" });
  const of = raised.ok ? raised.value : OF;
  expect(await bench.stills.take("close", of)).toHaveLength(1);
  expect(bench.written("camera.missed").map(({ body }) => body)).toEqual([
    { of, moment: "close", cameras: [{ camera: "door", why: "status 503" }] },
  ]);
  const none = await openCameraBench([]);
  const before = none.written().length;
  expect(await none.stills.take("open", of)).toEqual([]);
  expect(none.written()).toHaveLength(before);
});

describe("a recorder over HTTP", () => {
  const standIn = async (answer: (path: string, response: ServerResponse) => void) => {
    const server = createServer((request, response) => answer(request.url ?? "", response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    // deadlines come a hundred times sooner: no test waits for seconds
    const clock = systemClock();
    const hasty = { after: (ms: number, fn: () => void) => clock.after(ms / 100, fn), sleep: async () => undefined };
    const recorder = frigateRecorder(`http://127.0.0.1:${port}`, hasty);
    onTestFinished(() => {
      recorder.close();
      server.close();
      server.closeAllConnections();
    });
    return { recorder, server };
  };

  test("[CA14] one that hangs, sends too much, or sends no picture is a missed still", async () => {
    const jpeg = drawScene(CALM, "x", 1);
    const { recorder, server } = await standIn((path, response) => {
      if (path.includes("good")) return void response.end(jpeg);
      if (path.includes("words")) return void response.end("<html>sign in</html>");
      if (path.includes("huge")) return void response.end(Buffer.alloc(7 * 1024 * 1024, 0xff));
      if (path.includes("broken")) return void response.writeHead(500).end();
    });
    expect(await recorder.still("good")).toMatchObject({ ok: true, mime: "image/jpeg" });
    expect(await recorder.still("words")).toEqual({ ok: false, why: "not what was asked for" });
    expect(await recorder.still("huge")).toMatchObject({ ok: false });
    expect(await recorder.still("broken")).toEqual({ ok: false, why: "status 500" });
    expect(await recorder.still("hanging")).toEqual({ ok: false, why: "deadline" });
    server.close();
    server.closeAllConnections();
    expect(await recorder.still("gone")).toMatchObject({ ok: false });
  });

  test("[CA14] a recorder's camera name leads nowhere else at it", async () => {
    const asked: string[] = [];
    const { recorder } = await standIn((path, response) => {
      asked.push(path);
      response.writeHead(404).end();
    });
    await recorder.still("../restart?x=");
    expect(asked).toEqual(["/api/..%2Frestart%3Fx%3D/latest.jpg"]);
  });

  test("[CA6] what it saw is fetched page by page, the oldest first", async () => {
    const all = Array.from({ length: 450 }, (_, i) => ({
      ...{ id: `e${i}`, camera: "door", label: "person", start_time: 1_000_000 + i, end_time: 1_000_005 + i },
      ...{ has_clip: true, has_snapshot: false, data: { type: "object" } },
    }));
    const { recorder } = await standIn((path, response) => {
      const query = new URL(path, "http://x").searchParams;
      const [after, before, limit] = [
        Number(query.get("after")),
        Number(query.get("before") ?? 1e12),
        Number(query.get("limit")),
      ];
      const page = all.filter((each) => each.start_time > after && each.start_time < before).reverse();
      response.end(JSON.stringify(page.slice(0, limit)));
    });
    const seen = await recorder.seenSince(1_000_020_000);
    expect(seen).toHaveLength(429);
    expect(seen?.[0]).toMatchObject({ id: "e21", phase: "end", hasClip: true });
    expect(seen?.at(-1)).toMatchObject({ id: "e449" });
  });
});
