import { readFileSync } from "node:fs";
import type { Seeded } from "./seeded.ts";
import type { StockOptions } from "./stocked-log.ts";
import type { StockedObject } from "./stocked-words.ts";

/** What somebody types, and the words of the register it must find; `note` says what kind of spelling it is. */
export interface Spelling {
  readonly typed: string;
  readonly wanted: string;
  readonly where: "what" | "name" | "place" | "mark" | "fir" | "gd" | "register" | "code";
  readonly note: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(`bench/spellings/${file}`, "utf8")) as T;

const ITEMS = 5_000;
const GD_EVERY = 10;
const YEAR = 2026;
const FIRS_A_YEAR = 900;
const ITEMS_PER_CASE = 3;
/** a step that shares no factor with the number of items: wanted things come to stand all over the room */
const STRIDE = 37;

const SHORTEST_MUTATED = 3;
/** of so many items one is a thing from the list of like words, the others hold words made like the wanted ones */
const LISTED_EVERY = 12;
type Words = readonly [string, ...string[]];

const piece = { amount: 1, unit: "piece" } as const;
const other = (description: string): StockedObject => ({
  category: "other",
  description,
  fields: {},
  quantity: piece,
});

const marked = (mark: string): StockedObject =>
  /^\d{15}$/.test(mark)
    ? { ...other("मोटी फाइल के साथ उपकरण"), category: "electronic", fields: { imei: mark } }
    : {
        ...other("ढका हुआ सामान"),
        category: "vehicle",
        fields: { [/^UP/.test(mark) ? "registration" : "chassis"]: mark },
      };

const wantedObject = ({ where, wanted }: Spelling): StockedObject => {
  if (where === "name") return other(`एक अदद सामान ${wanted} के कब्जे से`);
  if (where === "place") return other(`एक अदद सामान ${wanted} से बरामद`);
  return where === "mark" ? marked(wanted) : other(wanted);
};

/** Consonants that nobody writes for each other: a word with one of another line is another word. */
const UNLIKE: Words = ["कखगघ", "चछ", "टठतथ", "पफ", "म", "ल", "श"];
const UNLIKE_LATIN: Words = ["kg", "c", "t", "p", "m", "l", "s"];

/** A word that looks like this one with one consonant of it another. */
const likeWord = (word: string, from: Seeded): string => {
  const lines = /[a-z]/i.test(word) ? UNLIKE_LATIN : UNLIKE;
  const letters = [...word].map((letter) => (/\d/.test(letter) ? String(from.below(10)) : letter));
  const places = letters.flatMap((letter, place) => (/[\u0915-\u0939]|[b-df-hj-np-tv-z]/i.test(letter) ? [place] : []));
  const place = places[from.below(Math.max(1, places.length))];
  if (letters.length < SHORTEST_MUTATED || place === undefined) return letters.join("");
  const own = lines.find((line) => line.includes((letters[place] ?? "").toLowerCase()));
  const others = lines.filter((line) => line !== own);
  letters[place] = others[from.below(others.length)]?.charAt(0) ?? "";
  return letters.join("");
};

/** The room in which the spellings are tried: how to stock it, and which item (from 0) each spelling must find. */
export interface SpelledRoom {
  readonly stock: StockOptions;
  readonly spellings: readonly Spelling[];
  indexOf(spelling: Spelling): number;
}

/**
 * Some thousands of items of words that look or sound like the wanted ones (the list of like words, and the wanted words
 * with one consonant changed); each wanted thing stands among them once.
 * Every FIR number is also a register number, and the number of a case of the year before.
 */
export const spelledRoom = (): SpelledRoom => {
  const spellings = read<Spelling[]>("spellings.json");
  const decoys = read<Record<"things" | "people" | "places", [string, ...string[]]>>("decoys.json");
  const things = spellings.filter(({ where }) => ["what", "name", "place", "mark"].includes(where));
  const byWords = new Map(things.map((spelling) => [spelling.wanted, spelling]));
  const placed = new Map([...byWords.keys()].map((wanted, at) => [wanted, 60 + at * STRIDE]));
  const at = new Map([...placed].map(([wanted, index]) => [index, wanted]));

  const firs = FIRS_A_YEAR - FIRS_A_YEAR / GD_EVERY;
  const numberOf: NonNullable<StockOptions["numberOf"]> = (index) => {
    const year = YEAR - Math.floor(index / FIRS_A_YEAR);
    const nth = index % FIRS_A_YEAR;
    const gd = nth % GD_EVERY === GD_EVERY - 1;
    const number = gd ? (nth + 1) / GD_EVERY : nth + 1 - Math.floor(nth / GD_EVERY);
    return { kind: gd ? "gd" : "fir", number: String(number), year };
  };
  const caseOf = (kind: "fir" | "gd", number: number): number => {
    const of = Array.from({ length: firs + FIRS_A_YEAR / GD_EVERY }, (_, index) => index);
    return of.find((index) => numberOf(index).kind === kind && numberOf(index).number === String(number)) ?? -1;
  };
  return {
    spellings,
    stock: {
      items: ITEMS,
      numberOf,
      objectOf: (index, from) => {
        const wanted = byWords.get(at.get(index) ?? "");
        if (wanted) return wantedObject(wanted);
        const whose = from.below(30) === 0 ? ` ${from.pick(decoys.people)} के कब्जे से` : "";
        const place = from.below(60) === 0 ? ` ${from.pick(decoys.places)} से बरामद` : "";
        const thing =
          index % LISTED_EVERY === 0
            ? from.pick(decoys.things)
            : (things[from.below(things.length)]?.wanted ?? "")
                .split(" ")
                .map((word) => likeWord(word, from))
                .join(" ");
        return other(`${thing}${whose}${place}`);
      },
    },
    indexOf: ({ where, wanted }) => {
      if (where === "register") return Number.parseInt(wanted, 10) - 1;
      if (where === "fir" || where === "gd") return caseOf(where, Number.parseInt(wanted, 10)) * ITEMS_PER_CASE;
      return where === "code" ? ITEMS >> 1 : (placed.get(wanted) ?? -1);
    },
  };
};
