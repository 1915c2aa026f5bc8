import type { CaseHeader } from "#domain/case/case-header.ts";
import { numberCase } from "#domain/custody/acts/case.ts";
import { type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { Seal } from "#domain/item/seal.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import type { Dice } from "./dice.ts";
import { label, putAway, sendOut } from "./errands.ts";
import { type Goods, goodsOf } from "./goods.ts";
import { ADDRESSES } from "./names.ts";
import { DAY, gdAt, HOUR, MINUTE, personOf, refOf, type Story } from "./story.ts";

/** What comes in: its class, its case number, and the photo of its class. */
export interface Arrival {
  readonly category: CategoryId;
  readonly number: number;
  readonly photo: Photo | undefined;
}

const headerOf = (
  dice: Dice,
  { category, number }: Arrival,
  sections: string,
  day: string,
  toFollow: boolean,
): CaseHeader => {
  const year = Number(day.slice(0, 4));
  const fir = { kind: "fir" as const, number: String(number), year };
  const gd = { kind: "gd" as const, number: String(dice.between(10, 60)), year, date: day };
  const base = { sections, sensitive: false, firToFollow: false, numbers: [gd] };
  if (category === "unclaimed") return { ...base, kind: "gd-unclaimed" };
  if (category === "biological" && dice.chance(40)) return { ...base, kind: "gd-unnatural-death" };
  if (category === "clothes" && dice.chance(40)) return { ...base, kind: "gd-personal-search" };
  if (category === "vehicle" && dice.chance(30)) return { ...base, kind: "mv-act", numbers: [{ ...fir, kind: "mv" }] };
  const sensitive = category === "biological" && dice.chance(30);
  return { ...base, kind: "fir", sensitive, firToFollow: toFollow, numbers: toFollow ? [] : [fir] };
};

const sealOf = (dice: Dice, category: CategoryId): Seal =>
  category === "vehicle" || category === "livestock"
    ? { state: "none", count: 0 }
    : { state: "intact", count: dice.between(1, 4), text: dice.pick(["RK", "SHO-KTW"]) };

const LATELY = 6 * DAY;
/** The railway police bring things in too; they have no PIN here. */
const RAILWAY_OFFICER = { name: "महेश कुमार", rank: "उपनिरीक्षक", number: "GRP-417", station: "जी०आर०पी० चारबाग" };
const fromOutside = ({ until }: Story, { number }: Arrival, at: number): boolean =>
  until - at < LATELY && number % 9 === 7;

const depositOf = (story: Story, arrival: Arrival, things: readonly Goods[], at: number): DepositInput => {
  const { dice, places, one } = story;
  const depositor = one("io");
  const { category, number, photo } = arrival;
  const toFollow = dice.chance(6);
  const seal = sealOf(dice, category);
  const header = headerOf(dice, arrival, things[0]?.sections ?? "", instantOf(at).slice(0, 10), toFollow);
  const handedIn = {
    persons: [personOf(dice, "complainant" as const), personOf(dice, "accused" as const)],
    seizure: {
      at: instantOf(at - dice.between(1, dice.chance(20) ? 60 : 14) * HOUR),
      place: dice.pick(ADDRESSES),
      memo: `F-${number}`,
      persons: [personOf(dice, "witness" as const), personOf(dice, "from-whom" as const)],
    },
    ...(fromOutside(story, arrival, at)
      ? { depositor: RAILWAY_OFFICER, depositorNoPhoto: "कैमरा खराब" }
      : { depositor: refOf(depositor) }),
    place: category === "explosives" ? places.yard.place : places.tray.place,
    gd: gdAt(dice, instantOf(at)),
    items: things.map(({ sections: _sections, ...thing }, index) => ({
      ...thing,
      seal,
      ...(photo ? { photos: [photo] } : { photos: [], photoDeferred: "कैमरा खराब" }),
      ...(things.length > 1 ? { mark: `S-${index + 1}` } : {}),
    })),
  };
  // whoever brings the property of an FIR investigates it
  return { ...handedIn, case: header.kind === "fir" ? { ...header, investigator: handedIn.depositor } : header };
};

/** A seizure is handed in; what follows from it is planned. What came in since yesterday may still wait on the counter. */
export const takeIn = async (story: Story, arrival: Arrival): Promise<void> => {
  const { dice, perform, plan, clock, until } = story;
  const { number } = arrival;
  const at = clock.now();
  const things = Array.from({ length: dice.chance(15) ? 2 : 1 }, () => goodsOf(arrival.category, dice));
  const input = depositOf(story, arrival, things, at);
  const { officer } = input.depositor;
  // an investigator who had to leave before the moharrir was done: the PIN is still to come
  const left = until - at < LATELY && number % 9 === 4;
  const made = left || officer === undefined ? await perform(deposit, input) : await perform(deposit, input, officer);
  if (typeof input.case === "object" && input.case.firToFollow)
    plan(at + dice.between(8, 60) * HOUR, async () => {
      const number = { kind: "fir" as const, number: String(arrival.number), year: yearOf(instantOf(at)) };
      await perform(numberCase, { case: made.case, number });
    });
  for (const { item } of made.items) {
    const fresh = until - at < 30 * HOUR;
    if (fresh && dice.chance(60)) continue;
    plan(at + 6 * MINUTE, () => label(story, item));
    if (!(fresh && dice.chance(60))) plan(at + 12 * MINUTE, () => putAway(story, item));
    if (dice.chance(35) && arrival.category !== "explosives")
      plan(at + dice.between(2, 30) * DAY, () => sendOut(story, item));
  }
};
