import type { CategoryId } from "../item/category.ts";

// private-use letters keep the kinds of token apart in one index; a typed word never holds them
const SOUND = "\ue000";
const IDENTIFIER = "\ue001";
const CATEGORY = "\ue002";
const FORM = "\ue003";

/** Token of a word's sound: its phonetic key, then its spoken form. */
export const soundToken = (key: string, form: string): string => SOUND + key + FORM + form;
/** The beginning of the tokens of every word with this key, or with a key that begins so. */
export const soundStart = (key: string, whole: boolean): string => SOUND + key + (whole ? FORM : "");
/** The spoken form in a sound token; empty in any other. */
export const formIn = (token: string): string =>
  token.startsWith(SOUND) ? token.slice(token.indexOf(FORM) + FORM.length) : "";
/** Token of an identifier's tail: a prefix of it is a piece of the identifier. */
export const identifierToken = (text: string): string => IDENTIFIER + text;
/** Token that every item of a category carries, so that its names need not be stored with each item. */
export const categoryToken = (id: CategoryId): string => CATEGORY + id.replaceAll("-", "");
/** Token of a number with its year, so that `302/2026` is not every 302 and every 2026. */
export const numberToken = (number: string, year: number): string => `${number}y${year}`;

/** Shorter pieces of an identifier are found only at the start of a word. */
export const SHORTEST_PIECE = 4;

/** An identifier without the separators that people write or leave out: `up32ab1234`. */
export const plainIdentifier = (folded: string): string => folded.replaceAll(/[^a-z0-9]/g, "");
