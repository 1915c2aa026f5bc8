import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { decided } from "#domain/custody/act.ts";
import { acknowledgeAlarm } from "#domain/custody/acts/alarm.ts";
import type { AlarmLine, Overview, RoomSight } from "#domain/fleet/lines.ts";
import { instantOf } from "#domain/time.ts";
import { parseInvitation } from "#domain/wire/invitation.ts";
import { frigateRecorder } from "#edge/devices/camera/frigate/frigate-recorder.ts";
import { startSimulatedRecorder } from "#edge/devices/camera/simulated/simulated-recorder.ts";
import { type Alarms, createAlarms } from "#edge/services/alarms/alarms.ts";
import { answeringClips } from "#edge/services/cameras/answer-clips.ts";
import { createClips } from "#edge/services/cameras/clips.ts";
import { createStills, type Stills } from "#edge/services/cameras/stills.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { openCameraBook } from "#edge/stores/cameras/camera-book.ts";
import { systemClock } from "#platform/clock.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { FAR, HERE, openTestDistrict, type TestDistrict } from "../support/district.ts";
import { startGateway } from "../support/gateway-server.ts";
import { keeperOf } from "../support/open-test-station.ts";
import { type OrderedStation, openOrdered } from "../support/ordered-stations.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const NAME = { hi: "पीछे का दरवाज़ा", en: "Back door" };

interface Room {
  readonly district: TestDistrict;
  readonly station: OrderedStation;
  readonly alarms: Alarms;
  readonly stills: Stills;
  /** entries and photos go, and the district looks at what came */
  sync(): Promise<void>;
  json<T>(officer: string, path: string): Promise<T>;
  status(officer: string, path: string, method?: string, body?: unknown): Promise<number>;
}

/** A district and a station of it whose room has one simulated camera. */
const openRoom = async (): Promise<Room> => {
  const gateway = await startGateway();
  closing.push(() => gateway.close());
  const district = await openTestDistrict(gateway.gateway, gateway.folder, clock);
  closing.push(() => district.page.close());
  const simulated = await startSimulatedRecorder(["door"], clock);
  closing.push(() => simulated.close());
  const recorder = frigateRecorder(simulated.url, clock);
  const folder = tempFolder();
  const book = openCameraBook(join(folder, "book.sqlite"));
  closing.push(async () => book.close());
  let names = 0;
  const made: { alarms?: Alarms; stills?: Stills } = {};
  const station = await openOrdered(tempFolder(), HERE, gateway, clock, gateway.url, async (opened, orders) => {
    const { journal, view, folder: own } = opened;
    const { reader } = view;
    const blobs = await openBlobs(join(own, "blobs"), () => String(names++));
    const parts = { cameras: ["door"], recorder, blobs, journal, reader, clock };
    made.alarms = createAlarms({ journal, reader });
    made.stills = createStills({ ...parts, book });
    return { alarms: made.alarms, orders: answeringClips(orders, createClips(parts)) };
  });
  closing.push(() => station.close());
  const { alarms, stills } = made;
  if (!alarms || !stills) throw new Error("not fitted");
  const cookies = new Map<string, string>();
  const ask = async (officer: string, path: string, method = "GET", body?: unknown): Promise<Response> => {
    const cookie = cookies.get(officer) ?? (await district.cookieOf(officer));
    cookies.set(officer, cookie);
    return district.ask(method, path, cookie, body);
  };
  return {
    district,
    station,
    alarms,
    stills,
    async sync() {
      await station.courier.hurry();
      await station.courier.blobs.hurry();
      await district.page.views.follow(HERE);
    },
    json: async <T>(officer: string, path: string) => (await (await ask(officer, path)).json()) as T,
    status: async (officer, path, method, body) => (await ask(officer, path, method, body)).status,
  };
};

/** The door opens at a time with nobody signed in, as the door's own watch writes it; its pictures come after the alarm. */
const openDoor = async ({ station, alarms, stills }: Room, at: string): Promise<string> => {
  const written = await station.opened.journal.write(SYSTEM_ACTOR, ({ mint }) => {
    const opening = mint("opening");
    const body = { door: "main", opening, present: [] };
    return decided([{ kind: "door.opened", at, subjects: [opening], body }], opening);
  });
  if (!written.ok) throw new Error(written.error.code);
  const raised = await alarms.raise({ kind: "door-nobody", at, of: "main", facts: NAME });
  if (!raised.ok) throw new Error(raised.error.code);
  await stills.take("open", written.value.value);
  return raised.value;
};
const linesOf = async (room: Room, officer: string): Promise<readonly AlarmLine[]> =>
  (await room.json<{ alarms: AlarmLine[] }>(officer, "/api/alarms")).alarms;

describe("what the district sees", () => {
  test("[GS1] [GS2] an alarm is there with its own time and name before its entry, and then with its pictures, in scope only", async () => {
    const room = await openRoom();
    const at = instantOf(clock.now() - 3 * 3_600_000);
    await openDoor(room, at);
    await expect.poll(() => linesOf(room, "9201"), { timeout: 10_000 }).toHaveLength(1);
    const [ahead] = await linesOf(room, "9201");
    expect(ahead).toMatchObject({ atMs: Date.parse(at), kind: "room", detail: { what: "door-nobody", ...NAME } });
    expect(ahead?.room).toBeUndefined();
    await room.sync();
    const [line] = await linesOf(room, "9201");
    const [still] = line?.room?.stills ?? [];
    expect(still).toMatchObject({ camera: "door", here: true });
    const path = `/api/stations/${HERE}/room/file/${still?.epoch}/${still?.seq}`;
    const answer = await room.district.ask("GET", path, await room.district.cookieOf("1201"));
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/jpeg"]);
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([255, 216, 255]));
    // another entry of the record gives no file, whatever it is
    expect(await room.status("9201", `/api/stations/${HERE}/room/file/1/0`)).toBe(404);
    expect(await room.status("9201", path.replace(HERE, FAR))).toBe(404);
    expect([await room.status("9002", path), await room.status("1301", path)]).toEqual([403, 403]);
    const [forStaff] = await linesOf(room, "9002");
    expect([forStaff?.room !== undefined, forStaff?.room?.stills]).toEqual([true, undefined]);
    const { newest } = await room.json<RoomSight>("9201", `/api/stations/${HERE}/room/now`);
    expect(newest).toEqual(still);
  });

  test("[GS3] an alarm raised and acknowledged without a link is taken up from the record, once, in the order of its time", async () => {
    const room = await openRoom();
    const { station } = room;
    const { journal } = station.opened;
    const by = await keeperOf(station.opened);
    // nothing announces: the alarm is settled before anybody hears of it
    const [first, second] = [instantOf(clock.now() - 7_200_000), instantOf(clock.now() - 3_600_000)];
    const code = await journal.write(SYSTEM_ACTOR, ({ mint }) => {
      const alarm = mint("alarm");
      const body = { alarm, kind: "tamper" as const, facts: {} };
      return decided([{ kind: "alarm.raised", at: first, subjects: [alarm], body }], alarm);
    });
    if (!code.ok) throw new Error(code.error.code);
    const done = await journal.perform(by, acknowledgeAlarm, { alarm: code.value.value, remark: "चूहे थे" });
    expect(done.ok).toBe(true);
    await openDoor(room, second);
    await room.sync();
    await expect.poll(async () => (await linesOf(room, "9201")).length, { timeout: 10_000 }).toBe(2);
    await room.district.page.views.follow(HERE);
    const lines = await linesOf(room, "9201");
    expect(lines.map(({ detail }) => detail["what"])).toEqual(["door-nobody", "tamper"]);
    expect(lines[1]?.room?.acknowledged).toMatchObject({ remark: "चूहे थे" });
    expect(await room.status("9201", `/api/alarms/${lines[1]?.id}/settle`, "POST", { note: "ठीक" })).toBe(200);
    await room.sync();
    expect(await linesOf(room, "9201")).toHaveLength(1);
  });

  test("[GS4] open pages in scope hear how many alarms are open, as it changes", async () => {
    const room = await openRoom();
    const stream = await room.district.ask("GET", "/api/events", await room.district.cookieOf("9201"));
    if (!stream.body) throw new Error("no stream");
    const reading = stream.body.getReader();
    let text = "";
    const until = async (part: string): Promise<void> => {
      while (!text.includes(part)) text += new TextDecoder().decode((await reading.read()).value);
    };
    await until('event: alarms\ndata: {"open":0,"newest":0}');
    await openDoor(room, instantOf(clock.now()));
    await until('event: alarms\ndata: {"open":1,"newest":1}');
    await room.status("9201", "/api/alarms/1/settle", "POST", { note: "देखा" });
    await until('event: alarms\ndata: {"open":0,"newest":0}');
    await reading.cancel();
    expect(text).not.toContain('"open":2');
  });

  test("[GS5] a clip that is asked for goes as an order, is answered by an entry, arrives as a file and plays", async () => {
    const room = await openRoom();
    await openDoor(room, instantOf(clock.now()));
    await room.sync();
    const path = `/api/stations/${HERE}/room/clips`;
    const from = instantOf(clock.now() - 60_000);
    const asked = { camera: "door", from, seconds: 10, question: "कौन आया था?" };
    expect(await room.status("1201", path, "POST", asked)).toBe(403);
    expect(await room.status("9201", path.replace(HERE, FAR), "POST", asked)).toBe(404);
    expect(await room.status("9201", path, "POST", { ...asked, from: instantOf(clock.now()) })).toBe(422);
    expect(await room.status("9201", path, "POST", asked)).toBe(200);
    const clips = async () => (await room.json<RoomSight>("9201", `/api/stations/${HERE}/room/now`)).clips;
    expect(await clips()).toMatchObject([{ ...asked, state: "ordered" }]);
    await room.station.courier.hurry();
    const state = async (): Promise<string | undefined> => {
      await room.sync();
      return (await clips())[0]?.state;
    };
    await expect.poll(state, { timeout: 15_000 }).toBe("here");
    const [clip] = await clips();
    const file = `/api/stations/${HERE}/room/file/${clip?.answer?.epoch}/${clip?.answer?.seq}`;
    const cookie = await room.district.cookieOf("9201");
    const whole = await room.district.ask("GET", file, cookie);
    expect([whole.headers.get("Content-Type"), clip?.answer?.mime]).toEqual(["video/webm", "video/webm"]);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]));
    expect(await room.status("1301", file)).toBe(403);
  });

  test("[GS6] photos that are still to come are counted, and of a station nobody heard of nothing is said", async () => {
    const room = await openRoom();
    await openDoor(room, instantOf(clock.now()));
    const lines = async () =>
      new Map(
        (await room.json<Overview>("9001", "/api/overview")).stations.map((line) => [line.station, line] as const),
      );
    await room.station.courier.hurry();
    const before = await lines();
    expect(before.get(HERE)?.photosLacking).toBe(1);
    expect(before.get(HERE)?.photosLackingBytes).toBeGreaterThan(1_000);
    expect(before.get(FAR)?.photosLacking).toBeUndefined();
    await room.sync();
    expect((await lines()).get(HERE)?.photosLacking).toBe(0);
  });

  test("[GS7] the code of a new machine comes with the address it is used at, and the symbol holds all three", async () => {
    const room = await openRoom();
    const made = await room.district.ask("POST", `/api/stations/${HERE}/slot`, await room.district.cookieOf("9001"));
    const { code, gateway, qr } = (await made.json()) as { code: string; gateway: string; qr: string };
    const { invitationText } = await import("#domain/wire/invitation.ts");
    const { qrSvg } = await import("#gateway/services/qr-svg.ts");
    const text = invitationText({ gateway, station: HERE, code });
    expect(qr).toBe(await qrSvg(text));
    expect(parseInvitation(text)).toEqual({ gateway: "https://gateway.test:8443", station: HERE, code });
  });

  test("[GS8] the first roster is made from the officers in service at the station", async () => {
    const room = await openRoom();
    await keeperOf(room.station.opened);
    await room.sync();
    const path = `/api/stations/${HERE}/orders/all`;
    const sheet = await room.json<{ here?: { number: string; role: string }[] }>("9001", path);
    expect(sheet.here?.map(({ number, role }) => `${number} ${role}`)).toEqual(["1 moharrir", "2 sho"]);
    const officers = sheet.here;
    const roster = `/api/stations/${HERE}/orders/roster`;
    expect(await room.status("9201", roster, "POST", { basedOn: 0, officers })).toBe(403);
    expect(await room.status("9001", roster, "POST", { basedOn: 0, officers })).toBe(200);
    const after = await room.json<{ here?: unknown; roster: { version: number; officers: unknown[] } }>("9001", path);
    expect([after.here, after.roster.version, after.roster.officers.length]).toEqual([undefined, 1, 2]);
  });
});
