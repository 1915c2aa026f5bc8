import nano from "nano";
import type { Clock } from "#platform/clock.ts";
import { StorageFault, type StorageReason } from "#platform/pouch/storage-fault.ts";

/** One request to CouchDB. */
export interface CouchAsk {
  readonly method?: "GET" | "PUT" | "POST" | "DELETE";
  readonly db?: string;
  /** below the database, its parts encoded */
  readonly path?: string;
  readonly qs?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
}

/** What CouchDB answered: its JSON, or the status of a refusal that the caller may understand. */
export type CouchAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 404 | 409 | 412 };

/** Asks CouchDB. @throws StorageFault when it cannot be reached in time, refuses us, or fails */
export type AskCouch = (ask: CouchAsk) => Promise<CouchAnswer>;

/** A server that is alive answers a batch of ours well within this time, its fsync included. */
const DEADLINE_MS = 20_000;

const reasonOf = (status: number | undefined, text: string): StorageReason => {
  if (status === 401 || status === 403) return "denied";
  if (status === 404) return "missing";
  return /enospc|no space/i.test(text) ? "no-space" : "io";
};

/** @param url of the server, with the account: `http://gateway:secret@127.0.0.1:5984` */
export const couchRequests = (url: string, clock: Pick<Clock, "after">): AskCouch => {
  const server = nano(url);
  return async ({ method = "GET", db, path, qs, body }) => {
    const abort = new AbortController();
    const cancel = clock.after(DEADLINE_MS, () => abort.abort());
    const asked = {
      method,
      signal: abort.signal,
      ...(db === undefined ? {} : { db }),
      ...(path === undefined ? {} : { path }),
      ...(qs === undefined ? {} : { qs }),
      ...(body === undefined ? {} : { body }),
    };
    try {
      return { ok: true, value: await server.request(asked) };
    } catch (fault) {
      const { statusCode: status, message } = fault as { statusCode?: number; message: string };
      if (db !== undefined && (status === 404 || status === 409 || status === 412)) return { ok: false, status };
      throw new StorageFault(reasonOf(status, message), fault);
    } finally {
      cancel();
    }
  };
};
