import { type ReadonlySignal, signal } from "@preact/signals";
import type { ScreenClock } from "../browser-clock.ts";
import { replaceRange, type TextField } from "./edit.ts";
import { type LatinWord, latinWordAt } from "./hinglish-word.ts";

/** Asks for the Hindi words of one word in Latin letters, likeliest first; none where it cannot be answered. */
export type Suggest = (word: string) => Promise<readonly string[]>;

/** Hindi words for the Latin word before the caret of one field. */
export interface Suggestions {
  /** the word and what is offered for it; undefined while no such word is at the caret */
  readonly shown: ReadonlySignal<{ readonly word: string; readonly offers: readonly string[] } | undefined>;
  /** looks at the caret: after each input and each move */
  look(): void;
  /** puts a word in the place of the typed one, and a space behind it */
  take(offer: string): void;
  /** lets the likeliest word take the place of the typed one as soon as it is known, and leaves the caret alone */
  settle(): void;
  stop(): void;
}

const ASK_AFTER_MS = 60;

/** @param clock waits for a pause in typing before it asks */
export const createSuggestions = (field: TextField, clock: ScreenClock, suggest: Suggest): Suggestions => {
  const shown = signal<{ readonly word: string; readonly offers: readonly string[] } | undefined>(undefined);
  const known = new Map<string, readonly string[]>();
  let undo = () => {};
  const ask = async (word: string): Promise<readonly string[]> => {
    const offers = known.get(word) ?? (await suggest(word));
    if (offers.length > 0) known.set(word, offers);
    return offers;
  };
  const show = (word: string, offers: readonly string[]) => {
    if (latinWordAt(field)?.word === word) shown.value = { word, offers };
  };
  const spell = ({ word, start }: LatinWord, offer: string | undefined) => {
    const end = start + word.length;
    if (offer !== undefined && field.value.slice(start, end) === word) replaceRange(field, offer, start, end);
  };
  return {
    shown,
    look() {
      const word = latinWordAt(field)?.word;
      if (word === shown.value?.word) return;
      undo();
      const offers = word === undefined ? undefined : known.get(word);
      // the words of the last letter stay until the new ones come: a bar that blinks cannot be hit
      if (word === undefined) shown.value = undefined;
      else if (offers) shown.value = { word, offers };
      else undo = clock.after(ASK_AFTER_MS, () => void ask(word).then((found) => show(word, found)));
    },
    take(offer) {
      const at = latinWordAt(field);
      if (!at) return;
      const end = at.start + at.word.length;
      const isSpaced = field.value.charAt(end) === " ";
      if (!replaceRange(field, isSpaced ? offer : `${offer} `, at.start, end)) return;
      if (isSpaced) field.setSelectionRange(at.start + offer.length + 1, at.start + offer.length + 1);
    },
    settle() {
      const at = latinWordAt(field);
      if (!at) return;
      const offers = known.get(at.word);
      if (offers) return spell(at, offers[0]);
      void ask(at.word).then((found) => spell(at, found[0]));
    },
    stop: () => undo(),
  };
};
