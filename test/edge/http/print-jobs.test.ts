import { expect, test } from "vitest";
import { openHttpStation } from "../../support/http-station.ts";

/** A station whose SHO made a place and tried to label it while the printer did what is said. */
const tried = async (press: "openCover" | "cutPowerMidJob") => {
  const station = await openHttpStation(["moharrir", "sho", "pairokar"]);
  const sim = station.edge.printer.simulated;
  await station.signIn("sho");
  const made = await station.ask("POST", "/api/places", {
    act: { kind: "room", name: { hi: "कक्ष", en: "Room" }, doubleLock: false },
  });
  await sim?.press(press);
  const printed = await station.ask("POST", "/api/labels", { of: made.body["place"] });
  await sim?.press("restore");
  const jobs = async () =>
    (await station.ask("GET", "/api/print-jobs")).body["jobs"] as { job: string; state: string }[];
  return { station, sim, jobs, of: made.body["place"], printed: printed.body };
};

test("[PQ12] a waiting label is listed, and prints when an officer says so", async () => {
  const { station, sim, jobs, of, printed } = await tried("openCover");
  expect(printed).toMatchObject({ outcome: "not-sent", why: "cover-open" });
  const [job] = await jobs();
  expect(job).toMatchObject({ of, state: "waiting", paper: "label" });
  const again = await station.ask("POST", `/api/print-jobs/${job?.job}`, { decision: "again" });
  expect(again.body).toEqual({ outcome: "printed" });
  expect([await jobs(), sim?.papers().length]).toEqual([[], 1]);
  expect(station.entries().at(-1)).toMatchObject({ kind: "label.printed", body: { of, outcome: "printed" } });
});

test("[PQ12] the strip asks for a look at an uncertain label, and only a keeper says what became of it", async () => {
  const { station, jobs, of } = await tried("cutPowerMidJob");
  const [job] = await jobs();
  expect(job).toMatchObject({ of, state: "uncertain" });
  await station.clock.advance(6_000);
  const parts = (await station.ask("GET", "/api/repairs")).body["parts"] as { part: string; key: string }[];
  expect(parts.find(({ part }) => part === "printer")).toMatchObject({
    key: "printer.look",
    state: "warn",
    facts: { uncertain: 1, waiting: 0 },
  });
  const path = `/api/print-jobs/${job?.job}`;
  await station.signIn("pairokar");
  expect((await station.ask("POST", path, { decision: "printed" })).body["code"]).toBe("policy/role");
  await station.signIn("moharrir");
  expect((await station.ask("POST", path, { decision: "printed" })).body).toEqual({ outcome: "printed" });
  expect(station.entries().at(-1)).toMatchObject({
    kind: "label.printed",
    actor: { officer: station.officer("moharrir") },
    body: { of, outcome: "printed" },
  });
  expect((await station.ask("POST", path, { decision: "printed" })).body["code"]).toBe("print/unknown");
});
