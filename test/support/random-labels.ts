import fc from "fast-check";
import { type CodeKind, newCode } from "#domain/codes.ts";
import { type ItemLabel, itemLabel, type Label, type PlaceLabel } from "#domain/papers/label.ts";
import { STATION } from "./sample-papers.ts";

/** Whole codes as the station gives them out. */
export const codes = (kind: CodeKind): fc.Arbitrary<string> =>
  // 0 and the modulus would stand still
  fc.integer({ min: 1, max: 0x7fff_fffe }).map((seed) => {
    let state = seed;
    const bytes = (count: number) =>
      Uint8Array.from({ length: count }, () => {
        // Lehmer's generator: any stream that does not stand still will do
        state = (state * 48_271) % 0x7fff_ffff;
        return state & 0xff;
      });
    return newCode(kind, bytes, () => false);
  });

const WORDS = (
  "लोहे का चाकू क्षत्रिय विद्युत् यन्त्र कर्तव्य र्कि ट्र ड्ढ ह्म त्त्व मोबाइल Samsung IMEI 356938035643809 नकदी ₹ 45,300 " +
  "मृतक के वस्त्र (कमीज़, पैंट) देशी तमंचा .315 बोर कारतूस चरस 1.250 किग्रा motorcycle UP41AB1234 ताँबे-का-तार " +
  "अत्यन्तविस्तृतलम्बाशब्दजोएकपंक्तिमेंनहींसमाता —"
).split(" ");

/** Texts as clerks write them: Hindi with conjuncts, English, numbers; also empty and far too long. */
const texts = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((words) => words.join(" "));

const days = fc.constantFrom("01-01-2019", "28-02-2024", "12-03-2026", "31-12-2026");

/** Item labels of every shape. */
export const itemLabels: fc.Arbitrary<ItemLabel> = fc
  .record({
    code: codes("item"),
    registerNo: fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1985, max: 2026 }))
      .map((n) => n.join("/")),
    caseText: texts(12),
    description: texts(40),
    quantityText: texts(6),
    seizedOn: days,
    sealCount: fc.integer({ min: 0, max: 99 }),
    part: fc.option(fc.constantFrom("1/3", "12/24"), { nil: undefined }),
    copy: fc.integer({ min: 1, max: 30 }),
    training: fc.boolean(),
    sensitive: fc.boolean(),
  })
  .map((facts) => itemLabel({ station: STATION, ...facts }));

/** Place labels of every shape. */
export const placeLabels: fc.Arbitrary<PlaceLabel> = fc.record({
  kind: fc.constant("place" as const),
  station: fc.constant(STATION),
  code: codes("box"),
  name: fc.record({ hi: texts(5), en: texts(3) }),
  path: texts(10),
  contents: fc.option(fc.nat({ max: 5000 }), { nil: undefined }),
  doubleLock: fc.boolean(),
  copy: fc.constant(1),
  training: fc.boolean(),
});

/** Every kind of label. */
export const labels: fc.Arbitrary<Label> = fc.oneof(
  itemLabels,
  placeLabels,
  fc.record({
    kind: fc.constant("officer" as const),
    station: fc.constant(STATION),
    code: codes("officer"),
    name: texts(6),
    rank: texts(3),
    number: texts(3),
    copy: fc.constant(1),
    training: fc.boolean(),
  }),
);
