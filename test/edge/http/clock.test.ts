import { expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { asker, composeStation, openHttpStation, PIN } from "../../support/http-station.ts";

const HOUR = 3_600_000;
const place = (n: number) => ({ act: { kind: "room", name: { hi: `कक्ष ${n}`, en: `Room ${n}` }, doubleLock: false } });

test("[CL4] behind the newest entry officers may sign in but no act is taken, until two officers confirm the time", async () => {
  const station = await openHttpStation(["moharrir", "sho"]);
  await station.signIn("sho");
  expect((await station.ask("POST", "/api/places", place(1))).status).toBe(200);
  station.clock.set(station.clock.now() - HOUR);
  await station.signIn("moharrir");
  const refused = await station.ask("POST", "/api/places", place(2));
  expect(refused.body).toMatchObject({ code: "clock/behind" });
  const parts = (await station.ask("GET", "/api/repairs")).body["parts"] as { part: string; key: string }[];
  expect(parts.find(({ part }) => part === "clock")?.key).toBe("clock.behind");
  const act = { shown: instantOf(station.clock.now()) };
  const second = { number: "sho", pin: PIN };
  expect((await station.ask("POST", "/api/clock", { act })).body).toMatchObject({
    code: "policy/second-person-required",
  });
  expect((await station.ask("POST", "/api/clock", { act, second })).status).toBe(200);
  expect(station.entries().at(-1)).toMatchObject({
    kind: "clock.set",
    actor: { officer: station.officer("moharrir") },
    second: { officer: station.officer("sho") },
    body: act,
  });
  expect((await station.ask("POST", "/api/places", place(2))).status).toBe(200);
});

test("[CL4] a restart does not make it forget", async () => {
  const station = await openHttpStation(["moharrir", "sho"]);
  await station.signIn("sho");
  await station.ask("POST", "/api/places", place(1));
  station.clock.set(station.clock.now() - HOUR);
  await station.signIn("moharrir");
  await station.close();
  const { app } = await composeStation(station.folder, station.clock);
  const ask = asker(app);
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  expect((await ask("POST", "/api/places", place(2))).body).toMatchObject({ code: "clock/behind" });
});

test("[CL5] a time that was read long ago is not confirmed, and a clock a few seconds behind holds nothing up", async () => {
  const station = await openHttpStation(["moharrir", "sho"]);
  await station.signIn("sho");
  await station.ask("POST", "/api/places", place(1));
  station.clock.set(station.clock.now() - 30_000);
  expect((await station.ask("POST", "/api/places", place(2))).status).toBe(200);
  const act = { shown: instantOf(station.clock.now() - HOUR) };
  const answer = await station.ask("POST", "/api/clock", { act, second: { number: "moharrir", pin: PIN } });
  expect(answer.body).toMatchObject({ code: "clock/shown-old" });
});
