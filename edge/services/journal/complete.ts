import * as v from "valibot";
import type { PrivateRecord } from "#domain/custody/fold.ts";
import { toHex } from "#domain/log/bytes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { type Entry, type EntryDraft, MAX_ENTRY_BYTES, type Seen } from "#domain/log/entry.ts";
import { ENTRY_BODIES, type EntryKind } from "#domain/log/kinds.ts";
import { SALT_BYTES, type SealedRecord, sealPrivate, type TextCipher } from "#domain/log/private-record.ts";
import { leafHash } from "#domain/log/tree.ts";
import type { Instant } from "#domain/time.ts";
import type { ReadClock } from "#platform/clock-reading.ts";
import { sha256 } from "#platform/crypto.ts";
import type { StationLog, SubjectKey } from "#stores/station-log/station-log.ts";
import type { ActorRef } from "./actor-ref.ts";

/** A draft made into an entry, with all that is written beside it. */
export interface CompleteLine {
  readonly entry: Entry;
  readonly stored: StoredEntry;
  readonly opened: PrivateRecord;
  readonly sides: readonly SealedRecord[];
  readonly keys: readonly SubjectKey[];
}
/** Makes drafts into entries. */
export interface Completer {
  /** Completes a draft as entry `seq`: envelope, schema, canonical bytes, leaf hash, sealed private part. */
  complete(draft: EntryDraft, by: ActorRef, now: Instant, seq: number): Promise<CompleteLine>;
  /** Forgets keys made for entries that were not written after all. */
  forget(): void;
}

export interface CompleteDeps {
  readonly station: string;
  readonly epoch: number;
  readonly log: Pick<StationLog, "keysOf">;
  readonly readClock: ReadClock;
  readonly cipher: TextCipher;
  readonly random: (count: number) => Uint8Array;
  /** the newest cosignature known, so that the entry cannot be older than it */
  readonly seen: () => Seen | undefined;
}

const KEPT_KEYS = 2_000;
/** Kinds whose private part belongs to something they bring into being: its key cannot exist yet. */
const BRINGS_SUBJECT: readonly EntryKind[] = ["case.opened", "item.issued", "item.imported", "import.quarantined"];

/** Keeps the keys of the newest subjects at hand: a key is made with the first private part of its subject. */
const subjectKeys = ({ log, random }: Pick<CompleteDeps, "log" | "random">) => {
  const kept = new Map<string, Uint8Array>();
  const keep = (subject: string, key: Uint8Array): Uint8Array => {
    if (kept.size >= KEPT_KEYS) for (const oldest of [...kept.keys()].slice(0, KEPT_KEYS / 2)) kept.delete(oldest);
    kept.set(subject, key);
    return key;
  };
  return {
    forget: () => kept.clear(),
    async keyOf(subject: string, isNew: boolean): Promise<{ key: Uint8Array; made: boolean }> {
      const known = kept.get(subject) ?? (isNew ? undefined : (await log.keysOf([subject]))[0]);
      return known ? { key: keep(subject, known), made: false } : { key: keep(subject, random(32)), made: true };
    },
  };
};

/** @throws Error for a draft that its schema or the size limit refuses: a fault of the program, never of the user */
export const createCompleter = (deps: CompleteDeps): Completer => {
  const { station, epoch, readClock, cipher, random, seen } = deps;
  const keys = subjectKeys(deps);

  const seal = async (draft: EntryDraft) => {
    if (!draft.private) return undefined;
    const { subject, record } = draft.private;
    const { key, made } = await keys.keyOf(subject, BRINGS_SUBJECT.includes(draft.kind));
    const side = sealPrivate({ record, salt: random(SALT_BYTES), key, nonce: random(12) }, cipher, sha256);
    return { side, subject, keys: made ? [{ subject, key }] : [] };
  };

  const complete: Completer["complete"] = async (draft, by, now, seq) => {
    const sealed = await seal(draft);
    const { second, officer, factors, session } = by;
    const entry = {
      v: 1,
      kind: draft.kind,
      station,
      epoch,
      seq,
      at: draft.at,
      recordedAt: now,
      clock: readClock(),
      actor: { officer, factors, session },
      ...(second ? { second } : {}),
      subjects: draft.subjects,
      body: v.parse(ENTRY_BODIES[draft.kind], draft.body),
      blobs: draft.blobs ?? [],
      ...(sealed ? { private: { hash: toHex(sealed.side.hash), subject: sealed.subject } } : {}),
      ...seenPart(seen()),
    } as Entry;
    const bytes = canonicalBytes(entry);
    if (Buffer.byteLength(bytes) > MAX_ENTRY_BYTES)
      throw new RangeError(`${draft.kind} is larger than an entry may be`);
    return {
      entry,
      stored: { epoch, seq, bytes, leafHash: leafHash(sha256, bytes) },
      opened: draft.private?.record,
      sides: sealed ? [sealed.side] : [],
      keys: sealed?.keys ?? [],
    };
  };

  return { complete, forget: keys.forget };
};

const seenPart = (seen: Seen | undefined) => (seen ? { seen } : {});
