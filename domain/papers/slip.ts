/** One block of an 80 mm slip, from top to bottom. The printer's raster decides dots; the slip decides what is said. */
export type SlipBlock =
  /** Centred and heavy. */
  | { readonly kind: "title"; readonly text: string }
  /** Running text, wrapped, never cut. */
  | { readonly kind: "text"; readonly text: string; readonly bold: boolean; readonly centred: boolean }
  /** A word in front of its value, both wrapped. */
  | { readonly kind: "field"; readonly word: string; readonly value: string }
  /** Two texts on one line; the right one gives way. */
  | { readonly kind: "pair"; readonly left: string; readonly right: string }
  /** One line of running text; what does not fit is cut. */
  | { readonly kind: "note"; readonly text: string }
  /** A line to write on by hand. */
  | { readonly kind: "write"; readonly word: string }
  | { readonly kind: "rule" }
  /** A little white. */
  | { readonly kind: "gap" }
  /** A symbol with its code in letters beside it. */
  | { readonly kind: "symbol"; readonly code: string; readonly caption: string };

/** A slip: its blocks in order. `training` prints the mark at head and foot. */
export interface Slip {
  readonly kind: "slip";
  readonly training: boolean;
  readonly blocks: readonly SlipBlock[];
}

/** A field block, or none when there is no value. */
export const slipField = (word: string, value: string | undefined): SlipBlock[] =>
  value === undefined || value === "" ? [] : [{ kind: "field", word, value }];
