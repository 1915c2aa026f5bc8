import type { Quantity, UnitId } from "../item/quantity.ts";
import { fold, isBlank, type Reading, read, unread } from "./cell.ts";
import { NUMBER_WORDS, UNIT_WORDS, type UnitWords } from "./quantity-words.ts";

const LARGEST = 1_000_000_000_000;
const WORD_VALUE: ReadonlyMap<string, string> = new Map(
  Object.entries(NUMBER_WORDS).flatMap(([value, words]) => words.map((word) => [fold(word), value] as const)),
);
const UNIT_OF: ReadonlyMap<string, UnitWords> = new Map(
  UNIT_WORDS.flatMap((unit) => unit.words.map((word) => [fold(word), unit] as const)),
);
// a point after a word is an abbreviation, one before a digit may be a decimal and is left standing alone: unread
const TOKEN = /\d[\d,]*(?:\.\d+)?|[\p{L}\p{M}]+(?:\.(?!\d))?|\S/gu;
const MONEY_POINT = /^(rs|रु|रू)\./;
const NUMBER = /^(\d{1,12}|\d{1,3}(?:,\d{2,3})+)(?:\.(\d+))?$/;

/** The amount in base units, exactly; undefined when it has more decimals than the base unit or is out of range. */
const inBaseUnits = (token: string, power: number): number | undefined => {
  const parts = NUMBER.exec(token);
  if (!parts) return undefined;
  const fraction = (parts[2] ?? "").replace(/0+$/, "");
  if (fraction.length > power) return undefined;
  const scale = 10 ** power;
  const amount = Number((parts[1] ?? "").replaceAll(",", "")) * scale + Number(fraction.padEnd(power, "0"));
  return amount <= LARGEST ? amount : undefined;
};

const add = (tokens: readonly string[]): Quantity | undefined => {
  let unit: UnitId | undefined;
  let amount = 0;
  for (let i = 0; i < tokens.length; i += 2) {
    const words = UNIT_OF.get(tokens[i + 1] ?? "");
    const part = words && inBaseUnits(tokens[i] ?? "", words.power);
    if (!words || part === undefined || (unit !== undefined && unit !== words.unit)) return undefined;
    unit = words.unit;
    amount += part;
  }
  return unit !== undefined && amount >= 1 && amount <= LARGEST ? { amount, unit } : undefined;
};

/**
 * A quantity in figures or words, with the unit it was written in, as whole base units: `एक`, `10 पीस`, `1 अदद`, `2.5 kg`,
 * `2 kg 500 gm`, `₹ 500/-`. A number without a unit counts pieces and is flagged. Anything else is left empty.
 */
export const readQuantity = (cell: string): Reading<Quantity> => {
  if (isBlank(cell)) return unread("quantity-blank");
  const text = fold(cell).replace(/\/-?$/, "").replace(MONEY_POINT, "$1 ");
  if (text.length > 60) return unread("quantity-unread");
  const tokens = (text.match(TOKEN) ?? []).map((token) => {
    const word = token.length > 1 && token.endsWith(".") ? token.slice(0, -1) : token;
    return WORD_VALUE.get(word) ?? word;
  });
  const [first = "", second] = tokens;
  if (tokens.length === 1) {
    const pieces = inBaseUnits(first, 0);
    return pieces ? { value: { amount: pieces, unit: "piece" }, flag: "unit-unwritten" } : unread("quantity-unread");
  }
  const money = tokens.length === 2 && second !== undefined && UNIT_OF.get(first)?.unit === "rupee_paise";
  const quantity = add(money ? [second, first] : tokens);
  return quantity ? read(quantity) : unread("quantity-unread");
};
