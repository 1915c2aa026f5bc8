import type { OfficerRef } from "#domain/case/case-header.ts";
import { decided } from "#domain/custody/act.ts";
import { issue } from "#domain/custody/acts/issue.ts";
import { verifyLabel } from "#domain/custody/acts/item.ts";
import { acknowledge, recordGd } from "#domain/custody/acts/movement.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { OutPurpose } from "#domain/entries/item.ts";
import { type CategoryId, categoryOf } from "#domain/item/category.ts";
import type { Seal } from "#domain/item/seal.ts";
import type { Place } from "#domain/place/place.ts";
import { instantOf } from "#domain/time.ts";
import { DAY, gdAt, HOUR, MINUTE, personOf, refOf, type Story } from "./story.ts";

/** Where things go, and for how many days. */
const ERRANDS: readonly [Errand, ...Errand[]] = [
  ["court", "न्यायालय सी०जे०एम०", 3],
  ["fsl", "विधि विज्ञान प्रयोगशाला, लखनऊ", 30],
  ["expert", "शस्त्र विशेषज्ञ, पुलिस लाइन", 15],
  ["custody-bond", "न्यायालय ए०सी०जे०एम० द्वितीय", 180],
];
type Errand = readonly [OutPurpose, string, number];

const shelfFor = ({ dice, places }: Story, category: CategoryId): Place => {
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

/** The label is printed and scanned back. */
export const label = async ({ journal, keeper, perform }: Story, item: string): Promise<void> => {
  const by = { officer: keeper.officer, factors: ["number", "pin"] as const, session: "training" };
  const body = { of: item, size: "75x50", copy: 1, outcome: "printed" as const };
  await journal.write(by, ({ now }) =>
    decided([{ kind: "label.printed", at: now, subjects: [item], body }], undefined),
  );
  await perform(verifyLabel, { of: item, scanned: item });
};

/** The item goes to the place its class asks for. */
export const putAway = async (story: Story, item: string): Promise<void> => {
  const state = story.reader.item(item);
  if (state?.whereabouts.kind !== "placed") return;
  const to = shelfFor(story, state.category).place;
  if (state.whereabouts.place !== to) await story.perform(shelve, { codes: [item], to });
};

const bringBack = async (story: Story, item: string, seal: Seal, carrier: OfficerRef): Promise<void> => {
  const { dice, reader, clock, places, perform, plan } = story;
  if (reader.item(item)?.whereabouts.kind !== "out") return;
  const broken = dice.chance(6) && seal.state === "intact";
  await perform(returnItems, {
    lines: [
      broken
        ? { item, seal: { ...seal, state: "broken" }, remark: "एक मोहर टूटी मिली", photoDeferred: "कैमरा खराब" }
        : { item, seal },
    ],
    carrier,
    to: places.tray.place,
    ...(dice.chance(80) ? { gd: gdAt(dice, instantOf(clock.now())) } : {}),
  });
  if (dice.chance(90)) plan(clock.now() + 20 * MINUTE, () => putAway(story, item));
};

/** The item leaves on a road certificate; most come back, some late, some never. */
export const sendOut = async (story: Story, item: string): Promise<void> => {
  const { dice, reader, clock, perform, plan, one } = story;
  const state = reader.item(item);
  if (state?.whereabouts.kind !== "placed" || !state.seal) return;
  const { seal } = state;
  const [purpose, office, days] = dice.pick(ERRANDS);
  const carrier = refOf(one(purpose === "court" ? "pairokar" : "carrier"));
  const at = clock.now();
  const { movement } = await perform(issue, {
    codes: [item],
    purpose,
    office,
    carrier,
    order: { number: `${dice.between(100, 999)}/2026` },
    dueAt: instantOf(at + days * DAY),
    seals: {},
    ...(dice.chance(85) ? { gd: gdAt(dice, instantOf(at)) } : {}),
    ...(purpose === "custody-bond" ? { receiver: personOf(dice, "receiver" as const) } : {}),
  });
  if (dice.chance(70))
    plan(at + dice.between(3, 40) * HOUR, async () => {
      await perform(acknowledge, { movement, receipt: `R-${dice.digits(4)}`, by: office });
    });
  if (dice.chance(80)) plan(at + days * DAY - dice.between(-2, 10) * HOUR, () => bringBack(story, item, seal, carrier));
  if (reader.movement(movement)?.gdOut === undefined && dice.chance(50))
    plan(at + 5 * HOUR, async () => {
      await perform(recordGd, { movement, leg: "out", gd: gdAt(dice, instantOf(at)) });
    });
};
