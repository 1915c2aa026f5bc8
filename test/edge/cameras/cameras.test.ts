import { describe, expect, onTestFinished, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import { composeEdge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { systemClock } from "#platform/clock.ts";
import { freePort } from "../../support/free-port.ts";
import { frigateEvent, hasPaho, startFrigatePeer } from "../../support/frigate-peer.ts";
import { asker, PIN } from "../../support/http-station.ts";
import { enrol } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { until } from "../../support/until.ts";

/** A whole station with two simulated cameras, which listens; its clock is the machine's. */
const stationWithCameras = async () => {
  const folder = tempFolder();
  const port = await freePort();
  await createStationFile(folder, {
    ...{ code: "TEST-1", district: "test.invalid", name: { hi: "थाना परीक्षण", en: "PS Test" }, training: false },
    printer: { kind: "tcp", host: "127.0.0.1", port: 9 },
    cameras: {
      recorder: { kind: "simulated" },
      broker: { kind: "embedded", port, recorderPassword: "r-secret" },
      cameras: [
        { id: "door", name: { hi: "दरवाज़ा", en: "Door" } },
        { id: "room", name: { hi: "कक्ष", en: "Room" } },
      ],
    },
  });
  const edge = await composeEdge({ port: 0, paperPort: 0, kiosk: "none", folder }, systemClock());
  onTestFinished(() => edge.close());
  const { cameras, hands } = edge;
  if (!cameras || !hands.cameras) throw new Error("no cameras");
  const officer = await enrol(edge.opened, "moharrir", "moharrir");
  await edge.pins.set(officer, PIN);
  const ask = asker(composeApp(edge, () => ["localhost"]));
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  cameras.start();
  await until("the recorder's first figures and looks", () => cameras.state().known);
  const bodies = (kind: string) =>
    edge.opened.view.reader
      .entries(0, 1_000)
      .map(({ bytes }) => parseEntry(bytes))
      .flatMap((entry) => (entry.kind === kind ? [entry.body as Record<string, unknown>] : []));
  return { edge, cameras, simulated: hands.cameras, ask, bodies, port };
};
const partOf = async (station: Awaited<ReturnType<typeof stationWithCameras>>) => {
  const { body } = await station.ask("GET", "/api/repairs");
  return (body["parts"] as { part: string; key: string; facts: object }[]).find(({ part }) => part === "camera");
};

describe("a station with cameras", () => {
  test("[CA10] [CA11] [CA15] what is done to a camera is seen on the wall, the strip and in the log", async () => {
    const station = await stationWithCameras();
    const { cameras, simulated, ask, bodies } = station;
    expect(await partOf(station)).toMatchObject({ key: "camera.works" });
    const wall = await ask("GET", "/api/cameras");
    expect(wall.body).toMatchObject({ fitted: true, recorder: [], cameras: [{ camera: "door" }, { camera: "room" }] });
    const picture = await ask("GET", "/api/cameras/door/picture");
    expect([picture.status, picture.headers.get("Content-Type")]).toEqual([200, "image/jpeg"]);

    simulated.set("room", { recording: false });
    await until("recording off", () => cameras.state().troubles.length > 0);
    simulated.set("door", { view: "covered" });
    for (let i = 0; i < 3; i++) await cameras.look();
    expect(cameras.wall().cameras.map(({ troubles }) => troubles.map(({ trouble }) => trouble))).toEqual([
      ["covered"],
      ["recording-off"],
    ]);
    expect(station.edge.alarms.open().map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      "camera-covered door",
      "recording-off room",
    ]);
    expect(bodies("camera.state")).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    expect(await partOf(station)).toMatchObject({ key: "camera.covered", facts: { cameras: "door", troubles: 2 } });

    simulated.set("door", { view: "as-it-was" });
    simulated.set("room", { recording: true });
    await until("recording on", () => cameras.state().troubles.length === 1);
    await cameras.look();
    expect(cameras.state().troubles).toEqual([]);
    expect(bodies("camera.state").map(({ now }) => now)).toEqual(["began", "began", "over", "over"]);
  });

  test("[CA12] a keeper says what a turned camera should show, in their own name; a dark one has nothing to show", async () => {
    const { cameras, simulated, ask, bodies } = await stationWithCameras();
    simulated.set("door", { view: "moved" });
    for (let i = 0; i < 3; i++) await cameras.look();
    expect(cameras.state().troubles).toMatchObject([{ trouble: "moved", camera: "door" }]);
    expect((await ask("POST", "/api/cameras/door/reference")).body).toEqual({ camera: "door" });
    await cameras.look();
    expect(cameras.state().troubles).toEqual([]);
    expect(bodies("camera.reference").map(({ camera, by }) => `${camera} ${by}`)).toEqual([
      "door first-picture",
      "room first-picture",
      "door officer",
    ]);
    expect((await ask("POST", "/api/cameras/attic/reference")).body["code"]).toBe("camera/unknown");
    simulated.set("room", { view: "dark" });
    expect((await ask("POST", "/api/cameras/room/reference")).body["code"]).toBe("camera/dark");
  });

  test("[CA15] a dark camera gives no earlier picture as if it were now", async () => {
    const { cameras, simulated, ask } = await stationWithCameras();
    simulated.set("door", { view: "dark" });
    for (let i = 0; i < 3; i++) await cameras.look();
    expect((await ask("GET", "/api/cameras/door/picture")).body["code"]).toBe("camera/dark");
    expect(cameras.wall().cameras[0]).toMatchObject({ camera: "door", troubles: [{ trouble: "dark" }] });
  }, 60_000);

  test.skipIf(!hasPaho)(
    "[CA4] [MQ3] a foreign recorder at the station's own broker is heard, counted once, and cannot give commands (python3-paho-mqtt)",
    async () => {
      const { cameras, port } = await stationWithCameras();
      const settings = { host: "127.0.0.1", port, username: "recorder", password: "r-secret" };
      const peer = await startFrigatePeer({ ...settings, client: "frigate" });
      expect(peer.greeting).toBe("ready");
      const before = cameras.heard().messages;
      for (const type of ["new", "update", "end"] as const)
        await peer.publish("frigate/events", frigateEvent(type, "door", "one", 1_795_000_000));
      await peer.publish("frigate/events", "{broken");
      await until("all of it", () => cameras.heard().messages >= before + 4);
      expect(cameras.heard()).toMatchObject({ again: 2, unreadable: 1 });
      const guess = await startFrigatePeer({ ...settings, client: "f2", password: "guess" });
      expect(guess.greeting).toMatch(/refused|ended/);
    },
  );
});
