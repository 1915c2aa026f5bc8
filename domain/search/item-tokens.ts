import { type Case, displayNumber } from "../case/case-header.ts";
import type { ItemState } from "../custody/state.ts";
import { categoryOf } from "../item/category.ts";
import type { FieldValue } from "../item/fields.ts";
import { foldText, wordsOf } from "./fold.ts";
import { phoneticKey, SHORTEST_KEY } from "./phonetic.ts";
import { categoryToken, identifierToken, numberToken, plainIdentifier, SHORTEST_PIECE, soundToken } from "./tokens.ts";

/** Fields whose value is found by any piece of it, as it is read off a damaged plate or a cracked screen. */
const IDENTIFIERS = new Set([
  "registration",
  "chassis",
  "engine",
  "imei",
  "imei2",
  "serial",
  "sim",
  "pm-mlc",
  "note-numbers",
]);
const LONGEST_IDENTIFIER = 24;

const fieldText = (item: ItemState, id: string, value: FieldValue): string => {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const choice = categoryOf(item.category)
    .fields.find((field) => field.id === id)
    ?.choices?.find((candidate) => candidate.id === value);
  return choice ? `${choice.name.hi} ${choice.name.en}` : value;
};

const addWords = (tokens: Set<string>, text: string): void => {
  const { words, numbers } = wordsOf(foldText(text));
  for (const word of words) {
    tokens.add(word);
    const key = phoneticKey(word);
    if (key.length >= SHORTEST_KEY) tokens.add(soundToken(key));
  }
  for (const { number, year } of numbers) if (year !== undefined) tokens.add(numberToken(number, year));
};

const addIdentifier = (tokens: Set<string>, text: string): void => {
  const plain = plainIdentifier(foldText(text)).slice(0, LONGEST_IDENTIFIER);
  for (let at = 0; at + SHORTEST_PIECE <= plain.length; at++) tokens.add(identifierToken(plain.slice(at)));
};

/** Words of a description that are identifiers by their look: a letter-and-digit mix or six digits and more. */
const LOOKS_IDENTIFYING = /(?<![\p{L}\p{N}])(?=[A-Za-z0-9-]*\d[A-Za-z0-9-]*\d)[A-Za-z0-9-]{6,}(?![\p{L}\p{N}])/gu;

/**
 * Everything an item is found by, as tokens with a space between: words and sounds of its description, field values,
 * mark, register number (own and legacy), numbers of its cases; pieces of its identifiers; its category.
 */
export const itemTokens = (item: ItemState, cases: readonly Case[]): string => {
  const tokens = new Set<string>([categoryToken(item.category)]);
  addWords(tokens, item.description);
  for (const found of item.description.match(LOOKS_IDENTIFYING) ?? []) addIdentifier(tokens, found);
  for (const [id, value] of Object.entries(item.fields)) {
    const text = fieldText(item, id, value);
    addWords(tokens, text);
    if (IDENTIFIERS.has(id)) addIdentifier(tokens, text);
  }
  if (item.mark) addWords(tokens, item.mark);
  if (item.register) addWords(tokens, `${item.register.serial}/${item.register.year}`);
  if (item.legacy?.number) {
    const { number, year } = item.legacy;
    addWords(tokens, year === undefined ? number : `${number}/${year}`);
  }
  for (const found of cases) for (const number of found.numbers) addWords(tokens, displayNumber(number));
  return [...tokens].join(" ");
};
