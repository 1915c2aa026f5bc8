import type { PlaceKind } from "../place/place.ts";
import type { Bilingual } from "../schema.ts";
import { fold, squeeze } from "./cell.ts";

/** What stands in an old malkhana. An almirah and a rack of one number are two pieces of furniture. */
export type LegacyPlaceKind = "almirah" | "rack" | "box" | "yard" | "room";

/** The place a spelling means: digits without leading zeros, letters in capitals. */
export interface PlaceKey {
  readonly kind: LegacyPlaceKind;
  readonly number?: string;
  readonly shelf?: string;
}

interface PlaceWords {
  readonly name: Bilingual;
  /** the kind of place it becomes */
  readonly becomes: PlaceKind;
  readonly spellings: readonly string[];
  /** whether the word alone, without a number, means one place */
  readonly single: boolean;
}

/** Words for places in the registers, as data. */
const PLACES: Readonly<Record<LegacyPlaceKind, PlaceWords>> = {
  almirah: {
    name: { hi: "अलमारी", en: "Almirah" },
    becomes: "rack",
    spellings: ["alm", "almirah", "almira", "almari", "almarih", "अलमारी", "आलमारी", "अल्मारी"],
    single: false,
  },
  rack: {
    name: { hi: "रैक", en: "Rack" },
    becomes: "rack",
    spellings: ["rack", "reck", "rak", "रैक", "रेक"],
    single: false,
  },
  box: {
    name: { hi: "डिब्बा", en: "Box" },
    becomes: "box",
    spellings: ["box", "dibba", "डिब्बा", "डब्बा", "बक्सा", "बॉक्स"],
    single: false,
  },
  yard: {
    name: { hi: "यार्ड", en: "Yard" },
    becomes: "yard",
    spellings: ["yard", "in yard", "यार्ड", "यार्ड में", "यार्ड मे"],
    single: true,
  },
  room: { name: { hi: "कमरा", en: "Room" }, becomes: "room", spellings: ["room", "कमरा", "कक्ष"], single: false },
};
const SHELF: Bilingual = { hi: "खाना", en: "Shelf" };

const KIND_OF: ReadonlyMap<string, LegacyPlaceKind> = new Map(
  (Object.keys(PLACES) as LegacyPlaceKind[]).flatMap((kind) =>
    PLACES[kind].spellings.map((word) => [squeeze(word), kind] as const),
  ),
);
const NUMBER_WORD = "(?:no|number|num|नं|नम्बर|नंबर|सं|संख्या)?";
const SHAPE = new RegExp(
  `^(\\D+?)\\s*${NUMBER_WORD}\\s*(?:0*(\\d{1,4})([a-z]?))?(?:\\s*(?:khana|shelf|खाना|शेल्फ)\\s*${NUMBER_WORD}\\s*0*(\\d{1,3}))?$`,
);

/**
 * `ALM.38`, `Alm 38`, `अलमारी नं 38`, `RECK NO. 24`, `ALM 32 KHANA 3`, `YARD` as the place they mean; undefined for what
 * no rule can settle (`LAST ROOM`, `malkhana`), which a person maps once.
 */
export const readPlaceSpelling = (cell: string): PlaceKey | undefined => {
  const text = fold(cell)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  if (text.length > 60) return undefined;
  const parts = SHAPE.exec(text);
  const kind = parts ? KIND_OF.get(squeeze(parts[1] ?? "")) : undefined;
  if (!parts || kind === undefined) return undefined;
  const [, , digits, letter = "", shelf] = parts;
  if (digits === undefined) return PLACES[kind].single && shelf === undefined ? { kind } : undefined;
  const number = digits + letter.toUpperCase();
  if (shelf === undefined) return { kind, number };
  return PLACES[kind].becomes === "rack" ? { kind, number, shelf } : undefined;
};

/** A spelling as the table of spellings keeps it: `ALM.38` and `Alm 38` are both `alm 38`. At most 80 characters. */
export const spellingText = (cell: string): string =>
  fold(cell)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();

/** One text for one place, for tables: `almirah:32:3`. */
export const placeKeyText = ({ kind, number = "", shelf = "" }: PlaceKey): string => `${kind}:${number}:${shelf}`;

/** One place to be made: its kind, its names, and the place it stands in (a shelf in its rack). */
export interface PlaceToMake {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: Bilingual;
  readonly inside?: string;
}

/** The places a key needs, the outer one first: an almirah, then its shelf. */
export const placesOf = ({ kind, number, shelf }: PlaceKey): readonly PlaceToMake[] => {
  const { name, becomes } = PLACES[kind];
  const tail = number === undefined ? "" : ` ${number}`;
  const outer = number === undefined ? { kind } : { kind, number };
  const whole: PlaceToMake = {
    key: placeKeyText(outer),
    kind: becomes,
    name: { hi: name.hi + tail, en: name.en + tail },
  };
  if (shelf === undefined) return [whole];
  return [
    whole,
    {
      key: placeKeyText({ ...outer, shelf }),
      kind: "shelf",
      name: { hi: `${whole.name.hi} ${SHELF.hi} ${shelf}`, en: `${whole.name.en} ${SHELF.en} ${shelf}` },
      inside: whole.key,
    },
  ];
};
