import { type SpellPlaceInput, spellPlace } from "#domain/custody/acts/spell-place.ts";
import { OLD_STOCK_TRAY } from "#domain/custody/import-places.ts";
import { spellingText } from "#domain/legacy/place-spelling.ts";
import { ok, type Result } from "#domain/result.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";

/** A spelling that no rule settles, with the items that wait for it; the most frequent come first. */
export interface UnknownSpelling {
  readonly spelling: string;
  readonly items: readonly string[];
}

/** Spellings of places that a person settles once. */
export interface Spellings {
  unknown(): Promise<UnknownSpelling[]>;
  /** Says what a spelling means and shelves what waits under it; refuses what `spellPlace` does. */
  settle(by: ActorRef, input: SpellPlaceInput): Promise<Result<{ items: number }>>;
}

export interface SpellingsDeps {
  readonly journal: Pick<Journal, "perform">;
  readonly reader: Pick<Reader, "spelling" | "byPlace">;
  readonly openPrivate: OpenPrivateParts;
}

const OPENED_AT_ONCE = 200;

/** @returns the spellings of what stands on the old-stock tray; the words themselves are private and opened here */
export const createSpellings = ({ journal, reader, openPrivate }: SpellingsDeps): Spellings => {
  const unknown: Spellings["unknown"] = async () => {
    const tray = reader.spelling(OLD_STOCK_TRAY);
    const waiting =
      tray === undefined ? [] : reader.byPlace(tray).filter(({ flags }) => flags.includes("place-unknown"));
    const found = new Map<string, string[]>();
    for (let from = 0; from < waiting.length; from += OPENED_AT_ONCE) {
      const part = waiting.slice(from, from + OPENED_AT_ONCE);
      const opened = await openPrivate(part.map((item) => item.private));
      for (const [index, { item }] of part.entries()) {
        const written = opened[index]?.["place"];
        if (typeof written !== "string") continue;
        const spelling = spellingText(written);
        found.set(spelling, [...(found.get(spelling) ?? []), item]);
      }
    }
    return [...found]
      .map(([spelling, items]) => ({ spelling, items }))
      .toSorted((a, b) => b.items.length - a.items.length);
  };

  return {
    unknown,
    async settle(by, input) {
      const spelling = spellingText(input.spelling);
      const items = (await unknown()).find((each) => each.spelling === spelling)?.items ?? [];
      const settled = await journal.perform(by, spellPlace, { ...input, items });
      return settled.ok ? ok(settled.value.value) : settled;
    },
  };
};
