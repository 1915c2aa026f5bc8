import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemState } from "#domain/custody/state.ts";
import { categoryOf } from "#domain/item/category.ts";
import { createTexts } from "#domain/text/all-texts.ts";
import { correctionsOf, groupOf, handOver, photosOf } from "#domain/text/timeline-facts.ts";
import { habitsOf } from "#edge/services/reading/habits.ts";
import type { TimelineLine } from "#ui/kiosk/models/answers.ts";
import { EMPTY_ISSUE, missingOfIssue, whoMayReceive, withPurpose } from "#ui/kiosk/models/issue-draft.ts";
import { EMPTY_RETURN, missingOfReturn, type ReturnLine, withFound } from "#ui/kiosk/models/return-draft.ts";
import { createTheme, themeAt } from "#ui/kiosk/models/theme.ts";
import { createUndo, UNDO_MS } from "#ui/kiosk/models/undo.ts";
import { aStation, imported, inStore, sentOut, stateOf } from "../../support/factories.ts";

const NOW = Date.parse("2026-11-22T10:00:00+05:30");

/** A clock whose calls are made by hand. */
const handClock = (now = NOW) => {
  let calls: { at: number; call: () => void }[] = [];
  let nowMs = now;
  return {
    now: () => nowMs,
    after: (ms: number, call: () => void) => {
      const one = { at: nowMs + ms, call };
      calls.push(one);
      return () => {
        calls = calls.filter((each) => each !== one);
      };
    },
    pass(ms: number) {
      nowMs += ms;
      for (const due of calls.filter(({ at }) => at <= nowMs)) {
        calls = calls.filter((each) => each !== due);
        due.call();
      }
    },
  };
};

test("[FL12] what was taken off a list comes back within eight seconds, once, and not after them", () => {
  const clock = handClock();
  const undo = createUndo(clock);
  let back = 0;
  const offer = () =>
    undo.offer("12/2026", () => {
      back += 1;
    });
  offer();
  clock.pass(UNDO_MS - 1);
  undo.takeBack();
  undo.takeBack();
  expect(back).toBe(1);
  offer();
  clock.pass(UNDO_MS);
  expect(undo.offered.value).toBeUndefined();
  undo.takeBack();
  expect(back).toBe(1);
});

test("[FL8] a purpose brings the office and the days this station gave last, never order or carrier", () => {
  const station = aStation();
  const { item } = inStore(station);
  sentOut(station, [item], { office: "पहला न्यायालय" });
  station.desk.wait(60_000);
  sentOut(station, [inStore(station).item], { office: "दूसरा न्यायालय" });
  const habits = habitsOf(station.desk.state.movements());
  expect(habits.map(({ purpose, offices }) => [purpose, offices])).toEqual([
    ["court", ["दूसरा न्यायालय", "पहला न्यायालय"]],
  ]);
  const draft = withPurpose({ ...EMPTY_ISSUE, parcels: [{ item, text: "1" }] }, "court", habits[0], NOW);
  expect(draft.office).toBe("दूसरा न्यायालय");
  expect(missingOfIssue(draft)).toEqual(["issue.needCarrier", "issue.needOrder"]);
  const other = withPurpose({ ...draft, orderNumber: "सम्मन", orderDate: "2026-11-22" }, "fsl", undefined, NOW);
  expect(other).toMatchObject({ office: "", dueDay: "2026-12-22", orderNumber: "", orderDate: "" });
});

test("[FL8] who may receive on bond is the owner first, then the complainant, each once", () => {
  const person = (role: "owner" | "complainant" | "accused", name: string) => ({ role, name });
  const persons = [
    person("complainant", "क"),
    person("accused", "ख"),
    person("owner", "ग"),
    person("complainant", "ग"),
  ];
  expect(whoMayReceive(persons).map(({ role, receiver }) => [role, receiver.name])).toEqual([
    ["complainant", "ग"],
    ["complainant", "क"],
  ]);
});

test("[FL11] one tap says how the seal is; what is changed asks for reason and photo", () => {
  const line: ReturnLine = {
    ...{ item: "MK", text: "1", left: { state: "intact", count: 2, text: "RK" }, count: 2, impression: "RK" },
    ...{ remark: "", before: [], photos: [], photoDeferred: "" },
  };
  const wants = (changed: ReturnLine) => missingOfReturn({ ...EMPTY_RETURN, lines: [changed], to: "RK" }).slice(0, -1);
  expect(wants(withFound(line, "same"))).toEqual([]);
  expect(wants(withFound(line, "broken"))).toEqual(["return.needRemark", "return.needPhoto"]);
  expect(wants(withFound(line, "different"))).toEqual(["return.needSeal"]);
  const again = withFound({ ...withFound(line, "broken"), remark: "टूटी" }, "same");
  expect(again).toMatchObject({ state: "intact", count: 2, impression: "RK", remark: "" });
});

const lineOf = (entry: { kind: string; body: unknown }): TimelineLine => ({
  ...{ seq: 1, at: "", recordedAt: "", actor: { officer: "OF" }, witnessed: false },
  kind: entry.kind as TimelineLine["kind"],
  body: entry.body as TimelineLine["body"],
});

test("[FL14] the story says who gave and took, and shows a correction as old value and new value", () => {
  const station = aStation();
  const { desk } = station;
  const { item } = inStore(station);
  sentOut(station, [item]);
  const t = createTexts()("en");
  const lines = desk.entries.filter((entry) => entry.subjects.includes(item)).map(lineOf);
  const deposited = lines.find(({ kind }) => kind === "item.deposited");
  const issued = lines.find(({ kind }) => kind === "item.issued");
  if (!deposited || !issued) throw new Error("no such entries");
  expect(handOver(deposited)).toMatchObject({ gave: expect.any(String), signed: false });
  expect(handOver(issued)).toMatchObject({ took: expect.any(String), signed: false });
  expect(handOver({ ...issued, body: { ...issued.body, signed: "pin" } })?.signed).toBe(true);
  expect(photosOf(deposited, item)).toHaveLength(1);
  const changes = [
    { field: "quantity", from: { amount: 1, unit: "piece" }, to: { amount: 2, unit: "piece" } },
    { field: "category", from: "other", to: "cash" },
    { field: "seal", to: { state: "broken", count: 1 } },
    { field: "description", to: "काला" },
  ];
  const amended = lineOf({ kind: "item.amended", body: { item, changes, reason: "भूल" } });
  const shown = correctionsOf(amended, stateOf(desk, item), t, "en");
  expect(shown.map(({ from, to }) => [from, to])).toEqual([
    [expect.stringContaining("1"), expect.stringContaining("2")],
    [categoryOf("other").name.en, categoryOf("cash").name.en],
    [undefined, "Seal broken 1"],
    [undefined, "काला"],
  ]);
  expect(groupOf("item.amended")).toBe("correction");
  expect(groupOf("item.issued")).toBe("custody");
});

test("[FL14] an item of the old register tells its story without a fault", () => {
  const station = aStation();
  const legacy = imported(station, "placed");
  const item: ItemState = stateOf(station.desk, legacy.item);
  const t = createTexts()("hi");
  for (const entry of station.desk.entries.map(lineOf))
    expect([correctionsOf(entry, item, t, "hi"), photosOf(entry, item.item)]).toEqual([[], []]);
});

test("[FL16] by the hour the look is dark from 19:00 to 06:00 and changes by itself", () => {
  const at = (time: string) => themeAt("auto", Date.parse(`2026-11-22T${time}:00+05:30`));
  expect(["05:59", "06:00", "18:59", "19:00", "00:30"].map(at)).toEqual(["dark", "light", "light", "dark", "dark"]);
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => themeAt("dark", ms) === "dark"));
  const kept = new Map([["theme", "auto"]]);
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  const clock = handClock(Date.parse("2026-11-22T18:59:30+05:30"));
  const shown: string[] = [];
  const theme = createTheme({ ...store, setItem: (key, value) => void store.setItem(key, value) }, clock, (look) =>
    shown.push(look),
  );
  clock.pass(60_000);
  expect(shown).toEqual(["light", "dark"]);
  theme.choice.value = "light";
  expect(shown).toEqual(["light", "dark", "light"]);
  expect(kept.get("theme")).toBe("light");
});
