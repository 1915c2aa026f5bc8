import { expect, test } from "vitest";
import { decided } from "#domain/custody/act.ts";
import { instantOf } from "#domain/time.ts";
import { createAlarms, type Noticed } from "#edge/services/alarms/alarms.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { asker, composeStation, type HttpStation, openHttpStation } from "../../support/http-station.ts";

const NOTICED: Noticed = { kind: "door-nobody", at: "2026-11-22T03:00:00.000+05:30", facts: { input: 17 } };

const raise = async (station: HttpStation, noticed: Noticed): Promise<string> => {
  const raised = await station.edge.alarms.raise(noticed);
  if (!raised.ok) throw new Error(raised.error.code);
  return raised.value;
};
const keepStill = (station: HttpStation, of: string, sha256: string) =>
  station.edge.opened.journal.write(SYSTEM_ACTOR, ({ now }) =>
    decided(
      [
        {
          kind: "still.kept",
          at: now,
          subjects: [of],
          body: { of, camera: "door", moment: "alarm", takenAt: now },
          blobs: [{ sha256, bytes: 10, mime: "image/jpeg" }],
        },
      ],
      undefined,
    ),
  );
const seen = (station: HttpStation, alarm: string) =>
  station.ask("POST", `/api/alarms/${alarm}/seen`, { act: { alarm } });
const acknowledge = (station: HttpStation, alarm: string) =>
  station.ask("POST", `/api/alarms/${alarm}/acknowledge`, { act: { alarm, remark: "चूहा था" } });
const openKinds = (station: HttpStation) => station.edge.alarms.open().map(({ kind, of }) => [kind, of ?? ""]);

test("[AL1] an alarm is one entry of the station itself, with its own time and that of the writing", async () => {
  const station = await openHttpStation();
  const from = station.edge.opened.view.reader.size();
  const alarm = await raise(station, NOTICED);
  expect(station.entries(from)).toEqual([
    {
      kind: "alarm.raised",
      actor: { officer: "station", factors: ["system"], session: "none" },
      second: undefined,
      body: { alarm, kind: "door-nobody", facts: { input: 17 } },
      subjects: [alarm],
    },
  ]);
  expect(station.edge.alarms.open()[0]).toMatchObject({ at: NOTICED.at, recordedAt: instantOf(station.clock.now()) });
});

test("[AL2] the same alarm is not raised twice while it is open; another camera's is", async () => {
  const station = await openHttpStation();
  const dark = (of: string): Noticed => ({ kind: "camera-dark", at: NOTICED.at, of });
  const first = await raise(station, dark("door"));
  expect(await raise(station, dark("door"))).toBe(first);
  expect(await raise(station, dark("rack"))).not.toBe(first);
  expect(openKinds(station)).toEqual([
    ["camera-dark", "rack"],
    ["camera-dark", "door"],
  ]);
  await station.signIn("sho");
  expect((await acknowledge(station, first)).status).toBe(200);
  expect(await raise(station, dark("door"))).not.toBe(first);
});

test("[AL3] an alarm is open after a restart, and closed by an officer's entry alone", async () => {
  const station = await openHttpStation(["moharrir", "sho", "io"]);
  const alarm = await raise(station, NOTICED);
  await station.close();
  const again = await composeStation(station.folder, station.clock);
  expect(again.edge.alarms.open().map((open) => open.alarm)).toEqual([alarm]);
  const ask = asker(again.app);
  expect((await ask("POST", `/api/alarms/${alarm}/acknowledge`, { act: { alarm } })).status).toBe(401);
  await ask("POST", "/api/session", { number: "io", pin: "274951" });
  expect((await ask("POST", `/api/alarms/${alarm}/acknowledge`, { act: { alarm } })).body["code"]).toBe("policy/role");
  await ask("POST", "/api/session", { number: "moharrir", pin: "274951" });
  expect((await ask("POST", `/api/alarms/${alarm}/acknowledge`, { act: { alarm } })).status).toBe(200);
  expect(again.edge.alarms.open()).toEqual([]);
  const second = await ask("POST", `/api/alarms/${alarm}/acknowledge`, { act: { alarm } });
  expect(second.body["code"]).toBe("alarm/acknowledged");
  const past = (await ask("GET", "/api/alarms")).body["past"] as { acknowledged: { officer: string } }[];
  expect(past.map(({ acknowledged }) => acknowledged.officer)).toEqual([station.officer("moharrir")]);
});

test("[AL4] whoever acknowledges has looked at every still, the late one too", async () => {
  const station = await openHttpStation(["moharrir", "sho"]);
  const alarm = await raise(station, NOTICED);
  await keepStill(station, alarm, "a".repeat(64));
  await station.signIn("moharrir");
  expect((await acknowledge(station, alarm)).body["code"]).toBe("alarm/stills-unseen");
  await seen(station, alarm);
  await keepStill(station, alarm, "b".repeat(64));
  expect((await acknowledge(station, alarm)).body["code"]).toBe("alarm/stills-unseen");
  await seen(station, alarm);
  const size = station.edge.opened.view.reader.size();
  await seen(station, alarm);
  expect(station.edge.opened.view.reader.size()).toBe(size);
  await station.signIn("sho");
  expect((await acknowledge(station, alarm)).body["code"]).toBe("alarm/stills-unseen");
  await station.signIn("moharrir");
  expect((await acknowledge(station, alarm)).status).toBe(200);
});

test("[AL5] with nobody signed in the open alarms are told without pictures, and none of those before", async () => {
  const station = await openHttpStation();
  const alarm = await raise(station, NOTICED);
  await keepStill(station, alarm, "a".repeat(64));
  const told = (await station.ask("GET", "/api/alarms")).body;
  expect(told).toMatchObject({ open: [{ alarm, kind: "door-nobody", stills: [] }], past: [] });
  await station.signIn("moharrir");
  const shown = (await station.ask("GET", "/api/alarms")).body["open"] as { stills: { sha256: string }[] }[];
  expect(shown[0]?.stills.map(({ sha256 }) => sha256)).toEqual(["a".repeat(64)]);
});

test("[AL6] the stream of the locked kiosk tells of an alarm, and of nothing else", async () => {
  const station = await openHttpStation();
  const response = await station.app.request("/api/events", { headers: { "Sec-Fetch-Site": "same-origin" } });
  const reader = response.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await next()).toContain("event: ping");
  const heard = next();
  await raise(station, NOTICED);
  expect(await heard).toBe('event: alarm\ndata: {"open":1}\n\n');
  await reader?.cancel();
});

test("[AL7] the siren hears of an alarm that the log could not take", async () => {
  const station = await openHttpStation();
  const { journal, view } = station.edge.opened;
  const alarms = createAlarms({ journal, reader: view.reader });
  const heard: (string | undefined)[] = [];
  alarms.onRaised(({ kind }, alarm) => heard.push(kind, alarm));
  journal.stop("station/disk-full");
  expect(await alarms.raise(NOTICED)).toMatchObject({ ok: false, error: { code: "station/disk-full" } });
  expect(heard).toEqual(["door-nobody", undefined]);
});
