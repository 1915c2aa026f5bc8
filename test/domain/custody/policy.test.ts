import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedActs } from "#domain/custody/allowed.ts";
import { ACTIONS, may, secondNeeded } from "#domain/custody/policy.ts";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { OFFICER_STATUS, type OfficerState, ROLES, type Role } from "#domain/people/officer.ts";
import { openDesk } from "../../support/desk.ts";
import { anOfficer, aStation, imported, inStore, sentOut, stateOf } from "../../support/factories.ts";

const desk = openDesk();
const officers = Object.fromEntries(ROLES.map((role) => [role, anOfficer(desk, role)])) as Record<Role, OfficerState>;
const anAction = fc.constantFrom(...ACTIONS);
const aRole = fc.constantFrom(...ROLES);

describe("who may do what", () => {
  test("[PL1] the table of roles and acts", () => {
    const allowed = Object.fromEntries(
      ROLES.map((role) => [role, ACTIONS.filter((action) => secondOr(may({ officer: officers[role] }, action)))]),
    );
    const seeing = ["item.see", "log.see", "lesson.learn", "alarm.see"];
    const confirming = ["item.see", "deposit.confirm", "log.see", "lesson.learn", "alarm.see"];
    const leading = ["order.read", "opening.explain", "machine.test"];
    const keeping = ACTIONS.filter((action) => !leading.includes(action) && !action.startsWith("officer."));
    expect(allowed).toEqual({
      ...{ moharrir: keeping, sho: ACTIONS, io: confirming, carrier: [], auditor: seeing },
      co: [...seeing, "alarm.acknowledge", "opening.explain"],
      pairokar: [
        "item.see",
        "deposit.confirm",
        "item.acknowledge",
        "case.date",
        "log.see",
        "lesson.learn",
        "alarm.see",
      ],
      technician: ["log.see", "machine.test"],
    });
  });
  const secondOr = (decision: ReturnType<typeof may>): boolean =>
    decision.ok || decision.error.code === "policy/second-person-required";

  test("[PL7] who is suspended or transferred does nothing, alone or beside another", () => {
    for (const status of OFFICER_STATUS.filter((each) => each !== "active"))
      for (const action of ACTIONS) {
        const gone = { ...officers.sho, status };
        expect(may({ officer: gone }, action)).toMatchObject({ error: { code: "officer/not-active" } });
        expect(may({ officer: officers.moharrir, second: gone }, "item.amend")).toMatchObject({
          error: { code: "officer/not-active" },
        });
      }
  });

  test("[PL2] deposit, shelving, issue, return and finding of a guarded class ask for two, and so does setting the clock", () => {
    const asking = ACTIONS.filter((action) => secondNeeded(action, { items: [{ category: "arms" }] }, () => undefined));
    expect(asking).toEqual([
      ...["item.deposit", "item.shelve", "item.issue", "item.return", "item.amend", "item.report-found"],
      "clock.set",
    ]);
  });

  test("[PL4] the second is another person in service, neither technician nor carrier", () => {
    const { moharrir } = officers;
    const answers = ROLES.map((role) => {
      const decision = may({ officer: moharrir, second: officers[role] }, "item.amend");
      return [role, decision.ok ? "allowed" : decision.error.code];
    });
    expect(Object.fromEntries(answers)).toEqual({
      ...Object.fromEntries(ROLES.map((role) => [role, "allowed"])),
      ...{ moharrir: "policy/second-person-same" },
      ...{ technician: "policy/second-person-role", carrier: "policy/second-person-role" },
    });
    const colleague = anOfficer(desk, "moharrir");
    expect(may({ officer: moharrir, second: colleague }, "item.amend").ok).toBe(true);
  });

  test("[PL4] a second person never gives a right that the first has not", () => {
    fc.assert(
      fc.property(anAction, aRole, aRole, fc.constantFrom(...CATEGORY_IDS), (action, role, second, category) => {
        const items = [{ category }];
        const together = may({ officer: officers[role], second: officers[second] }, action, { items });
        const alone = may({ officer: officers[role] }, action, { items });
        if (together.ok) expect(secondOr(alone)).toBe(true);
        if (alone.ok) expect(categoryOf(category).twoPersons && action === "item.issue").toBe(false);
      }),
    );
  });
});

describe("acts offered for an item", () => {
  const station = aStation();
  const { item } = inStore(station);
  const away = inStore(station);
  sentOut(station, [away.item]);
  const offered = (state: Parameters<typeof allowedActs>[1], officer = station.keeper.officer) =>
    allowedActs(officer, state);

  test("[PL6] follow where it is", () => {
    const general = ["item.amend", "item.link"];
    expect(offered(stateOf(station.desk, item))).toEqual([
      ...["item.label", "item.shelve", "item.issue", "case.date", "seal.check", "item.photograph"],
      ...[...general, "item.report-missing"],
    ]);
    const out = stateOf(station.desk, away.item);
    expect(offered(out)).toEqual(["item.return", "item.acknowledge", "gd.record", "case.date", ...general]);
    expect(offered(imported(station, "out"))).toEqual(["item.return", "case.date", ...general]);
    expect(offered(imported(station, "missing"))).toEqual(["item.report-found", ...general]);
    expect(offered(imported(station, "closed"))).toEqual(["item.amend"]);
  });

  test("[PL6] a labelled item is offered its label later, guarded ones are offered to one officer too", () => {
    const labelled = { ...stateOf(station.desk, item), label: { copies: 1, verified: true } };
    expect(offered(labelled).indexOf("item.label")).toBe(5);
    expect(offered({ ...labelled, category: "arms" })).toEqual(offered(labelled));
  });

  test("[PL6] are none for who may not act", () => {
    for (const officer of [station.io, station.technician])
      expect(offered(stateOf(station.desk, item), officer)).toEqual([]);
  });
});
