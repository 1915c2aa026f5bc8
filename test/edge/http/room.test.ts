import { describe, expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { openHttpStation } from "../../support/http-station.ts";
import { phoneDeposit } from "../../support/open-test-station.ts";

const DAY = 86_400_000;
const PAIROKAR = { name: "ओमप्रकाश", rank: "आरक्षी", number: "9" };
type Body = Record<string, unknown>;

/** A station with `count` phones on its tray. */
const roomWith = async (
  count: number,
  roles: ("moharrir" | "sho" | "pairokar" | "auditor")[] = ["moharrir", "sho"],
) => {
  const station = await openHttpStation(roles);
  await station.signIn("moharrir");
  const tray = await station.ask("POST", "/api/places", {
    act: { kind: "tray", name: { hi: "ट्रे", en: "Tray" }, doubleLock: false },
  });
  const made: { case: string; item: string }[] = [];
  for (let number = 1; number <= count; number++) {
    const act = phoneDeposit(String(tray.body["place"]), number, station.clock.now(), station.officer("moharrir"));
    const answer = await station.ask("POST", "/api/deposits", { act });
    const items = answer.body["items"] as { item: string }[];
    made.push({ case: String(answer.body["case"]), item: items[0]?.item ?? "" });
  }
  const today = instantOf(station.clock.now()).slice(0, 10);
  const dated = (found: string, nextDate: string | undefined, more: Body = {}) =>
    station.ask("POST", `/api/cases/${found}/dates`, {
      act: { case: found, ...(nextDate ? { nextDate } : {}), court: "सत्र न्यायालय", pairokar: PAIROKAR, ...more },
    });
  return { ...station, made, today, dated };
};

describe("court dates", () => {
  test("[RM6] a date is noted ahead by whoever knows it, replaces the earlier one, and is struck by one without", async () => {
    const { ask, made, today, dated, signIn } = await roomWith(2, ["moharrir", "sho", "pairokar", "auditor"]);
    const [first, second] = made;
    if (!first || !second) throw new Error("nothing was deposited");
    const listed = async () =>
      ((await ask("GET", "/api/court-dates")).body["dates"] as { day: string; found: Body; items: Body[] }[]).map(
        ({ day, items }) => [day, items[0]?.["item"]],
      );
    const tomorrow = "2026-11-23";
    expect(today).toBe("2026-11-22");
    expect((await dated(first.case, tomorrow)).status).toBe(200);
    expect((await dated(second.case, today)).status).toBe(200);
    expect(await listed()).toEqual([
      [today, second.item],
      [tomorrow, first.item],
    ]);
    await signIn("pairokar");
    expect((await dated(first.case, today)).status).toBe(200);
    expect(await listed()).toEqual([
      [today, first.item],
      [today, second.item],
    ]);
    expect((await dated(second.case, undefined)).status).toBe(200);
    expect(await listed()).toEqual([[today, first.item]]);
    await signIn("auditor");
    expect((await dated(first.case, today)).body).toMatchObject({ code: "policy/role" });
  });

  test("[RM6] a day that is past, and a case nobody knows, are refused and change nothing", async () => {
    const { ask, entries, made, dated } = await roomWith(1);
    const before = entries().length;
    expect((await dated(made[0]?.case ?? "", "2026-11-21")).body).toMatchObject({ code: "case/date-past" });
    expect((await dated("MC0000000000000", "2026-11-30")).status).toBeGreaterThanOrEqual(400);
    expect((await dated(made[0]?.case ?? "", "2026-02-30")).status).toBe(400);
    expect(entries()).toHaveLength(before);
    expect((await ask("GET", "/api/court-dates")).body["dates"]).toEqual([]);
  });
});

describe("the room at one look", () => {
  test("[RM1] its figures are those of the lists they open", async () => {
    const { ask, made, dated, today } = await roomWith(3);
    await dated(made[0]?.case ?? "", today);
    await ask("POST", `/api/items/${made[1]?.item}/missing`, {
      act: { item: made[1]?.item, reason: "रैक पर नहीं मिला" },
    });
    const room = (await ask("GET", "/api/room")).body as { counts: Body; court: Body };
    const tray = (await ask("GET", "/api/tray")).body as { unlabelled: unknown[]; unshelved: unknown[] };
    const missing = (await ask("GET", "/api/missing")).body["items"] as Body[];
    expect(room.counts).toMatchObject({
      items: 3,
      placed: 2,
      missing: missing.length,
      unlabelled: tray.unlabelled.length,
      unshelved: tray.unshelved.length,
    });
    expect(missing.map(({ item }) => item)).toEqual([made[1]?.item]);
    expect(room.court).toEqual({ cases: 1, items: 1 });
  });

  test("[RM2] what is late stands with its carrier, since when it is out, when it was due, and by how many days", async () => {
    const { ask, made, clock, signIn } = await roomWith(2);
    for (const [index, days] of [5, 2].entries()) {
      const out = await ask("POST", "/api/movements", {
        act: {
          codes: [made[index]?.item],
          purpose: "court",
          office: "सत्र न्यायालय",
          carrier: { ...PAIROKAR, name: `वाहक ${index}` },
          order: { number: "7" },
          dueAt: instantOf(clock.now() + days * DAY),
          seals: {},
        },
      });
      expect(out.status).toBe(200);
    }
    clock.set(clock.now() + 7 * DAY + 1_000);
    await signIn("moharrir");
    const room = (await ask("GET", "/api/room")).body as {
      overdue: { movement: { carrier: Body; issuedAt: string; dueAt: string }; days: number }[];
    };
    expect(room.overdue.map(({ movement, days }) => [movement.carrier["name"], days])).toEqual([
      ["वाहक 1", 6],
      ["वाहक 0", 3],
    ]);
  });

  test("[RM3] the delay from seizure to deposit is the median of the last 30 days, and of the 30 before", async () => {
    const { ask, clock, edge, officer, signIn } = await roomWith(1);
    const tray = edge.opened.view.reader.places()[0]?.place ?? "";
    const depositAfter = async (number: number, hours: number) => {
      const act = phoneDeposit(tray, number, clock.now(), officer("moharrir"));
      await ask("POST", "/api/deposits", {
        act: { ...act, seizure: { at: instantOf(clock.now() - hours * 3_600_000) } },
      });
    };
    clock.set(clock.now() + 40 * DAY);
    await signIn("moharrir");
    for (const [index, hours] of [2, 30, 5].entries()) await depositAfter(50 + index, hours);
    const { delay } = (await ask("GET", "/api/room")).body as { delay: Body };
    expect(delay).toEqual({
      last: { deposits: 3, medianMs: 5 * 3_600_000 },
      before: { deposits: 1, medianMs: 3_600_000 },
    });
  });

  test("[RM4] a log that nobody outside has cosigned says so", async () => {
    const { ask, edge } = await roomWith(1);
    const room = (await ask("GET", "/api/room")).body;
    expect(room).toMatchObject({ witnessed: 0, entries: edge.opened.view.reader.size() });
  });
});

describe("the morning slip over HTTP", () => {
  test("[MS5] home says how it stands; printed by hand it is the day's", async () => {
    const { ask, edge } = await roomWith(1);
    expect((await ask("GET", "/api/home")).body["morning"]).toEqual({ state: "offered", why: "not-tried" });
    expect((await ask("POST", "/api/morning-slip?lang=hi", {})).body).toEqual({ outcome: "printed" });
    expect((await ask("GET", "/api/home")).body["morning"]).toMatchObject({ state: "printed" });
    expect(edge.printer.simulated?.papers()).toHaveLength(1);
  });

  test("[MS4] without paper it is owed until it is printed", async () => {
    const { ask, edge } = await roomWith(1);
    await edge.printer.simulated?.press("openCover");
    expect((await ask("POST", "/api/morning-slip?lang=hi", {})).body).toMatchObject({ outcome: "not-sent" });
    expect((await ask("GET", "/api/home")).body["morning"]).toEqual({ state: "offered", why: "not-sent" });
  });

  test("[MS6] [MS8] the day's court items stand with rack and pairokar; a sensitive case is not named", async () => {
    const { made, dated, today, edge, clock } = await roomWith(2);
    await dated(made[0]?.case ?? "", today);
    const { morningPaper } = await import("#edge/services/morning-model.ts");
    const paper = () => morningPaper(edge.head, edge.opened.view.reader, clock.now(), "hi");
    expect(paper().court).toEqual([
      {
        registerNo: "1/2026",
        place: "ट्रे",
        caseText: expect.stringContaining("1/2026, सत्र न्यायालय"),
        pairokar: "ओमप्रकाश",
      },
    ]);
    const { reader } = edge.opened.view;
    const hidden = {
      ...reader,
      casesDated: (from: string, to: string) =>
        reader.casesDated(from, to).map((found) => ({ ...found, sensitive: true })),
    };
    expect(morningPaper(edge.head, hidden, clock.now(), "hi").court[0]).toMatchObject({
      caseText: undefined,
      place: "ट्रे",
    });
  });
});
