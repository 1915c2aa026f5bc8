import * as v from "valibot";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { openDocumentLog } from "#stores/station-log/document-log.ts";
import { couchDocuments } from "./couch-documents.ts";
import { openCouchMark } from "./couch-mark.ts";
import { couchRequests } from "./couch-request.ts";
import type { LogStore } from "./log-store.ts";

/** Of our databases' names; no name of a log has it in it. */
const MARK_END = "$";

/**
 * The database of a log. CouchDB knows small letters only, so a small letter of the name gets a sign before it: two
 * names never share a database.
 * @param mark small letters and digits that begin with a letter: one for each gateway on a server
 */
export const couchDatabase = (mark: string, name: string): string =>
  `${mark}${MARK_END}${name.replaceAll(/[a-z]/g, (letter) => `$${letter}`).toLowerCase()}`;

/** The log of a database; undefined when it is none of this mark's. */
export const logOfDatabase = (mark: string, database: string): string | undefined =>
  database.startsWith(mark + MARK_END)
    ? database
        .slice(mark.length + 1)
        .replaceAll(/\$?[a-z]/g, (part) => (part.length === 2 ? part.slice(1) : part.toUpperCase()))
    : undefined;

/**
 * CouchDB: a database for each log, on one shard, open to the gateway's account only.
 * @param url of the server with the account in it, `http://gateway:secret@127.0.0.1:5984`
 */
export const couchLogStore = (
  { url, mark }: { readonly url: string; readonly mark: string },
  clock: Pick<Clock, "after">,
): LogStore => {
  const ask = couchRequests(url, clock);
  const account = decodeURIComponent(new URL(url).username);
  const names = account === "" ? [] : [account];
  const onlyWe = { admins: { names, roles: ["_admin"] }, members: { names, roles: ["_admin"] } };
  return {
    engine: "CouchDB",
    async open(name) {
      const db = couchDatabase(mark, name);
      // one shard: ranges of ids are read in order without a merge, and a batch is one write
      const made = await ask({ method: "PUT", db, qs: { q: 1 } });
      if (!made.ok && made.status !== 412) throw new StorageFault("io", `CouchDB does not make ${db}`);
      if (made.ok) await ask({ method: "PUT", db, path: "_security", body: onlyWe });
      return openDocumentLog({ documents: couchDocuments(ask, db), station: name, sha: sha256 });
    },
    async names() {
      const answer = await ask({ path: "_all_dbs" });
      const all = v.parse(v.array(v.string()), answer.ok ? answer.value : []);
      return all.flatMap((database) => logOfDatabase(mark, database) ?? []).sort();
    },
  };
};

/** The CouchDB that was named does not serve us; a sentence for who starts the gateway. */
export class CouchRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CouchRefused";
  }
}

const SENTENCES: Partial<Record<StorageFault["reason"], string>> = {
  denied: "CouchDB refuses the account. Put name and password of a server administrator into COUCHDB_URL.",
};

/**
 * Opens the CouchDB of a gateway's folder.
 * @throws CouchRefused when it does not answer now, or not us
 */
export const openCouch = async (folder: string, url: string, clock: Pick<Clock, "after">): Promise<LogStore> => {
  const store = couchLogStore({ url, mark: await openCouchMark(folder) }, clock);
  try {
    await store.names();
  } catch (fault) {
    const told = fault instanceof StorageFault ? SENTENCES[fault.reason] : undefined;
    throw new CouchRefused(
      told ?? "CouchDB does not answer. Start it first (docs/couchdb.md), or look at COUCHDB_URL.",
    );
  }
  return store;
};
