import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { promisify } from "node:util";
import { type DiskWatch, watchDisk } from "./disk-watch.ts";
import {
  type LevelCallback,
  type LevelDown,
  type LevelDownFactory,
  loadDiskPouch,
  loadLevelDown,
  loadMemoryPouch,
  type PouchDatabase,
} from "./engine.ts";
import { createInParts, type InParts } from "./in-parts.ts";
import { type StorageFault, storageFaultOf } from "./storage-fault.ts";

/** An open PouchDB database and what its disk has said so far. */
export interface PouchHandle {
  readonly db: PouchDatabase;
  /** How many writes the storage engine was given since opening, each atomic and each with one fdatasync. */
  writes(): number;
  /** The first failure of the disk since opening; once it is set nothing more is written. */
  fault(): StorageFault | undefined;
  /**
   * Awaits an operation of the database.
   * @throws StorageFault when the disk fails; also at once when it failed before in a way after which nothing answers
   */
  run<T>(operation: Promise<T>): Promise<T>;
  /**
   * Writes documents that the caller knows to be new, in one synced batch: PouchDB's look for an earlier revision of
   * each is answered "none" without going to the disk. `handedOver` is called when all of it is with the storage engine
   * and what is left is the disk's work: a good moment for work of one's own.
   * @throws StorageFault when the disk fails
   */
  writeNew(documents: readonly NewDocument[], handedOver?: () => void): Promise<void>;
  /** Rewrites the files that hold local documents, so that deleted ones are gone from the disk and not only hidden. */
  scrubLocal(): Promise<void>;
  close(): Promise<void>;
}

/** A document with the name under which it is stored; a local one has no revision. */
export interface NewDocument {
  readonly _id: string;
}

/** Where the LevelDB adapter keeps `_local` documents: sublevel names stand between two U+00FF. */
const LOCAL_FROM = "\u00fflocal-store\u00ff";
const LOCAL_TO = "\u00fflocal-store\u00ff\uffff";

/** Where the LevelDB adapter looks for a document: sublevel names stand between two U+00FF. */
const keyOf = (id: string): string => (id.startsWith("_local/") ? LOCAL_FROM : "\u00ffdocument-store\u00ff") + id;

/** What is on its way to the storage engine. */
interface OnTheWay {
  /** keys under which nothing is stored yet */
  readonly fresh: Set<string>;
  readonly inParts: InParts;
  /** those who want to hear when the engine has it */
  readonly handedOver: Set<() => void>;
}

const nothingOnTheWay = (): OnTheWay => ({ fresh: new Set(), inParts: createInParts(), handedOver: new Set() });

const writeNew =
  (db: PouchDatabase, watch: DiskWatch, { fresh, inParts, handedOver }: OnTheWay): PouchHandle["writeNew"] =>
  async (documents, tell) => {
    for (const { _id } of documents) fresh.add(keyOf(_id));
    if (tell) handedOver.add(tell);
    try {
      const parts = inParts.split(documents, ({ _id }) => keyOf(_id));
      const asked = parts.map((part) => db.bulkDocs(part, { new_edits: false }));
      const answers = (await watch.run(Promise.all(asked))).flat();
      if (answers.some((answer) => answer.error)) throw new Error(`refused by PouchDB: ${JSON.stringify(answers)}`);
    } finally {
      for (const { _id } of documents) fresh.delete(keyOf(_id));
      if (tell) handedOver.delete(tell);
    }
  };

/** One error for all: its stack, which nobody reads, costs more than the answer. */
const NOT_WRITTEN = new Error("NotFound: not written yet");

const isNotFound = (error: Error): boolean => error.message.startsWith("NotFound");

/**
 * A LevelDOWN whose every write is synced before it answers: PouchDB's own never asks for it, and its acknowledged
 * writes are lost with the power. After a failed write it refuses further ones.
 */
const durableLevelDown =
  (
    leveldown: LevelDownFactory,
    watch: DiskWatch,
    { fresh, inParts, handedOver }: OnTheWay,
    opened: (level: LevelDown) => void,
  ) =>
  (location: string): LevelDown => {
    const level = leveldown(location);
    const put = level._put.bind(level);
    const del = level._del.bind(level);
    const batch = level._batch.bind(level);
    const get = level._get.bind(level);
    const open = level._open.bind(level);
    const watched =
      (callback: LevelCallback): LevelCallback =>
      (error, ...values) => {
        if (error) watch.report(error);
        callback(error, ...values);
      };
    const whenSound = (callback: LevelCallback, write: () => void): void => {
      const fault = watch.fault();
      if (fault) {
        process.nextTick(callback, fault);
      } else {
        watch.countWrite();
        write();
      }
    };
    level._open = (options, callback) => open(options, watched(callback));
    level._put = (key, value, options, callback) =>
      whenSound(callback, () => put(key, value, { ...options, sync: true }, watched(callback)));
    level._del = (key, options, callback) =>
      whenSound(callback, () => del(key, { ...options, sync: true }, watched(callback)));
    level._batch = (operations, options, callback) => {
      const whole = inParts.gather(operations);
      if (!whole) {
        process.nextTick(callback);
        return;
      }
      whenSound(callback, () => {
        batch(whole, { ...options, sync: true }, watched(callback));
        for (const tell of handedOver) tell();
        handedOver.clear();
      });
    };
    // PouchDB takes every failed read for "not found" and goes on; better it waits for ever and the caller hears of it
    level._get = (key, options, callback) => {
      if (fresh.has(String(key))) {
        process.nextTick(callback, NOT_WRITTEN);
        return;
      }
      get(key, options, (error, ...values) => {
        if (error && !isNotFound(error)) watch.stall(error);
        else callback(error, ...values);
      });
    };
    opened(level);
    return level;
  };

/**
 * LevelDB keeps an overwritten or deleted value until its file is merged with a newer one of the same range. So: bring
 * the memory table down to a file, lay a newer file of tombstones over the whole range, merge.
 */
const scrub = async (level: LevelDown | undefined): Promise<void> => {
  if (level === undefined) return;
  const compact = promisify(level.compactRange.bind(level));
  const write = promisify(level._batch.bind(level));
  await compact(LOCAL_FROM, LOCAL_TO);
  await write(
    [LOCAL_FROM, LOCAL_TO].map((key) => ({ type: "del", key })),
    {},
  );
  await compact(LOCAL_FROM, LOCAL_TO);
};

/**
 * Opens (or makes) the PouchDB database in a folder. The only way to open one: what a write acknowledges has been
 * through fdatasync.
 * @throws StorageFault `locked` while another process has it open; any other reason when the disk refuses
 */
export const openDurablePouch = async (folder: string): Promise<PouchHandle> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw storageFaultOf(error);
  });
  const watch = watchDisk();
  const leveldown = loadLevelDown();
  let level: LevelDown | undefined;
  const onTheWay = nothingOnTheWay();
  const factory = Object.assign(
    durableLevelDown(leveldown, watch, onTheWay, (made) => {
      level = made;
    }),
    { destroy: leveldown.destroy, repair: leveldown.repair },
  );
  // the adapter shares open databases by the factory's name; a name of its own makes LevelDB's lock hold here too
  Object.defineProperty(factory, "name", { value: `durable-${randomUUID()}` });
  const Pouch = loadDiskPouch();
  const options = { adapter: "leveldb", db: factory, revs_limit: 1 };
  const db = new Pouch(folder, options);
  await watch.run(db.info());
  return {
    db,
    writes: watch.writes,
    fault: watch.fault,
    run: watch.run,
    writeNew: writeNew(db, watch, onTheWay),
    scrubLocal: () => scrub(level),
    close: () => db.close(),
  };
};

/** A database that lives in this process only. */
export const openMemoryPouch = async (): Promise<PouchHandle> => {
  const watch = watchDisk();
  const Pouch = loadMemoryPouch();
  const db = new Pouch(`memory-${randomUUID()}`, { adapter: "memory", revs_limit: 1 });
  await db.info();
  return {
    db,
    writes: watch.writes,
    fault: watch.fault,
    run: watch.run,
    writeNew: writeNew(db, watch, nothingOnTheWay()),
    scrubLocal: async () => undefined,
    close: () => db.close(),
  };
};
