import { dateCase } from "#domain/custody/acts/case-date.ts";
import { amend, reportMissing } from "#domain/custody/acts/item.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { instantOf } from "#domain/time.ts";
import type { Reader } from "../../stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import { takeIn } from "./arrivals.ts";
import { createDice } from "./dice.ts";
import { CATEGORY_MIX } from "./goods.ts";
import { performAs } from "./perform.ts";
import { seedPlaces } from "./places.ts";
import type { SteppedClock } from "./stepped-clock.ts";
import { DAY, HOUR, MINUTE, refOf, type Story } from "./story.ts";

const DAYS_BACK = 240;
const FIRST_NUMBER = 101;
/** What came in since yesterday: some of it is still on the counter, some without a label. */
const FRESH: readonly CategoryId[] = [
  "electronic",
  "cash",
  "weapon",
  "vehicle",
  "narcotics",
  "clothes",
  "arms",
  "biological",
];

/** What the seed needs of an opened, empty training station whose officers are enrolled. */
export interface SeedDeps {
  readonly journal: Journal;
  readonly reader: Reader;
  readonly clock: SteppedClock;
  readonly officers: readonly OfficerState[];
  readonly photos: ReadonlyMap<CategoryId, Photo>;
  /** the end of the story: now, in ms */
  readonly until: number;
  readonly seed: number;
}

interface Planned {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** Runs what is planned in the order of time; a scene may plan more. */
const playOut = async (planned: Planned[], clock: SteppedClock): Promise<void> => {
  while (planned.length > 0) {
    let next = 0;
    for (let i = 1; i < planned.length; i++) if ((planned[i]?.at ?? 0) < (planned[next]?.at ?? 0)) next = i;
    for (const { at, run } of planned.splice(next, 1)) {
      clock.turnTo(at);
      await run();
    }
  }
};

/** What an inspection would look for: an item that was not found, and a correction. */
const lastDays = async ({ reader, perform }: Story): Promise<void> => {
  const settled = reader.recent(400).filter((item) => item.whereabouts.kind === "placed");
  const lost = settled.find((item) => item.category === "weapon");
  if (lost) await perform(reportMissing, { item: lost.item, reason: "मिलान में रैक पर नहीं मिला" });
  const wrong = settled.find((item) => item.category === "clothes");
  if (!wrong) return;
  const changes = [{ field: "description", to: `${wrong.description}, नीला` }];
  await perform(amend, { item: wrong.item, changes, reason: "रंग लिखना रह गया था" });
};

/** Dates before the court, some of them on the last day of the story. */
const COURT_DAYS = [0, 0, 0, 0, 1, 1, 2, 3, 4, 6, 8, 11] as const;
const courtDates = async ({ reader, perform, dice, one, until }: Story): Promise<void> => {
  const cases = new Set(
    reader
      .recent(400)
      .filter(({ whereabouts, register }) => whereabouts.kind === "placed" && register)
      .flatMap((item) => item.cases.slice(0, 1)),
  );
  const dated = [...cases].filter((found) => reader.case(found)?.kind === "fir");
  for (const [index, ahead] of COURT_DAYS.entries()) {
    const found = dated[(index * 7) % dated.length];
    if (found === undefined) return;
    await perform(dateCase, {
      case: found,
      nextDate: instantOf(until + ahead * DAY).slice(0, 10),
      court: dice.pick(["न्यायालय सी०जे०एम०", "सत्र न्यायालय", "न्यायालय ए०सी०जे०एम० द्वितीय"]),
      ...(dice.chance(80) ? { pairokar: refOf(one("pairokar")) } : {}),
    });
  }
};

/**
 * Fills a training station: months of deposits, labels, shelves, road certificates, returns, late ones among them.
 * Every entry goes through the same acts and policy as at the kiosk. The same seed tells the same story.
 */
export const seedTraining = async (deps: SeedDeps): Promise<{ items: number }> => {
  const { journal, reader, clock, officers, photos, until } = deps;
  const dice = createDice(deps.seed);
  const byRole = (role: string) => officers.filter((officer) => officer.role === role);
  const [keeper] = byRole("moharrir");
  const [sho] = byRole("sho");
  if (!keeper || !sho) throw new Error("the training station has no keeper or no SHO");
  const perform = performAs(journal, keeper, sho);
  clock.turnTo(until - DAYS_BACK * DAY);
  const planned: Planned[] = [];
  const story: Story = {
    journal,
    reader,
    clock,
    dice,
    perform,
    places: await seedPlaces(perform),
    keeper,
    until,
    one: (role) => byRole(role)[dice.below(byRole(role).length)] ?? keeper,
    plan: (at, run) => {
      if (at < until) planned.push({ at, run });
    },
  };
  let number = FIRST_NUMBER;
  const arrive = (category: CategoryId, at: number): void => {
    const arrival = { category, number: number++, photo: photos.get(category) };
    story.plan(at, () => takeIn(story, arrival));
  };
  for (const [category, count] of CATEGORY_MIX)
    for (let n = 0; n < count; n++)
      arrive(category, until - dice.between(1, DAYS_BACK - 2) * DAY + dice.between(-8 * 60, 0) * MINUTE);
  for (const category of FRESH) arrive(category, until - dice.between(60, 20 * 60) * MINUTE);
  await playOut(planned, clock);
  clock.turnTo(until - 1 * HOUR);
  await lastDays(story);
  await courtDates(story);
  return { items: reader.counts(until).items };
};
