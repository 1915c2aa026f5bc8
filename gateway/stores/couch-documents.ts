import * as v from "valibot";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import type { LogDocument, LogDocuments } from "#stores/station-log/log-documents.ts";
import type { AskCouch } from "./couch-request.ts";

/** Documents of one request; with entries of at most 32 KiB it stays far below CouchDB's own limits. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 4 * 1024 * 1024;
const AT_ONCE = 8;

const line = v.object({ id: v.string(), value: v.object({ rev: v.string() }), doc: v.optional(v.unknown()) });
const listSchema = v.object({ rows: v.array(line) });
/** of asked keys: a line, a removed document, or none */
const keyedSchema = v.object({
  rows: v.array(
    v.object({
      value: v.optional(v.nullable(v.object({ rev: v.string(), deleted: v.optional(v.boolean()) }))),
      doc: v.optional(v.unknown()),
    }),
  ),
});
const documentSchema = v.looseObject({ _id: v.string(), _rev: v.string() });
const refusedSchema = v.array(v.looseObject({ error: v.optional(v.unknown()) }));

const read = <const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> => {
  const found = v.safeParse(schema, value);
  if (!found.success) throw new StorageFault("io", `CouchDB answered something else: ${JSON.stringify(value)}`);
  return found.output;
};

const isLocal = (id: string): boolean => id.startsWith("_local/");
const localPath = (id: string): string => `_local/${encodeURIComponent(id.slice("_local/".length))}`;

/** Work on each of many, a few at once, in their order. */
const few = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    done.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))));
  return done;
};

/** Runs of documents, each small enough for one request. */
const chunks = <T>(documents: readonly T[]): T[][] => {
  const all: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    const length = JSON.stringify(document).length;
    const last = all.at(-1);
    if (last === undefined || last.length >= MOST_DOCUMENTS || size + length > MOST_CHARACTERS) {
      all.push([document]);
      size = length;
    } else {
      last.push(document);
      size += length;
    }
  }
  return all;
};

/** A CouchDB database as documents of a log. */
export const couchDocuments = (ask: AskCouch, db: string): LogDocuments => {
  const must = async (asked: Parameters<AskCouch>[0]): Promise<unknown> => {
    const answer = await ask({ ...asked, db });
    if (!answer.ok) throw new StorageFault("missing", `CouchDB answered ${answer.status} about ${db}`);
    return answer.value;
  };
  const listed = async (keys: readonly string[], withDocuments: boolean) => {
    if (keys.length === 0) return [];
    const asked = { method: "POST", path: "_all_docs", qs: { include_docs: withDocuments }, body: { keys } } as const;
    return read(keyedSchema, await must(asked)).rows;
  };
  const local = async (id: string): Promise<LogDocument | undefined> => {
    const answer = await ask({ db, path: localPath(id) });
    if (!answer.ok && answer.status !== 404) throw new StorageFault("io", `CouchDB answered ${answer.status}`);
    return answer.ok ? read(documentSchema, answer.value) : undefined;
  };
  /** A local document goes in by itself: that CouchDB takes one in `_bulk_docs` is written nowhere. */
  const putLocal = async (document: LogDocument): Promise<void> => {
    const here = await local(document._id);
    if (here !== undefined && here["key"] === document["key"]) return;
    const body = here?._rev === undefined ? document : { ...document, _rev: here._rev };
    await must({ method: "PUT", path: localPath(document._id), body });
  };
  const writeChunk = async (documents: readonly LogDocument[]): Promise<void> => {
    const body = { docs: documents, new_edits: false };
    const refused = read(refusedSchema, await must({ method: "POST", path: "_bulk_docs", body }));
    if (refused.some(({ error }) => error !== undefined && error !== false))
      throw new StorageFault("io", `CouchDB refused: ${JSON.stringify(refused.slice(0, 3))}`);
    // with `new_edits: false` an empty answer is all one gets: what stands there now is looked at
    const rows = await listed(
      documents.map(({ _id }) => _id),
      false,
    );
    for (const [i, { _id, _rev }] of documents.entries())
      if (rows[i]?.value?.rev !== _rev) throw new StorageFault("io", `${_id} is not what was written`);
  };

  let lastWrite: Promise<unknown> = Promise.resolve();

  return {
    async list({ first, last, limit, newestFirst = false, withDocuments = false }) {
      const [start, end] = newestFirst ? [last, first] : [first, last];
      const window = { startkey: start, endkey: end, limit, descending: newestFirst, include_docs: withDocuments };
      const { rows } = read(listSchema, await must({ path: "_all_docs", qs: window }));
      return rows.map(({ id, value, doc }) => ({
        id,
        rev: value.rev,
        ...(withDocuments ? { document: read(documentSchema, doc) } : {}),
      }));
    },
    async get(ids) {
      const found = new Map<string, LogDocument>();
      const plain = ids.filter((id) => !isLocal(id));
      for (let at = 0; at < plain.length; at += MOST_DOCUMENTS) {
        const keys = plain.slice(at, at + MOST_DOCUMENTS);
        for (const [i, row] of (await listed(keys, true)).entries()) {
          const id = keys[i];
          if (id !== undefined && row.doc && !row.value?.deleted) found.set(id, read(documentSchema, row.doc));
        }
      }
      for (const document of await few(ids.filter(isLocal), local)) if (document) found.set(document._id, document);
      return ids.map((id) => found.get(id));
    },
    write(documents, handedOver) {
      // one after the other, so that a write that breaks off leaves a gap within its own documents only
      const write = lastWrite.then(async () => {
        // keys first: an entry whose key is missing could not be read, a key without its entry harms nobody
        await few(
          documents.filter(({ _id }) => isLocal(_id)),
          putLocal,
        );
        for (const chunk of chunks(documents.filter(({ _id }) => !isLocal(_id)))) await writeChunk(chunk);
        handedOver?.();
      });
      lastWrite = write.catch(() => undefined);
      return write;
    },
    async forget(id) {
      const here = await local(id);
      if (here?._rev === undefined) return;
      await must({ method: "DELETE", path: localPath(id), qs: { rev: here._rev } });
      await must({ method: "POST", path: "_compact", body: {} }); // the file keeps what it forgot until it is rewritten
    },
    tornBy: MOST_DOCUMENTS,
    close: async () => undefined,
  };
};
