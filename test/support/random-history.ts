import fc from "fast-check";
import { linkCase, numberCase } from "#domain/custody/acts/case.ts";
import { dateCase } from "#domain/custody/acts/case-date.ts";
import { confirmDeposit } from "#domain/custody/acts/confirm-deposit.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { issue } from "#domain/custody/acts/issue.ts";
import { amend, checkSeal, photograph, reportFound, reportMissing, verifyLabel } from "#domain/custody/acts/item.ts";
import { acknowledge, recordGd } from "#domain/custody/acts/movement.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { CategoryId } from "#domain/item/category.ts";
import {
  aDeposit,
  aHeader,
  anIssue,
  aPhoto,
  aStation,
  CARRIER,
  fir,
  leastItem,
  OUTSIDER,
  refOf,
  SEALED,
  type Station,
  UNSEALED,
} from "./factories.ts";

/** One try of an officer; the numbers choose among what is there. An act that is refused leaves no entry. */
export interface Step {
  readonly act: keyof typeof ACTS;
  readonly a: number;
  readonly b: number;
}

const CATEGORIES: readonly CategoryId[] = ["other", "vehicle", "electronic", "cash", "arms", "clothes"];
const WORDS = ["काला थैला", "कट्टा", "mobile Samsung", "गाँजा 2 kg", "चाकू", "Hero Splendor UP65AB1234"];

const among = <T>(list: readonly T[], choice: number): T | undefined => list[choice % Math.max(1, list.length)];

const itemOf = ({ desk }: Station, choice: number): string =>
  among(desk.state.items(), choice)?.item ?? desk.mint("item");
const caseOf = ({ desk }: Station, choice: number): string =>
  among(desk.state.cases(), choice)?.case ?? desk.mint("case");
const placeOf = ({ desk }: Station, choice: number): string => among(desk.state.places(), choice)?.place ?? "";
const movementOf = ({ desk }: Station, choice: number): string =>
  among(desk.state.movements(), choice)?.movement ?? desk.mint("movement");

const importRow = ({ desk, shelf }: Station, a: number, b: number): void => {
  const item = desk.mint("item");
  const batch = "b".repeat(64);
  const whereabouts = among(
    [
      { kind: "placed", place: shelf.place },
      { kind: "out", purpose: "fsl" },
      { kind: "missing" },
      { kind: "closed", how: "destroyed" },
    ] as const,
    b,
  );
  if (!whereabouts) return;
  const row = desk.entries.length;
  const body = { item, batch, row, rowKey: `${batch.slice(0, 20)}:${row}`, whereabouts, flags: [] };
  const register = { number: String(a % 5), ...(b % 2 ? { year: 2009 } : {}) };
  desk.write({
    kind: "item.imported",
    at: desk.now(),
    subjects: [item],
    body: { ...body, register, category: "other" },
    private: { subject: item, record: { description: among(WORDS, a) } },
  });
};

const quarantine = ({ desk }: Station, a: number): void => {
  const batch = "c".repeat(64);
  const row = 1 + (a % 4);
  const rowKey = `${batch.slice(0, 20)}:${row}`;
  if (desk.state.quarantined(batch, row))
    desk.write({
      kind: "import.settled",
      at: desk.now(),
      subjects: [],
      body: { batch, row, rowKey, reason: "पढ़ा गया" },
    });
  else
    desk.write({
      kind: "import.quarantined",
      at: desk.now(),
      subjects: [],
      body: { batch, row, rowKey, reasons: ["status-not-a-status"] },
    });
};

const ACTS = {
  deposit: (station: Station, a: number, b: number) => {
    const { desk } = station;
    const number = fir(String(100 + desk.state.cases().length));
    const header = a % 4 === 0 && desk.state.cases().length > 0 ? caseOf(station, b) : aHeader({ numbers: [number] });
    const items = Array.from({ length: 1 + (b % 3) }, (_, i) => ({
      ...leastItem(among(CATEGORIES, a + i) ?? "other"),
      description: `${among(WORDS, a + i)} ${b}`,
    }));
    const by = [refOf(station.sho), refOf(station.io), OUTSIDER][b % 3] ?? OUTSIDER;
    const input = aDeposit(station, { case: header, items, depositor: by, depositorNoPhoto: "कैमरा खराब" });
    station.desk.perform(station.both, deposit, input);
  },
  confirm: (station: Station, a: number, b: number) => {
    const { desk, keeper, io, both } = station;
    const item =
      among(
        desk.state.items().filter((each) => each.awaits),
        a,
      )?.item ?? itemOf(station, a);
    const remark = { remark: "वायरलेस से पुष्टि" };
    desk.perform(b % 3 ? { ...keeper, second: io } : both, confirmDeposit, { items: [item], ...(b % 2 ? remark : {}) });
  },
  shelve: (station: Station, a: number, b: number) => {
    station.desk.perform(station.both, shelve, { codes: [itemOf(station, a)], to: placeOf(station, b) });
  },
  issue: (station: Station, a: number, b: number) => {
    const codes = [...new Set([itemOf(station, a), itemOf(station, b)])];
    const gd = b % 2 ? { gd: { number: String(b), at: station.desk.now() } } : {};
    station.desk.perform(station.both, issue, anIssue(codes, gd));
  },
  acknowledge: (station: Station, a: number) => {
    station.desk.perform(station.keeper, acknowledge, { movement: movementOf(station, a), receipt: "R7", by: "लिपिक" });
  },
  return: (station: Station, a: number, b: number) => {
    const lines = [
      { item: itemOf(station, a), seal: b % 3 ? SEALED : UNSEALED, remark: "देखा गया", photoDeferred: "कैमरा खराब" },
    ];
    const to = placeOf(station, b);
    station.desk.perform(station.both, returnItems, { lines, to, carrier: CARRIER, office: "FSL" });
  },
  gd: (station: Station, a: number, b: number) => {
    const gd = { number: String(b), at: station.desk.now() };
    station.desk.perform(station.keeper, recordGd, { movement: movementOf(station, a), leg: b % 2 ? "in" : "out", gd });
  },
  missing: (station: Station, a: number) => {
    station.desk.perform(station.both, reportMissing, { item: itemOf(station, a), reason: "नहीं मिला" });
  },
  found: (station: Station, a: number, b: number) => {
    const place = placeOf(station, b);
    station.desk.perform(station.both, reportFound, { item: itemOf(station, a), place, reason: "मिला" });
  },
  amend: (station: Station, a: number, b: number) => {
    const to = `${among(WORDS, b)} ${a}`;
    const changes = [{ field: b % 2 ? "description" : "mark", to: b % 2 ? to : `P-${a}` }];
    station.desk.perform(station.both, amend, { item: itemOf(station, a), changes, reason: "भूल" });
  },
  photograph: (station: Station, a: number) => {
    station.desk.perform(station.keeper, photograph, { item: itemOf(station, a), photos: [aPhoto("d")] });
  },
  seal: (station: Station, a: number) => {
    station.desk.perform(station.keeper, checkSeal, { item: itemOf(station, a), action: "verified", seal: SEALED });
  },
  number: (station: Station, a: number, b: number) => {
    const number = { kind: "court", number: String(b), year: 2026 } as const;
    station.desk.perform(station.keeper, numberCase, { case: caseOf(station, a), number });
  },
  date: (station: Station, a: number, b: number) => {
    const nextDate = `202${6 + (a % 2)}-12-${String((b % 28) + 1).padStart(2, "0")}`;
    const input = { case: caseOf(station, a), ...(b % 4 ? { nextDate } : {}), court: `न्यायालय ${b}` };
    station.desk.perform(station.keeper, dateCase, input);
  },
  link: (station: Station, a: number, b: number) => {
    const input = { item: itemOf(station, a), case: caseOf(station, b), reason: "वही माल" };
    station.desk.perform(station.keeper, linkCase, input);
  },
  label: (station: Station, a: number) => {
    const { desk } = station;
    const of = itemOf(station, a);
    desk.write({
      kind: "label.printed",
      at: desk.now(),
      subjects: [of],
      body: { of, size: "50x25", copy: 1, outcome: "printed" },
    });
    desk.perform(station.keeper, verifyLabel, { of, scanned: of });
  },
  import: importRow,
  quarantine,
  spell: (station: Station, a: number, b: number) => {
    const { desk } = station;
    const body = { spelling: `ALM ${a % 6}`, place: placeOf(station, b) };
    desk.write({ kind: "place.spelled", at: desk.now(), subjects: [body.place], body });
  },
} satisfies Record<string, (station: Station, a: number, b: number) => void>;

const number = fc.nat({ max: 60 });
/** What officers try in the course of time. */
export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      // property comes in often, so that the other acts find some; going out and coming back need each other
      act: fc.oneof(
        fc.constant("deposit" as const),
        fc.constantFrom("issue" as const, "return" as const, "gd" as const),
        fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
      ),
      a: number,
      b: number,
    }),
    { maxLength: most, size: "max" },
  );

/** A station with that history; its desk holds the entries, and the state as plain maps. */
export const lived = (history: readonly Step[]): Station => {
  const station = aStation();
  for (const { act, a, b } of history) {
    station.desk.wait(60_000);
    ACTS[act](station, a, b);
  }
  return station;
};
