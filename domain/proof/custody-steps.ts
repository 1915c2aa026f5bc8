import { fold } from "../custody/fold.ts";
import type { ItemState, StationState } from "../custody/state.ts";
import type { Entry } from "../log/entry.ts";
import { pathOf } from "../place/place.ts";
import type { Bilingual } from "../schema.ts";
import { msOf } from "../time.ts";
import type { ProvenLine } from "./check-log.ts";
import type { CheckedProof } from "./check-proof.ts";
import { foldStore } from "./fold-store.ts";

/** Clocks of two machines may stand this far apart before an order of times is called a contradiction. */
const APART_MS = 2 * 60_000;

/** What of an entry's times contradicts itself or its neighbours. */
export type TimeDoubt = "clock-went-back" | "before-what-it-names" | "after-it-was-signed";

/** One act on the item, and how the item stood after it. */
export interface CustodyStep {
  readonly line: ProvenLine;
  readonly entry?: Entry;
  readonly after?: ItemState;
  /** since 1970: it names a signature of the district of this time, so by the station's word it is not older */
  readonly notBeforeMs?: number;
  /** since 1970: the district had signed for it by then */
  readonly notAfterMs?: number;
  readonly doubts: readonly TimeDoubt[];
}

/** An item's custody as its proven entries tell it. */
export interface FoldedProof {
  readonly item: ItemState | undefined;
  readonly steps: readonly CustodyStep[];
  readonly state: StationState;
  /** the station's name, and whether its records are invented for training */
  readonly station: { readonly name?: Bilingual; readonly training: boolean };
  /** names from the room down to the place; of a box only its own, because boxes move */
  path(place: string): readonly Bilingual[];
}

type Times = Pick<CustodyStep, "notBeforeMs" | "notAfterMs" | "doubts">;

const timesOf = (proof: CheckedProof, line: ProvenLine, before: Entry | undefined): Times => {
  const { entry, epoch, seq, witnessed } = line;
  const head = proof.logs.find((log) => log.epoch === epoch)?.witnessed;
  // a later entry that names a signature over more entries than stood before this one
  const named = proof.lines.flatMap((each) => {
    const seen = each.epoch === epoch ? each.entry?.seen : undefined;
    const at = seen && seen.size > seq ? msOf(seen.at) : undefined;
    return at === undefined ? [] : [at];
  });
  const ends = [...(witnessed && head ? [head.atSeconds * 1000] : []), ...named];
  const notAfterMs = ends.length > 0 ? Math.min(...ends) : undefined;
  const notBeforeMs = entry?.seen ? msOf(entry.seen.at) : undefined;
  const at = entry ? msOf(entry.recordedAt) : undefined;
  const last = before ? msOf(before.recordedAt) : undefined;
  const doubts: TimeDoubt[] = [];
  if (at !== undefined) {
    if (last !== undefined && at < last - APART_MS) doubts.push("clock-went-back");
    if (notBeforeMs !== undefined && at < notBeforeMs - APART_MS) doubts.push("before-what-it-names");
    if (notAfterMs !== undefined && at > notAfterMs + APART_MS) doubts.push("after-it-was-signed");
  }
  return {
    doubts,
    ...(notBeforeMs === undefined ? {} : { notBeforeMs }),
    ...(notAfterMs === undefined ? {} : { notAfterMs }),
  };
};

/** Folds the proven entries as the station folds its log. Private parts stay closed. */
export const foldProof = (proof: CheckedProof): FoldedProof => {
  const store = foldStore();
  const { item } = proof.content;
  const steps: CustodyStep[] = [];
  let station: FoldedProof["station"] = { training: false };
  let before: Entry | undefined;
  for (const { aboutItem, ...line } of proof.lines) {
    const { entry } = line;
    if (entry) fold(store, entry, undefined);
    if (entry?.kind === "epoch.opened") station = { name: entry.body.name, training: entry.body.training };
    const earlier = before?.epoch === line.epoch ? before : undefined;
    before = entry ?? before;
    if (!aboutItem) continue;
    const after = store.item(item);
    steps.push({
      line,
      ...(entry ? { entry } : {}),
      ...(after ? { after } : {}),
      ...timesOf(proof, line, earlier),
    });
  }
  return {
    item: store.item(item),
    steps,
    state: store,
    station,
    path(code) {
      const place = store.place(code);
      if (!place) return [];
      return (place.kind === "box" ? [place] : pathOf(place, store.place)).map(({ name }) => name);
    },
  };
};

/** A file that an entry names by its hash: a photo, or the sealed part with the names of private persons. */
export interface NamedFile {
  readonly sha256: string;
  readonly seq: number;
  readonly what: "photo" | "private";
  readonly erased: boolean;
}

/** Every file that the item's entries name. */
export const namedFiles = ({ content, lines }: CheckedProof): NamedFile[] => {
  const found = new Map<string, NamedFile>();
  for (const { entry, seq, aboutItem } of lines) {
    if (!entry || !aboutItem) continue;
    for (const { sha256 } of entry.blobs) found.set(sha256, { sha256, seq, what: "photo", erased: false });
    const hash = entry.private?.hash;
    if (hash !== undefined)
      found.set(hash, { sha256: hash, seq, what: "private", erased: content.erased.includes(hash) });
  }
  return [...found.values()];
};
