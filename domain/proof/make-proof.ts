import { kindOf } from "../codes.ts";
import { type Sha256, toBase64 } from "../log/bytes.ts";
import { type Checkpoint, parseCheckpoint } from "../log/checkpoint.ts";
import type { StoredEntry } from "../log/document.ts";
import { understood } from "../log/meaning.ts";
import { parseNote } from "../log/note.ts";
import { consistencyProof, inclusionProof } from "../log/proof.ts";
import type { NodeReader } from "../log/tree.ts";
import { isPlaceKind } from "../place/place.ts";
import { ok, type Result } from "../result.ts";
import { codesWithin, isNaming } from "./mentions.ts";
import type { ProofContent, ProvenLog } from "./proof-file.ts";

/** The signed heads of one epoch, as C2SP notes. */
export interface EpochHeads {
  readonly epoch: number;
  readonly vkey: string;
  /** the newest that the station signed */
  readonly newest: string;
  /** the newest that a witness signed too; not larger */
  readonly witnessed?: string;
}

/** The record a proof is drawn from; a view answers it. */
export interface ProofSource {
  timeline(code: string, page: { limit: number; before?: { epoch: number; seq: number } }): Place[];
  /** the first entry that speaks of a code */
  first(code: string): Place | undefined;
  entry(seq: number, epoch: number): StoredEntry | undefined;
  nodesOf(epoch: number): NodeReader;
}
interface Place {
  readonly epoch: number;
  readonly seq: number;
  readonly bytes: string;
}

const PAGE = 500;

/** Every entry that speaks of a code. */
export const entriesOf = (source: Pick<ProofSource, "timeline">, code: string): Place[] => {
  const all: Place[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = source.timeline(code, { limit: PAGE, ...(last ? { before: last } : {}) });
    all.push(...page);
    if (page.length < PAGE) return all.reverse();
  }
};

/** Entries that say what a code stands for. */
const namingOf = (source: ProofSource, code: string): Place[] => {
  const kind = kindOf(code);
  if (kind === "case") return entriesOf(source, code);
  const isNamed = kind === "officer" || kind === "seizure" || isPlaceKind(kind);
  const first = isNamed ? source.first(code) : undefined;
  return first ? [first] : [];
};

/** What the item's entries speak of: officers, places with those around them, cases, the seizure. */
export const namingEntries = (source: ProofSource, about: readonly Place[]): Place[] => {
  const named = new Set<string>();
  const found: Place[] = [];
  let codes = [...codesWithin(about.map(({ bytes }) => JSON.parse(bytes)))];
  while (codes.length > 0) {
    const next: string[] = [];
    for (const code of codes) {
      if (named.has(code)) continue;
      named.add(code);
      for (const place of namingOf(source, code)) {
        const entry = understood(place.bytes);
        if (!entry || !isNaming(entry.kind)) continue;
        found.push(place);
        if (entry.kind === "place.made" && entry.body.parent !== undefined) next.push(entry.body.parent);
      }
    }
    codes = next;
  }
  return found;
};

const headOf = (note: string): Checkpoint | undefined => {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : undefined;
  return checkpoint?.ok ? checkpoint.value : undefined;
};

/** Hashes given out once; a path names them by their place. */
const sharedNodes = () => {
  const nodes: string[] = [];
  const places = new Map<string, number>();
  return {
    nodes,
    pathOf: (hashes: readonly Uint8Array[]): number[] =>
      hashes.map((hash) => {
        const text = toBase64(hash);
        const known = places.get(text);
        if (known !== undefined) return known;
        places.set(text, nodes.length);
        return nodes.push(text) - 1;
      }),
  };
};

/**
 * Draws all that is known of one item out of a record, under its signed heads.
 * @param given heads of the epochs, in order, the newest last; entries past them are counted as `left`
 * @returns `no-head` when the item's first epoch has none
 */
export const makeProofContent = (
  given: Pick<ProofContent, "item" | "station" | "by" | "at" | "witnesses" | "erased"> & {
    readonly heads: readonly EpochHeads[];
  },
  source: ProofSource,
  sha: Sha256,
): Result<ProofContent, "no-head"> => {
  const { heads, ...rest } = given;
  const about = entriesOf(source, given.item);
  const wanted = [...about, ...namingEntries(source, about)];
  const firstEpoch = Math.min(...wanted.map(({ epoch }) => epoch));
  const { nodes, pathOf } = sharedNodes();
  const logs: ProvenLog[] = [];
  const covered = new Map<number, number>();
  for (const { epoch, vkey, newest, witnessed } of heads) {
    if (epoch < firstEpoch) continue;
    const nodeAt = source.nodesOf(epoch);
    const size = headOf(newest)?.size ?? 0;
    const seen = witnessed === undefined ? 0 : (headOf(witnessed)?.size ?? 0);
    covered.set(epoch, size);
    const seqs = new Set([0, ...wanted.filter((entry) => entry.epoch === epoch).map(({ seq }) => seq)]);
    const entries = [...seqs]
      .filter((seq) => seq < size)
      .sort((a, b) => a - b)
      .flatMap((seq) => {
        const stored = source.entry(seq, epoch);
        const path = pathOf(inclusionProof(seq, seq < seen ? seen : size, nodeAt, sha));
        return stored ? [{ seq, bytes: stored.bytes, path }] : [];
      });
    const isWhole = seen === size && witnessed !== undefined;
    logs.push({
      epoch,
      vkey,
      head: isWhole ? witnessed : newest,
      ...(seen > 0 && !isWhole && witnessed !== undefined
        ? { witnessed: { head: witnessed, path: pathOf(consistencyProof(seen, size, nodeAt, sha)) } }
        : {}),
      entries,
    });
  }
  const left = about.filter(({ epoch, seq }) => seq >= (covered.get(epoch) ?? 0)).length;
  if (logs[0]?.epoch !== firstEpoch || about.length === left) return { ok: false, error: "no-head" };
  return ok({ v: 1, ...rest, logs, nodes, left });
};
