import fc from "fast-check";
import type { Who } from "#domain/custody/policy.ts";
import type { Entry } from "#domain/log/entry.ts";
import { ATTEMPTS, type Attempt, type Draw } from "./attempts.ts";
import { anOfficer, aStation, HOUR, imported, type Station, stateOf } from "./factories.ts";

/** One scene of a story: who tries what beside whom (places in the roster), with which draws. */
export interface Scene {
  readonly act: string;
  readonly who: number;
  readonly second: number;
  readonly draws: readonly number[];
}

/** A station with officers of all sorts on duty and items of the old register in every state. */
export const busyStation = (): Station => {
  const station = aStation();
  for (const role of ["carrier", "pairokar", "co"] as const) anOfficer(station.desk, role);
  for (const kind of ["placed", "out", "missing", "closed"] as const) imported(station, kind);
  return station;
};

const NAMES = Object.keys(ATTEMPTS(aStation(), () => 0));
/** Services write these beside the acts. */
const BESIDE = ["printed", "refused", "opened"];

/** the keeper beside the SHO, or the SHO beside the keeper */
const BESIDE_FIRST = -1;

const weighted = (name: string): string[] =>
  Array(name === "deposit" || name === "issue" || name === "return" ? 4 : name === "shelve" ? 3 : 1).fill(name);

const scene: fc.Arbitrary<Scene> = fc.record({
  act: fc.constantFrom(...NAMES.flatMap(weighted), ...BESIDE),
  // mostly a keeper with the SHO, so that stories go on
  who: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 1) }, { weight: 1, arbitrary: fc.nat(6) }),
  second: fc.oneof({ weight: 4, arbitrary: fc.constant(BESIDE_FIRST) }, { weight: 2, arbitrary: fc.nat(12) }),
  draws: fc.array(fc.nat(15), { minLength: 20, maxLength: 24, size: "max" }),
});

/** Stories of random tries by random officers, allowed or not. */
export const stories = (maxLength: number): fc.Arbitrary<readonly Scene[]> =>
  fc.array(scene, { maxLength, size: "max" });

const drawFrom = (numbers: readonly number[]): Draw => {
  let at = 0;
  return () => numbers[at++] ?? 0;
};

/** Plays one scene. `on` sees each try of an act before it runs and gives what is called with its outcome. */
export const playScene = (
  station: Station,
  { act, who: first, second, draws }: Scene,
  on?: (attempt: Attempt, who: Who) => (outcome: { ok: boolean; code: string }) => void,
): void => {
  const { desk } = station;
  const roster = [station.keeper.officer, station.sho].map((one) => one.officer);
  const officers = [
    ...roster,
    ...desk.state.officers().flatMap((one) => (roster.includes(one.officer) ? [] : one.officer)),
  ];
  const officerAt = (index: number) => {
    const code = officers[index];
    return code === undefined ? undefined : desk.state.officer(code);
  };
  desk.wait(HOUR);
  const draw = drawFrom(draws);
  const actor = officerAt(first) ?? station.sho;
  const make = ATTEMPTS(station, draw)[act];
  if (make) {
    const other = officerAt(second === BESIDE_FIRST ? Number(first === 0) : second);
    const attempt = make();
    const who: Who = { officer: actor, ...(other ? { second: other } : {}) };
    const after = on?.(attempt, who);
    const outcome = attempt.run(who);
    after?.(outcome);
    return;
  }
  const { officer } = actor;
  const items = desk.state.items();
  const item = stateOf(desk, items[draw() % items.length]?.item ?? "");
  if (act === "printed")
    desk.write({
      ...{ kind: "label.printed", at: desk.now(), subjects: [item.item] },
      body: { of: item.item, size: "75x50", copy: item.label.copies + 1, outcome: "printed" },
    });
  if (act === "refused")
    desk.write({ kind: "session.refused", at: desk.now(), subjects: [officer], body: { officer, why: "wrong-pin" } });
  if (act === "opened") desk.write({ kind: "session.opened", at: desk.now(), subjects: [officer], body: { officer } });
};

/** Histories that a station can really have: what was written while a story was played. */
export const legalHistories = (maxLength: number): fc.Arbitrary<readonly Entry[]> =>
  stories(maxLength).map((scenes) => {
    const station = busyStation();
    for (const each of scenes) playScene(station, each);
    return station.desk.entries;
  });
