import { type PlaceKey, placesOf, spellingText } from "../legacy/place-spelling.ts";
import type { EntryDraft } from "../log/entry.ts";
import type { PlaceKind } from "../place/place.ts";
import type { Bilingual } from "../schema.ts";
import type { ActContext } from "./act.ts";

/** Spellings that no register can hold: they find the two places an import makes for itself. */
export const OLD_STOCK_TRAY = "(old stock tray)";
export const OLD_STOCK_ROOM = "(old stock room)";

const TRAY_NAME: Bilingual = { hi: "पुराना माल: जगह तय करनी है", en: "Old stock, place to be settled" };
const ROOM_NAME: Bilingual = { hi: "पुराना मालखाना", en: "Old malkhana" };

/** Finds the place a register means, and makes it when it is not there yet. */
export interface ImportPlaces {
  /** The place of a spelling: as mapped by a person, else by rule, else the tray for old stock. */
  placeOf(written: string | undefined, key: PlaceKey | undefined): string;
}

/** @param drafts gets the entries that make places and keep spellings, in front of the rows that need them */
export const importPlaces = ({ state, mint, now }: ActContext, drafts: EntryDraft[]): ImportPlaces => {
  const spelled = new Map<string, string>();
  const lookup = (spelling: string): string | undefined => spelled.get(spelling) ?? state.spelling(spelling);

  const spell = (spelling: string, place: string): string => {
    spelled.set(spelling, place);
    drafts.push({ kind: "place.spelled", at: now, subjects: [place], body: { spelling, place } });
    return place;
  };
  const make = (kind: PlaceKind, name: Bilingual, parent: string | undefined): string => {
    // made by hand before, under the same name at the same spot
    const same = state.places().find((at) => at.kind === kind && at.parent === parent && at.name.hi === name.hi);
    if (same) return same.place;
    const place = mint(kind);
    const body = { place, kind, name, doubleLock: false, ...(parent === undefined ? {} : { parent }) };
    drafts.push({ kind: "place.made", at: now, subjects: [place], body });
    return place;
  };
  const tray = () => lookup(OLD_STOCK_TRAY) ?? spell(OLD_STOCK_TRAY, make("tray", TRAY_NAME, undefined));
  const room = () => lookup(OLD_STOCK_ROOM) ?? spell(OLD_STOCK_ROOM, make("room", ROOM_NAME, undefined));

  const ofKey = (key: PlaceKey): string => {
    let place: string | undefined;
    for (const step of placesOf(key)) {
      const parent = step.inside === undefined ? (standsAlone(step.kind) ? undefined : room()) : place;
      place = lookup(step.key) ?? spell(step.key, make(step.kind, step.name, parent));
    }
    return place ?? tray();
  };

  return {
    placeOf(written, key) {
      const spelling = spellingText(written ?? "");
      const known = spelling === "" ? undefined : lookup(spelling);
      if (known !== undefined) return known;
      if (key === undefined) return tray();
      // the spelling itself is kept too, so that a person can see it in the table and change what it means
      return spelling === "" ? ofKey(key) : spell(spelling, ofKey(key));
    },
  };
};

const standsAlone = (kind: PlaceKind): boolean => kind === "room" || kind === "yard" || kind === "tray";
