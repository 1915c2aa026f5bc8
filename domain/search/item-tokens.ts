import { type Case, displayNumber } from "../case/case-header.ts";
import type { ItemState } from "../custody/state.ts";
import { categoryOf } from "../item/category.ts";
import type { FieldValue } from "../item/fields.ts";
import { foldText, wordsOf } from "./fold.ts";
import { isHeard, phoneticKey, spokenForm } from "./phonetic.ts";
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
/** Words of a description that are identifiers by their look: six letters and digits or more, two digits among them. */
const LOOKS_IDENTIFYING = /(?<![\p{L}\p{N}])(?=[A-Za-z0-9-]*\d[A-Za-z0-9-]*\d)[A-Za-z0-9-]{6,}(?![\p{L}\p{N}])/gu;
const KEPT_WORDS = 8_192;

const fieldText = (item: ItemState, id: string, value: FieldValue): string => {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const choice = categoryOf(item.category)
    .fields.find((field) => field.id === id)
    ?.choices?.find((candidate) => candidate.id === value);
  return choice ? `${choice.name.hi} ${choice.name.en}` : value;
};

const addIdentifier = (tokens: Set<string>, text: string): void => {
  const plain = plainIdentifier(foldText(text)).slice(0, LONGEST_IDENTIFIER);
  for (let at = 0; at + SHORTEST_PIECE <= plain.length; at++) tokens.add(identifierToken(plain.slice(at)));
};

/** Tokens of an item with its cases, each once, a space between. */
export type ItemTokens = (item: ItemState, cases: readonly Case[]) => string;

/**
 * Everything an item is found by: words and sounds of its description, field values, mark, register number (own and
 * legacy), numbers and investigators of its cases; pieces of its identifiers; its category. Holds the sounds of words met
 * before.
 */
export const createItemTokens = (): ItemTokens => {
  const sounds = new Map<string, string>();
  const soundOf = (word: string): string => {
    const known = sounds.get(word);
    if (known !== undefined) return known;
    if (sounds.size >= KEPT_WORDS) sounds.clear();
    const form = spokenForm(word);
    const token = isHeard(form) ? soundToken(phoneticKey(form), form) : "";
    sounds.set(word, token);
    return token;
  };
  const addWords = (tokens: Set<string>, text: string): void => {
    const { words, numbers } = wordsOf(foldText(text));
    for (const word of words) {
      tokens.add(word);
      const sound = soundOf(word);
      if (sound !== "") tokens.add(sound);
    }
    for (const { number, year } of numbers) if (year !== undefined) tokens.add(numberToken(number, year));
  };

  return (item, cases) => {
    const tokens = new Set<string>([categoryToken(item.category)]);
    const texts = [item.description];
    for (const found of item.description.match(LOOKS_IDENTIFYING) ?? []) addIdentifier(tokens, found);
    for (const [id, value] of Object.entries(item.fields)) {
      const text = fieldText(item, id, value);
      texts.push(text);
      if (IDENTIFIERS.has(id)) addIdentifier(tokens, text);
    }
    if (item.mark) texts.push(item.mark);
    if (item.register) texts.push(`${item.register.serial}/${item.register.year}`);
    if (item.legacy?.number) {
      const { number, year } = item.legacy;
      texts.push(year === undefined ? number : `${number}/${year}`);
    }
    for (const { numbers, investigator } of cases) {
      for (const number of numbers) texts.push(displayNumber(number));
      if (investigator) texts.push(investigator.name);
    }
    addWords(tokens, texts.join(" ; "));
    return [...tokens].join(" ");
  };
};
