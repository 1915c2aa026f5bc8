import { createRequire } from "node:module";

// required, not imported: their published types bring a browser's Buffer and DOM into every program that sees them
const require = createRequire(import.meta.url);

/** A stored document; which other members it has is the owner's knowledge. */
export interface PouchDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly [member: string]: unknown;
}

/** One line of an `allDocs` answer. */
export interface PouchRow {
  readonly id: string;
  readonly value: { readonly rev: string };
  readonly doc?: PouchDocument;
}

/** What a write of many documents answers: with `new_edits: false` only its errors. */
export interface PouchWriteAnswer {
  readonly id?: string;
  readonly rev?: string;
  readonly error?: boolean | string;
}

/** A window on the documents in the order of their ids; both ends are inclusive. */
export interface PouchWindow {
  readonly startkey?: string;
  readonly endkey?: string;
  readonly keys?: readonly string[];
  readonly limit?: number;
  readonly descending?: boolean;
  readonly include_docs?: boolean;
}

/** The parts of a PouchDB 9 database that the product uses. */
export interface PouchDatabase {
  info(): Promise<{ readonly doc_count: number; readonly update_seq: number | string }>;
  bulkDocs(documents: readonly object[], options?: { new_edits?: boolean }): Promise<readonly PouchWriteAnswer[]>;
  allDocs(window: PouchWindow): Promise<{ readonly rows: readonly PouchRow[] }>;
  get(id: string): Promise<PouchDocument>;
  remove(document: { readonly _id: string; readonly _rev?: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** The parts of PouchDB's constructor that the product uses. */
export interface PouchConstructor {
  new (name: string, options: object): PouchDatabase;
  plugin(plugin: unknown): PouchConstructor;
}

/** How LevelDOWN answers. */
export type LevelCallback = (error?: Error | null, ...values: unknown[]) => void;

/** The parts of LevelDOWN 6 (abstract-leveldown) that the durable factory touches. */
export interface LevelDown {
  _open(options: object, callback: LevelCallback): void;
  _put(key: unknown, value: unknown, options: object, callback: LevelCallback): void;
  _del(key: unknown, options: object, callback: LevelCallback): void;
  _batch(operations: readonly unknown[], options: object, callback: LevelCallback): void;
  _get(key: unknown, options: object, callback: LevelCallback): void;
  compactRange(start: string, end: string, callback: LevelCallback): void;
}

/** LevelDOWN's factory with what PouchDB asks of one. */
export interface LevelDownFactory {
  (location: string): LevelDown;
  readonly destroy: unknown;
  readonly repair: unknown;
}

/** LevelDB itself. */
export const loadLevelDown = (): LevelDownFactory => require("leveldown") as LevelDownFactory;

/** PouchDB over LevelDB files. */
export const loadDiskPouch = (): PouchConstructor =>
  (require("pouchdb-core") as PouchConstructor).plugin(require("pouchdb-adapter-leveldb"));

/** PouchDB over memory. */
export const loadMemoryPouch = (): PouchConstructor =>
  (require("pouchdb-core") as PouchConstructor).plugin(require("pouchdb-adapter-memory"));
