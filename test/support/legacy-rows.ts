import type { CaseNumber } from "#domain/case/case-header.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { Quantity } from "#domain/item/quantity.ts";
import type { PlaceKey } from "#domain/legacy/place-spelling.ts";
import type { LegacyStatus } from "#domain/legacy/status.ts";

/** What the clerk meant when he wrote the row; the reader must find this and no more. */
export interface RowTruth {
  readonly registerNumber: string | undefined;
  readonly year: number | undefined;
  readonly caseNumber: CaseNumber | undefined;
  readonly head: string | undefined;
  readonly date: string | undefined;
  readonly category: CategoryId;
  readonly quantity: Quantity | undefined;
  readonly place: PlaceKey | undefined;
  /** undefined: something that is no status was written */
  readonly status: LegacyStatus | undefined;
}

/** A row of an invented register as written, and what it means. */
export interface LegacyRow {
  readonly cells: readonly string[];
  readonly truth: RowTruth;
}

export const LEGACY_HEADERS = [
  "माल नं०",
  "सन",
  "अपराध सं०",
  "धाराएँ",
  "Crime Head",
  "तिथि",
  "माल का विवरण",
  "Qty",
  "Location",
  "Present Status",
  "Decided",
] as const;

/** The day on which the generated registers are read. */
export const LEGACY_TODAY = "2026-11-22";

type Written<T> = readonly [text: string, meaning: T];
type Random = () => number;

/** mulberry32: one seed, one register. */
const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const below = (random: Random, bound: number): number => Math.floor(random() * bound);
const one = <T>(random: Random, list: readonly T[]): T => {
  const chosen = list[below(random, list.length)];
  if (chosen === undefined) throw new RangeError("empty list");
  return chosen;
};
const pad = (value: number): string => String(value).padStart(2, "0");

const IN: LegacyStatus = { kind: "in-store" };
const STATUSES: readonly Written<LegacyStatus | undefined>[] = [
  ["IN STORE", IN],
  ["मालखाने में", IN],
  ["in Malkhana ", IN],
  ["", IN],
  ["F.S.L.", { kind: "out", purpose: "fsl" }],
  ["एफ०एस०एल०", { kind: "out", purpose: "fsl" }],
  ["न्यायालय", { kind: "out", purpose: "court" }],
  ["superdari", { kind: "out", purpose: "custody-bond" }],
  ["सुपुर्दगी पर", { kind: "out", purpose: "custody-bond" }],
  ["नष्ट", { kind: "closed", how: "destroyed" }],
  ["returned", { kind: "closed", how: "returned" }],
  ["नीलाम", { kind: "closed", how: "sold" }],
  ["not  found", { kind: "missing" }],
  ["ALMIRAH 9", undefined],
  ["Sitapur", undefined],
];

const THINGS: readonly Written<CategoryId>[] = [
  ["हीरो मोटरसाइकिल काली", "vehicle"],
  ["Bicycle old black", "vehicle"],
  ["विसरा बोतल सीलबन्द", "biological"],
  ["Blood swab in envelope", "biological"],
  ["नकदी ₹ 4310/-", "cash"],
  ["रेडमी नोट 8 नीला", "electronic"],
  ["Mobile Nokia with SIM", "electronic"],
  ["नीली शर्ट व पैंट", "clothes"],
  ["तमंचा 12 बोर", "arms"],
  ["चाकू 20 सेमी", "weapon"],
  ["कच्ची शराब 5 ली0", "liquor"],
  ["Ganja in polythene", "narcotics"],
  ["पीली धातु की अंगूठी", "jewellery"],
  ["पासबुक व चेक", "documents"],
  ["खून लगी शर्ट", "other"],
  ["लोटा पीतल", "other"],
];

const QUANTITIES: readonly Written<Quantity | undefined>[] = [
  ["1", { amount: 1, unit: "piece" }],
  ["तीन", { amount: 3, unit: "piece" }],
  ["12 नग", { amount: 12, unit: "piece" }],
  ["1.250 किग्रा0", { amount: 1_250_000, unit: "gram_mg" }],
  ["2 kg 500 gm", { amount: 2_500_000, unit: "gram_mg" }],
  ["750 ml", { amount: 750, unit: "litre_ml" }],
  ["Rs. 1,200/-", { amount: 120_000, unit: "rupee_paise" }],
  ["", undefined],
  ["कुछ", undefined],
];

const HEADS: readonly Written<string | undefined>[] = [
  ["Robbery", "Robbery"],
  ["लूट", "लूट"],
  ["1984", undefined],
  ["", undefined],
];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "Jul", "Aug", "सितम्बर", "Oct", "नवंबर", "Dec"];

const aDate = (random: Random, year: number): Written<string | undefined> => {
  const month = 1 + below(random, 12);
  const day = 1 + below(random, 28);
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  return one<Written<string | undefined>>(random, [
    [`${pad(day)}-${pad(month)}-${year}`, iso],
    [iso, iso],
    [`${pad(day)}.${pad(month)}.${pad(year % 100)}`, iso],
    [`${day}/${month}/${year}`, iso],
    [`${day} ${MONTHS[month - 1]} ${year}`, iso],
    [String(serial), iso],
    [one(random, ["", "-", "NA", "00-00-0000"]), undefined],
    [one(random, ["31-02-2009", "3/25/2011", "गर्मी में"]), undefined],
  ]);
};

const aPlace = (random: Random): Written<PlaceKey | undefined> => {
  const number = String(1 + below(random, 40));
  return one<Written<PlaceKey | undefined>>(random, [
    [`Almirah-${number}`, { kind: "almirah", number }],
    [`अलमारी नं० ${number}`, { kind: "almirah", number }],
    [`RECK NO.${number}`, { kind: "rack", number }],
    [`रैक ${number} खाना 2`, { kind: "rack", number, shelf: "2" }],
    [`बक्सा ${number}`, { kind: "box", number }],
    ["यार्ड में", { kind: "yard" }],
    ["", undefined],
    [one(random, ["छत पर", "OLD ROOM", "malkhana"]), undefined],
  ]);
};

const aCase = (random: Random, year: number): Written<CaseNumber | undefined> => {
  const number = String(1 + below(random, 999));
  return one<Written<CaseNumber | undefined>>(random, [
    [number, { kind: "fir", number }],
    [`${number}/${pad(year % 100)}`, { kind: "fir", number, year }],
    [`अ0सं0 ${number}/${year}`, { kind: "fir", number, year }],
    [`${number}/??`, { kind: "fir", number }],
    [`जी०डी० ${number}`, { kind: "gd", number }],
    ["", undefined],
    ["पुराना", undefined],
  ]);
};

const aRegisterNumber = (random: Random): Written<string | undefined> => {
  const number = String(1 + below(random, 400));
  return one<Written<string | undefined>>(random, [
    ...Array.from({ length: 12 }, (): Written<string> => [number, number]),
    [`${number}/क`, `${number}/क`],
    [`${number}-${Number(number) + 1}`, `${number}-${Number(number) + 1}`],
    ["बिना नंबर", undefined],
  ]);
};

/** `count` rows with the faults that real registers were measured to have; the same seed gives the same rows. */
export const legacyRows = (seed: number, count: number): LegacyRow[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const written = 1975 + below(random, 51);
    const [number, registerNumber] = aRegisterNumber(random);
    const [yearCell, year] = one<Written<number | undefined>>(random, [
      [String(written), written],
      [String(written), written],
      [String(written), written],
      [one(random, ["", "0", "0000"]), undefined],
    ]);
    const [caseCell, caseNumber] = aCase(random, written);
    const [headCell, head] = one(random, HEADS);
    const [dateCell, date] = aDate(random, written);
    const [thing, category] = one(random, THINGS);
    const [quantityCell, quantity] = one(random, QUANTITIES);
    const [placeCell, place] = aPlace(random);
    const [statusCell, status] = one(random, STATUSES);
    const decided = one(random, ["Y", "नहीं", ""]);
    return {
      cells: [
        number,
        yearCell,
        caseCell,
        "379/411",
        headCell,
        dateCell,
        `${thing} #${below(random, 100_000)}`,
        quantityCell,
        placeCell,
        statusCell,
        decided,
      ],
      truth: { registerNumber, year, caseNumber, head, date, category, quantity, place, status },
    };
  });
};
