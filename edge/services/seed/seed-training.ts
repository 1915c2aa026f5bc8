import type { CaseHeader, OfficerRef } from "#domain/case/case-header.ts";
import { decided } from "#domain/custody/act.ts";
import { numberCase } from "#domain/custody/acts/case.ts";
import { type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import { issue } from "#domain/custody/acts/issue.ts";
import { amend, reportMissing, verifyLabel } from "#domain/custody/acts/item.ts";
import { acknowledge, recordGd } from "#domain/custody/acts/movement.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { OutPurpose } from "#domain/entries/item.ts";
import { type CategoryId, categoryOf } from "#domain/item/category.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { Seal } from "#domain/item/seal.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import type { Reader } from "../../stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import { createDice, type Dice } from "./dice.ts";
import { CATEGORY_MIX, goodsOf } from "./goods.ts";
import { ADDRESSES, FATHERS, PRIVATE_NAMES } from "./names.ts";
import { type Perform, performAs } from "./perform.ts";
import { seedPlaces, type TrainingPlaces } from "./places.ts";
import type { SteppedClock } from "./stepped-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTHS_BACK = 240;

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

/** One thing that will happen. */
interface Planned {
  readonly at: number;
  readonly run: () => Promise<void>;
}

const ref = (officer: OfficerState): OfficerRef => ({
  officer: officer.officer,
  name: officer.name.hi,
  rank: officer.rank.hi,
  number: officer.number,
});

const personOf = (dice: Dice, role: "complainant" | "accused" | "witness" | "from-whom") => ({
  role,
  name: dice.pick(PRIVATE_NAMES),
  father: dice.pick(FATHERS),
  phone: `9${dice.digits(9)}`,
  address: dice.pick(ADDRESSES),
});

const headerOf = (
  dice: Dice,
  category: CategoryId,
  sections: string,
  number: number,
  year: number,
  date: string,
  toFollow: boolean,
): CaseHeader => {
  const base = {
    sections,
    sensitive: false,
    firToFollow: toFollow,
    numbers: toFollow ? [] : [{ kind: "fir" as const, number: String(number), year }],
  };
  const gd = [{ kind: "gd" as const, number: String(dice.between(10, 60)), year, date }];
  if (category === "unclaimed") return { ...base, kind: "gd-unclaimed", firToFollow: false, numbers: gd };
  if (category === "biological" && dice.chance(40))
    return { ...base, kind: "gd-unnatural-death", firToFollow: false, numbers: gd };
  if (category === "clothes" && dice.chance(40))
    return { ...base, kind: "gd-personal-search", firToFollow: false, numbers: gd };
  if (category === "vehicle" && dice.chance(30))
    return { ...base, kind: "mv-act", firToFollow: false, numbers: [{ kind: "mv", number: String(number), year }] };
  return { ...base, kind: "fir", sensitive: category === "biological" && dice.chance(30) };
};

const shelfFor = (category: CategoryId, dice: Dice, places: TrainingPlaces): Place => {
  const first = (list: readonly Place[]): Place => list[dice.below(list.length)] ?? places.tray;
  switch (categoryOf(category).store) {
    case "yard":
    case "outside":
      return places.yard;
    case "double-lock":
      return first(places.safe);
    case "cold":
    case "general":
      return first(dice.chance(40) ? places.boxes : places.shelves);
  }
};

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

/** Where things go, and for how many days. */
const ERRANDS: readonly [OutPurpose, string, number][] = [
  ["court", "न्यायालय सी०जे०एम०", 3],
  ["fsl", "विधि विज्ञान प्रयोगशाला, लखनऊ", 30],
  ["expert", "शस्त्र विशेषज्ञ, पुलिस लाइन", 15],
  ["custody-bond", "न्यायालय ए०सी०जे०एम० द्वितीय", 180],
];

/**
 * Fills a training station: months of deposits, labels, shelves, road certificates, returns, late ones among them.
 * Every entry goes through the same acts and policy as at the kiosk. The same seed tells the same story.
 */
export const seedTraining = async (deps: SeedDeps): Promise<{ items: number }> => {
  const { journal, reader, clock, officers, photos, until } = deps;
  const dice = createDice(deps.seed);
  const byRole = (role: string) => officers.filter((officer) => officer.role === role);
  const [keeper, other] = byRole("moharrir");
  const [sho] = byRole("sho");
  if (!keeper || !sho || !other) throw new Error("the training station has no keeper or no SHO");
  const perform: Perform = performAs(journal, keeper, sho);
  const one = (role: string): OfficerState => byRole(role)[dice.below(byRole(role).length)] ?? keeper;

  clock.turnTo(until - MONTHS_BACK * DAY);
  const places = await seedPlaces(perform);
  const planned: Planned[] = [];
  const plan = (at: number, run: () => Promise<void>): void => {
    if (at < until) planned.push({ at, run });
  };

  const label = async (item: string): Promise<void> => {
    const by = { officer: keeper.officer, factors: ["number", "pin"] as const, session: "training" };
    await journal.write(by, ({ now }) =>
      decided(
        [
          {
            kind: "label.printed",
            at: now,
            subjects: [item],
            body: { of: item, size: "75x50", copy: 1, outcome: "printed" },
          },
        ],
        undefined,
      ),
    );
    await perform(verifyLabel, { of: item, scanned: item });
  };

  const bringBack = (item: string, seal: Seal, carrier: OfficerRef) => async (): Promise<void> => {
    if (reader.item(item)?.whereabouts.kind !== "out") return;
    const broken = dice.chance(6);
    await perform(returnItems, {
      lines: [
        broken && seal.state === "intact"
          ? { item, seal: { ...seal, state: "broken" }, remark: "एक मोहर टूटी मिली, फोटो संलग्न" }
          : { item, seal },
      ],
      carrier,
      to: places.tray.place,
      ...(dice.chance(80) ? { gd: { number: String(dice.between(10, 60)), at: instantOf(clock.now()) } } : {}),
    });
  };

  const sendOut = (item: string) => async (): Promise<void> => {
    const state = reader.item(item);
    if (state?.whereabouts.kind !== "placed" || !state.seal) return;
    const errand = ERRANDS[dice.below(ERRANDS.length)] ?? ["court", "न्यायालय", 3];
    const [purpose, office, days] = errand as [OutPurpose, string, number];
    const carrier = ref(one(purpose === "court" ? "pairokar" : "carrier"));
    const at = clock.now();
    const out = await perform(issue, {
      codes: [item],
      purpose,
      office,
      carrier,
      order: { number: `${dice.between(100, 999)}/2026` },
      dueAt: instantOf(at + days * DAY),
      seals: {},
      ...(dice.chance(85) ? { gd: { number: String(dice.between(10, 60)), at: instantOf(at) } } : {}),
      ...(purpose === "custody-bond"
        ? { receiver: { ...personOf(dice, "from-whom"), role: "receiver" as const } }
        : {}),
    });
    if (dice.chance(70))
      plan(at + dice.between(3, 40) * HOUR, async () => {
        await perform(acknowledge, { movement: out.movement, receipt: `R-${dice.digits(4)}`, by: office });
      });
    if (!dice.chance(25)) plan(at + days * DAY - dice.between(-2, 10) * HOUR, bringBack(item, state.seal, carrier));
    if (reader.movement(out.movement)?.gdOut === undefined && dice.chance(50))
      plan(at + 5 * HOUR, async () => {
        await perform(recordGd, {
          movement: out.movement,
          leg: "out",
          gd: { number: String(dice.between(10, 60)), at: instantOf(at) },
        });
      });
  };

  const takeIn = (category: CategoryId, number: number) => async (): Promise<void> => {
    const at = clock.now();
    const year = yearOf(instantOf(at));
    const count = dice.chance(15) ? 2 : 1;
    const things = Array.from({ length: count }, () => goodsOf(category, dice));
    const toFollow = dice.chance(6) && category !== "unclaimed";
    const depositor = ref(one("io"));
    const seal: Seal =
      category === "vehicle" || category === "livestock"
        ? { state: "none", count: 0 }
        : { state: "intact", count: dice.between(1, 4), text: dice.pick(["RK", "SHO-KTW"]) };
    const photo = photos.get(category);
    const first = things[0];
    if (!first) return;
    const header = headerOf(dice, category, first.sections, number, year, instantOf(at).slice(0, 10), toFollow);
    const input: DepositInput = {
      case: header,
      persons: [personOf(dice, "complainant"), personOf(dice, "accused")],
      seizure: {
        at: instantOf(at - dice.between(1, dice.chance(20) ? 60 : 14) * HOUR),
        place: dice.pick(ADDRESSES),
        memo: `F-${number}`,
        persons: [personOf(dice, "witness"), personOf(dice, "from-whom")],
      },
      depositor,
      place: category === "explosives" ? places.yard.place : places.tray.place,
      gd: { number: String(dice.between(10, 60)), at: instantOf(at) },
      items: things.map(({ sections: _sections, ...thing }, index) => ({
        ...thing,
        seal,
        photos: photo ? [photo] : [],
        ...(photo ? {} : { photoDeferred: "कैमरा खराब" }),
        ...(count > 1 ? { mark: `S-${index + 1}` } : {}),
      })),
    };
    const made = await perform(deposit, input);
    if (toFollow && header.firToFollow)
      plan(at + dice.between(8, 60) * HOUR, async () => {
        await perform(numberCase, {
          case: made.case,
          number: { kind: "fir", number: String(number), year: year },
        });
      });
    for (const { item } of made.items) {
      const fresh = until - at < 30 * HOUR;
      if (fresh && dice.chance(60)) continue;
      plan(at + 6 * MINUTE, () => label(item));
      if (!(fresh && dice.chance(60)))
        plan(at + 12 * MINUTE, async () => {
          const to = shelfFor(category, dice, places).place;
          const where = reader.item(item)?.whereabouts;
          if (where?.kind === "placed" && where.place !== to) await perform(shelve, { codes: [item], to });
        });
      if (dice.chance(35) && category !== "explosives") plan(at + dice.between(2, 30) * DAY, sendOut(item));
    }
  };

  let number = 100;
  const arrive = (category: CategoryId, at: number): void => {
    number += 1;
    plan(at, takeIn(category, number));
  };
  for (const [category, count] of CATEGORY_MIX)
    for (let n = 0; n < count; n++)
      arrive(category, until - dice.between(0, MONTHS_BACK - 2) * DAY + dice.between(-8 * 60, 0) * MINUTE);
  // what came in since yesterday is still on the counter, some of it without a label
  for (const category of FRESH) arrive(category, until - dice.between(60, 20 * 60) * MINUTE);

  // what happens later plans what happens later still, so the list is looked through anew each time
  for (;;) {
    let next = 0;
    for (let i = 1; i < planned.length; i++) if ((planned[i]?.at ?? 0) < (planned[next]?.at ?? 0)) next = i;
    const [step] = planned.splice(next, 1);
    if (!step) break;
    clock.turnTo(step.at);
    await step.run();
  }

  clock.turnTo(until - 2 * HOUR);
  const settled = reader.recent(400).filter((item) => item.whereabouts.kind === "placed");
  const lost = settled.find((item) => item.category === "weapon");
  if (lost) await perform(reportMissing, { item: lost.item, reason: "मिलान में रैक पर नहीं मिला" });
  const wrong = settled.find((item) => item.category === "clothes");
  if (wrong)
    await perform(amend, {
      item: wrong.item,
      changes: [{ field: "description", to: `${wrong.description}, नीला` }],
      reason: "रंग लिखना रह गया था",
    });
  return { items: reader.counts(until).items };
};
