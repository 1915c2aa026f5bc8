import type { Sha256 } from "#domain/log/bytes.ts";
import type { PouchHandle } from "#platform/pouch/durable.ts";
import type { PouchDocument } from "#platform/pouch/engine.ts";
import { openDocumentLog } from "./document-log.ts";
import type { LogDocuments } from "./log-documents.ts";
import type { StationLog } from "./station-log.ts";

const isNotFound = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "status" in error && error.status === 404;

/** A PouchDB database as documents of a log. One write for PouchDB is one for LevelDB, its local documents included. */
export const pouchDocuments = (pouch: PouchHandle): LogDocuments => {
  const { db } = pouch;
  const readDocument = async (id: string): Promise<PouchDocument | undefined> => {
    try {
      return await pouch.run(db.get(id));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  return {
    async list({ first, last, limit, newestFirst = false, withDocuments = false }) {
      const [startkey, endkey] = newestFirst ? [last, first] : [first, last];
      const { rows } = await pouch.run(
        db.allDocs({ startkey, endkey, limit, descending: newestFirst, include_docs: withDocuments }),
      );
      return rows.map(({ id, value, doc }) => ({ id, rev: value.rev, ...(doc ? { document: doc } : {}) }));
    },
    get: (ids) => Promise.all(ids.map(readDocument)),
    write: (documents, handedOver) => pouch.writeNew(documents, handedOver),
    async forget(id) {
      const document = await readDocument(id);
      if (!document) return;
      await pouch.run(db.remove(document));
      await pouch.scrubLocal();
    },
    tornBy: 0,
    close: () => pouch.close(),
  };
};

/** The station's log in a PouchDB database. Takes the handle over and closes it. See `openDocumentLog`. */
export const openPouchLog = ({
  pouch,
  station,
  sha,
}: {
  readonly pouch: PouchHandle;
  readonly station: string;
  readonly sha: Sha256;
}): Promise<StationLog> => openDocumentLog({ documents: pouchDocuments(pouch), station, sha });
