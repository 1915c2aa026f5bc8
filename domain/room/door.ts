import type { Entry } from "../log/entry.ts";
import type { EntryKind } from "../log/kinds.ts";
import type { Bilingual } from "../schema.ts";
import type { Instant } from "../time.ts";
import type { DoorReading } from "./door-reading.ts";

/** A door that the station watches. */
export interface DoorState {
  readonly door: string;
  readonly name: Bilingual;
  /** rooms behind it; absent: every room */
  readonly rooms?: readonly string[];
  readonly reading: DoorReading;
  readonly since: Instant;
  /** the opening that has not ended */
  readonly opening?: string;
}

interface Explained {
  readonly officer: string;
  readonly at: Instant;
  readonly reason: string;
}

/** The time from a door's opening to its closing, with who was signed in and what was moved. */
export interface Opening {
  readonly opening: string;
  readonly door: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** found open: nobody saw it begin */
  readonly initial?: true;
  readonly present: readonly { readonly officer: string; readonly from: Instant; readonly to?: Instant }[];
  /** movements within it */
  readonly movements: number;
  readonly stills: number;
  readonly explained?: Explained;
}

/** A movement behind a door that was not seen open. */
export interface LooseMovement {
  readonly epoch: number;
  readonly seq: number;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly door: string;
  readonly officer: string;
  readonly second?: string;
  readonly subjects: readonly string[];
  readonly explained?: Explained;
}

/** The places an entry moves property out of or into; undefined for entries that move none through a door. */
export const placesMoved = (entry: Entry): readonly string[] | undefined => {
  switch (entry.kind) {
    case "item.shelved":
    case "box.moved":
      return [...(entry.body.from ? [entry.body.from] : []), entry.body.to];
    case "item.issued":
      return entry.body.lines.flatMap(({ from }) => from ?? []);
    case "item.returned":
      return entry.body.lines.map(({ to }) => to);
    default:
      return undefined;
  }
};
