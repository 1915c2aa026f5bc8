import { expect, test } from "vitest";
import { fakeClock } from "../../support/fake-clock.ts";
import { asker, composeStation, emptyStation, PIN } from "../../support/http-station.ts";

const rank = { hi: "पद", en: "Rank" };
const first = (role: string, code: string, pin = PIN) => ({ code, pin, role, number: role, name: rank, rank });

test("[SS17] the code of a new station enrols its SHO and its moharrir, and nobody else after them", async () => {
  const { edge, app } = await composeStation(await emptyStation(), fakeClock());
  const ask = asker(app);
  const code = edge.setupCode ?? "";
  expect((await ask("GET", "/api/station")).body["setup"]).toBe("needed");
  const wrong = await ask("POST", "/api/setup", first("sho", "0000-0000-0000-0000"));
  expect([wrong.status, wrong.body["code"]]).toEqual([403, "station/setup-code-wrong"]);
  expect((await ask("POST", "/api/setup", first("io", code))).body["code"]).toBe("policy/role");
  expect((await ask("POST", "/api/setup", first("sho", code, "111111"))).body["code"]).toBe("officer/pin-weak");
  expect((await ask("POST", "/api/setup", first("sho", code))).status).toBe(200);
  expect((await ask("POST", "/api/setup", { ...first("sho", code), number: "2" })).body["code"]).toBe("policy/role");
  expect((await ask("POST", "/api/setup", first("moharrir", code))).status).toBe(200);
  expect((await ask("GET", "/api/station")).body["setup"]).toBe("done");
  expect((await ask("POST", "/api/setup", first("moharrir", code))).body["code"]).toBe("station/already-opened");
  expect((await ask("POST", "/api/session", { number: "sho", pin: PIN })).status).toBe(200);
});

test("[SS18] an officer enrolled just before the power went can be given the PIN by the same code's successor", async () => {
  const folder = await emptyStation();
  const clock = fakeClock();
  const { edge, close } = await composeStation(folder, clock);
  const { enrol } = await import("../../support/open-test-station.ts");
  const officer = await enrol(edge.opened, "sho", "sho");
  await close();
  const again = await composeStation(folder, clock);
  expect(again.edge.setup.needed()).toBe(true);
  const made = await again.edge.setup.enrol({ ...first("sho", again.edge.setupCode ?? ""), role: "sho" });
  expect(made.ok && made.value.officer).toBe(officer);
});
