import * as v from "valibot";
import { type CodeKind, kindOf } from "../codes.ts";
import { bilingual, code } from "../schema.ts";

/** Room, rack, shelf, box, yard, and the counter tray for what is not yet shelved. */
export const PLACE_KINDS = ["room", "rack", "shelf", "box", "yard", "tray"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What may stand in what. A box moves and carries its contents; room, yard and tray stand by themselves. */
export const PARENT_KINDS: Record<PlaceKind, readonly PlaceKind[]> = {
  room: [],
  yard: [],
  tray: [],
  rack: ["room"],
  shelf: ["rack"],
  box: ["room", "rack", "shelf", "tray", "yard"],
};

/** A place as it stands: its code, names, where it stands, and whether two officers must open it. */
export const placeSchema = v.strictObject({
  place: code,
  kind: v.picklist(PLACE_KINDS),
  name: bilingual,
  parent: v.exactOptional(code),
  doubleLock: v.boolean(),
});
export type Place = v.InferOutput<typeof placeSchema>;

/** Whether a code names a place an item can be put at. */
export const isPlaceKind = (kind: CodeKind | undefined): kind is PlaceKind =>
  kind !== undefined && (PLACE_KINDS as readonly string[]).includes(kind);
/** Whether a code names a place. */
export const isPlaceCode = (value: string): boolean => isPlaceKind(kindOf(value));

/**
 * The places from the outermost down to this one. `lookup` gives a place by code.
 * Stops at a missing parent; a box that came to stand in itself ends the walk.
 */
export const pathOf = (place: Place, lookup: (id: string) => Place | undefined): Place[] => {
  const path: Place[] = [];
  let next: Place | undefined = place;
  while (next && path.length < 8) {
    const { place: id, parent }: Place = next;
    if (path.some((step) => step.place === id)) break;
    path.unshift(next);
    next = parent ? lookup(parent) : undefined;
  }
  return path;
};

/** Whether this place, or one it stands in, is under double lock. */
export const underDoubleLock = (place: Place, lookup: (id: string) => Place | undefined): boolean =>
  pathOf(place, lookup).some((step) => step.doubleLock);
