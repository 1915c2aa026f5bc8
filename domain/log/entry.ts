import type { Instant } from "../time.ts";
import type { BodyOf, EntryKind } from "./kinds.ts";

/** Largest entry in bytes. Photos stand beside it by their hash. */
export const MAX_ENTRY_BYTES = 32 * 1024;

/** How far the wall clock can be trusted, and the clock that cannot be set. */
export interface ClockReading {
  readonly source: "ntp" | "rtc" | "manual" | "simulated" | "none";
  /** estimated error in ms; -1 when unknown */
  readonly errMs: number;
  readonly bootId: string;
  readonly monoMs: number;
}

/** Who acted, by what proof, in which session. Never taken from what a client says of itself. */
export interface Actor {
  readonly officer: string;
  readonly factors: readonly Factor[];
  readonly session: string;
}
export type Factor = "card" | "number" | "pin" | "setup-code" | "system";

/** The second person of an act that needs two. */
export interface SecondActor {
  readonly officer: string;
  readonly factors: readonly Factor[];
}

/** Where the private part of an entry stands: SHA-256 (hex) of the sealed record, and whose key opens it. */
export interface PrivateRef {
  readonly hash: string;
  readonly subject: string;
}

export interface BlobRef {
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
}

/** The newest cosignature known when the entry was written: it cannot be older than this. */
export interface Seen {
  readonly size: number;
  readonly at: Instant;
}

interface EntryOf<K extends EntryKind> {
  readonly v: 1;
  readonly kind: K;
  readonly station: string;
  readonly epoch: number;
  /** index of its leaf, from 0 */
  readonly seq: number;
  /** when it happened */
  readonly at: Instant;
  /** when it was entered: both are kept and printed, so the delay is a figure (Punjab Police Rules 22.48) */
  readonly recordedAt: Instant;
  readonly clock: ClockReading;
  readonly actor: Actor;
  readonly second?: SecondActor;
  /** codes of everything the entry speaks of */
  readonly subjects: readonly string[];
  readonly body: BodyOf<K>;
  readonly blobs: readonly BlobRef[];
  readonly private?: PrivateRef;
  readonly seen?: Seen;
}

/** One line of the log, as it is canonicalised, hashed, stored, sent and verified. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** A private part before it is sealed: the subject whose key seals it, and the record. */
export interface PrivatePart {
  readonly subject: string;
  readonly record: Readonly<Record<string, unknown>>;
}

interface DraftOf<K extends EntryKind> {
  readonly kind: K;
  readonly at: Instant;
  readonly subjects: readonly string[];
  readonly body: BodyOf<K>;
  readonly blobs?: readonly BlobRef[];
  readonly private?: PrivatePart;
}

/** What an act decides to write; the journal completes it with sequence, times, clock and actor. */
export type EntryDraft = { [K in EntryKind]: DraftOf<K> }[EntryKind];

/** Reads stored bytes. The bytes were schema-checked when written and are held by their hash since. */
export const parseEntry = (bytes: string): Entry => JSON.parse(bytes) as Entry;
