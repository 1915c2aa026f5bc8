import type { Case } from "#domain/case/case-header.ts";
import type { PrivateRecord } from "#domain/custody/fold.ts";
import type { ItemState, Movement, QuarantinedRow, StationState, StationStore } from "#domain/custody/state.ts";
import type { Serial } from "#domain/entries/item.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { Entry } from "#domain/log/entry.ts";
import type { NodeReader } from "#domain/log/tree.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { AlarmState } from "#domain/room/alarm.ts";
import type { LooseMovement, Opening } from "#domain/room/door.ts";
import type { Span } from "#domain/search/spans.ts";

/** How far the view has followed the log: epoch, number of its entries, root over them. */
export interface Cursor {
  readonly epoch: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * The one that writes. A group is open from `begin` to `commit` or `rollback`; `store`, `size` and `root` answer from
 * the open group, everybody else sees the last commit.
 */
export interface Writer {
  readonly store: StationStore;
  begin(): void;
  /**
   * Folds an entry and keeps its bytes, timeline, tree nodes and search text.
   * @throws RangeError when it is not the next entry
   */
  add(entry: Entry, line: StoredEntry, opened: PrivateRecord): void;
  /** Keeps an entry whose meaning is not understood: bytes and tree, no timeline, nothing folded. */
  keep(line: StoredEntry): void;
  /** Writes what was gathered for the end of the group; a commit does it by itself, and what is done before is not waited for. */
  settle(): void;
  /** Makes the group visible; its cursor is part of the same transaction. */
  commit(): void;
  rollback(): void;
  /** Carries committed pages into the file; call it when nobody waits. A commit does it by itself when it must. */
  tidy(): void;
  epoch(): number;
  /** entries of the epoch so far: the sequence number of the next */
  size(): number;
  root(): Uint8Array;
}

/** One entry of a timeline. */
export interface TimelineEntry {
  readonly epoch: number;
  readonly seq: number;
  readonly bytes: string;
}

/** An item outside with the road certificate it left on; none for what the old register says. */
export interface OutItem {
  readonly item: ItemState;
  readonly movement?: Movement;
}

/** Why an item was found: the parts of its texts that fit what was typed, and what fits that no list line shows. */
export interface WhyFound {
  readonly description: readonly Span[];
  readonly register: readonly Span[];
  /** an identifier or another field, its mark, the investigator of its case */
  readonly also?: { readonly field?: string; readonly text: string };
}

export interface SearchResult {
  /** best first: numbers and codes, then words, then words that sound alike; within these the newest first */
  readonly items: readonly ItemState[];
  /** hits counted, at most `MOST_HITS` */
  readonly total: number;
  /** there are more hits than were counted */
  readonly more: boolean;
  /** nothing holds every word that was typed: these hold some of them, those with the rarest first */
  readonly partial: boolean;
  /** of the counted hits, how many are where; asked for by `at` */
  readonly where?: Readonly<Record<FoundWhere, number>>;
  why(item: ItemState): WhyFound;
}

/** Parts of the hits that a list may be narrowed to. */
export const FOUND_WHERE = ["placed", "out", "overdue", "missing", "closed"] as const;
export type FoundWhere = (typeof FOUND_WHERE)[number];

/** Which part of the hits is wanted. */
export interface SearchPage {
  readonly limit: number;
  /** only these; `total` counts them alone */
  readonly where?: FoundWhere;
  /** the time (ms) after which an item that is due is overdue; without it nothing is counted by place */
  readonly at?: number;
}

/** Figures of the whole station. */
export interface Counts {
  readonly items: number;
  readonly placed: number;
  readonly out: number;
  readonly overdue: number;
  readonly missing: number;
  readonly closed: number;
  /** placed, and its label not yet scanned back */
  readonly unlabelled: number;
  /** on a counter tray */
  readonly unshelved: number;
  /** road certificates without a diary number */
  readonly awaitingGd: number;
  /** items whose depositor's word is still missing */
  readonly unconfirmed: number;
  /** rows of the old register that wait for a person */
  readonly quarantine: number;
  /** out, by purpose */
  readonly byPurpose: Readonly<Record<string, number>>;
  /** closed, by how */
  readonly byHow: Readonly<Record<string, number>>;
  /** seizure to deposit; absent when no item has both times */
  readonly medianDelayMs?: number;
}

/** Which items a list shows. `overdueAt` (ms) leaves those that are outside and were due before. */
export interface ItemFilter {
  readonly whereabouts?: ItemState["whereabouts"]["kind"] | undefined;
  readonly category?: string | undefined;
  readonly overdueAt?: number | undefined;
}

/** What screens, proofs and the courier read. Always the last commit, never the log itself. */
export interface Reader extends StationState {
  cursor(): Cursor;
  epoch(): number;
  size(): number;
  root(): Uint8Array;
  /** Tree of the newest epoch, or of another one. @throws RangeError for a subtree that is not complete */
  nodeAt: NodeReader;
  nodesOf(epoch: number): NodeReader;
  /** An entry of the newest epoch, or of another one. */
  entry(seq: number, epoch?: number): StoredEntry | undefined;
  /** Entries from `from` on, at most `limit`, of the newest epoch or of another one. */
  entries(from: number, limit: number, epoch?: number): StoredEntry[];
  /** Entries that speak of a code, newest first; `before` pages on from the last one seen. */
  timeline(code: string, page: { limit: number; before?: { epoch: number; seq: number } }): TimelineEntry[];
  /** The first entry that speaks of a code: the one that made it. */
  first(code: string): TimelineEntry | undefined;
  search(text: string, page: SearchPage): SearchResult;

  /** Items at a place whose label was not yet scanned back, newest first. */
  unlabelled(limit: number): ItemState[];
  /** Items whose depositor's word is still missing, newest first. */
  unconfirmed(limit: number): ItemState[];
  /** Items as they came in, newest first. */
  newest(limit: number): ItemState[];
  /** Items that stand on a counter tray, tray by tray, the first deposited first. */
  onTray(limit: number): ItemState[];
  /** Items outside, the earliest due first; with `overdueAt` (ms) only those due before. */
  out(page: { limit: number; overdueAt?: number }): OutItem[];
  missing(limit: number): ItemState[];
  /** Road certificates without the general diary number of leaving, or of coming back; newest first. */
  awaitingGd(limit: number): Movement[];
  quarantine(page: { limit: number; offset: number; settled: boolean }): QuarantinedRow[];
  /** Items that the newest entries speak of. */
  recent(limit: number): ItemState[];
  /** Items that stand directly at a place, newest first. */
  byPlace(place: string): ItemState[];
  itemsOfCase(found: string): ItemState[];
  /** Our own register in its order, from one number to another, both counted in. */
  inRegister(range: { from: Serial; to: Serial; limit: number }): ItemState[];
  /** The same by the day of deposit, `YYYY-MM-DD`. */
  inRegisterByDay(range: { from: string; to: string; limit: number }): ItemState[];
  /** Items of the old register with one number and year (each may be unknown). */
  duplicatesOf(number: string | undefined, year: number | undefined): ItemState[];
  counts(atMs: number): Counts;
  /** Items newest first, page by page, of one state, category or lateness where asked. */
  items(filter: ItemFilter, page: { limit: number; offset: number }): { items: ItemState[]; total: number };
  /** Road certificates newest first; `open` leaves out those of which all is back. */
  movements(
    filter: { open: boolean },
    page: { limit: number; offset: number },
  ): { movements: Movement[]; total: number };
  /** Cases whose investigator has this number, newest first. */
  casesOfInvestigator(number: string): Case[];
  /** Cases with a court date between two days, both included, the earliest first. */
  casesDated(from: string, to: string): Case[];
  /** Items deposited since an instant, the newest entry first. */
  depositedSince(at: string): ItemState[];
  officers(): OfficerState[];
  cases(codes: readonly string[]): Case[];
  /** Whether any row of an old register was taken over. */
  hasOldRows(): boolean;
  /** Openings that began on a day (`YYYY-MM-DD`), and movements of it without one; the earliest first. */
  openingsOn(day: string): Opening[];
  looseMovementsOn(day: string): LooseMovement[];
  /** Days with a line that nobody explained, the newest first. */
  daysToExplain(limit: number): string[];
  /** Alarms that were acknowledged, the newest first. */
  pastAlarms(limit: number): AlarmState[];
  spellings(): { spelling: string; place: string }[];
}

/** Why a view was begun anew when it was opened. */
export type Discarded = "damaged" | "other-version";

/** The view: derived from the log, thrown away and built again whenever it is in doubt. */
export interface View {
  readonly writer: Writer;
  readonly reader: Reader;
  /** set when the file found was no use; the view is empty and the log must be read again */
  readonly discarded?: Discarded;
  close(): void;
}
