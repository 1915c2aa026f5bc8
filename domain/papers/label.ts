import type { Bilingual } from "./words.ts";

/** What an item's label shows. Made only by `itemLabel`, so that a sensitive case cannot leak through it. */
export interface ItemLabel {
  readonly kind: "item";
  readonly station: Bilingual;
  /** 14 characters, the payload of the symbol. */
  readonly code: string;
  /** Serial and year, without the word before it: `45/2026`. */
  readonly registerNo: string;
  /** Case number, year and sections; undefined when the case is sensitive. */
  readonly caseText: string | undefined;
  /** Undefined when the case is sensitive. */
  readonly description: string | undefined;
  readonly quantityText: string;
  /** DD-MM-YYYY */
  readonly seizedOn: string;
  readonly sealCount: number;
  /** `1/3`; undefined for a thing of one parcel. */
  readonly part: string | undefined;
  /** 1 for the first print; from 2 on the label says that it is a reprint. */
  readonly copy: number;
  readonly training: boolean;
}

/** What is known of an item when its label is made. */
export type ItemLabelFacts = Omit<ItemLabel, "kind"> & { readonly sensitive: boolean };

/**
 * The label of an item. Of a sensitive case (sexual offences, children) neither case nor description is printed:
 * BNS s.72 forbids making the victim's identity known, and a label is read by everyone who passes the shelf.
 */
export const itemLabel = ({ sensitive, ...facts }: ItemLabelFacts): ItemLabel => ({
  ...facts,
  kind: "item",
  caseText: sensitive ? undefined : facts.caseText,
  description: sensitive ? undefined : facts.description,
});

/** What the label of a room, rack, shelf, box, yard or tray shows. */
export interface PlaceLabel {
  readonly kind: "place";
  readonly station: Bilingual;
  readonly code: string;
  readonly name: Bilingual;
  /** From the room down to the parent: `कक्ष 1 › रैक 2`; empty for a room. */
  readonly path: string;
  /** Number of items in it when printed; undefined for places whose content changes daily. */
  readonly contents: number | undefined;
  /** Two officers must open it together. */
  readonly doubleLock: boolean;
  readonly copy: number;
  readonly training: boolean;
}

/** What an officer's scan card shows. The card identifies; the PIN proves. */
export interface OfficerCard {
  readonly kind: "officer";
  readonly station: Bilingual;
  readonly code: string;
  readonly name: string;
  readonly rank: string;
  /** PNO, belt or buckle number. */
  readonly number: string;
  readonly copy: number;
  readonly training: boolean;
}

export type Label = ItemLabel | PlaceLabel | OfficerCard;
