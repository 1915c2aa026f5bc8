import * as v from "valibot";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "#domain/log/bytes.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { leafHash } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import { besideEntries } from "#stores/station-log/beside-entries.ts";
import type { LogWrite } from "#stores/station-log/station-log.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { CopiedEpoch } from "./copies-manifest.ts";

/** Entries of one file: few enough to write again while it grows, enough that a log has few files. */
const PAGE = 1_000;

const pageSchema = v.object({
  entries: v.array(v.string()),
  sides: v.array(v.string()),
  keys: v.array(v.tuple([v.string(), v.string()])),
});

/** Keeps one file of the copy under a name and answers its part of the manifest. */
export type KeepFile = (name: string, bytes: Uint8Array) => Promise<{ file: string; sha256: string }>;

const pageText = ({ entries, sides, keys }: LogWrite): string =>
  JSON.stringify({
    entries: entries.map(({ bytes }) => bytes),
    sides: sides.map(({ sealed }) => toBase64Url(sealed)),
    keys: keys.map(({ subject, key }) => [subject, toBase64Url(key)]),
  } satisfies v.InferInput<typeof pageSchema>);

/** A page read back; undefined when it is none. @param from sequence number of its first entry */
export const readPage = (text: string, epoch: number, from: number): LogWrite | undefined => {
  let page: v.InferOutput<typeof pageSchema>;
  try {
    page = v.parse(pageSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
  const sides = page.sides.flatMap((spelled) => fromBase64Url(spelled) ?? []);
  const keys = page.keys.flatMap(([subject, spelled]) => {
    const key = fromBase64Url(spelled);
    return key ? [{ subject, key }] : [];
  });
  if (sides.length !== page.sides.length || keys.length !== page.keys.length) return undefined;
  return {
    entries: page.entries.map((bytes, i) => ({ epoch, seq: from + i, bytes, leafHash: leafHash(sha256, bytes) })),
    sides: sides.map((sealed) => ({ sealed, hash: sha256(sealed) })),
    keys,
  };
};

const spelledEdge = ({ size, hashes }: TreeEdge): CopiedEpoch["edge"] => ({ size, hashes: hashes.map(toBase64) });
const edgeOf = ({ size, hashes }: CopiedEpoch["edge"]): TreeEdge => ({
  size,
  hashes: hashes.flatMap((hash) => fromBase64(hash) ?? []),
});

/**
 * Copies an epoch of a log from where the copy ends: whole pages are left, the last one is written again while it grows.
 * Between pages the log is free for others.
 * @throws LogBroken at an entry that is missing or altered
 */
export const copyEpoch = async (
  deps: { readonly logs: OpenLogs; readonly name: string; readonly keep: KeepFile },
  epoch: number,
  before: CopiedEpoch | undefined,
): Promise<CopiedEpoch> => {
  const { logs, name, keep } = deps;
  const pages = [...(before?.pages ?? [])];
  let start = before ? edgeOf(before.edge) : EMPTY_EDGE;
  const last = start.size < (before?.size ?? 0) ? pages.pop() : undefined;
  for (;;) {
    const from = start.size;
    const write = await logs.use(name, async (log): Promise<LogWrite> => {
      const entries = await log.read(epoch, from, PAGE);
      return { entries, ...(await besideEntries(log, entries)) };
    });
    const { entries } = write;
    const end = grownBy(
      sha256,
      start,
      entries.map((entry) => entry.leafHash),
    );
    if (last?.from === from && last.count === entries.length) {
      pages.push(last); // an earlier manifest names this file by its hash: it is not written again
    } else if (entries.length > 0) {
      const file = `logs/${name}/${epoch}-${from}-${entries.length}.box`;
      pages.push({ ...(await keep(file, Buffer.from(pageText(write)))), from, count: entries.length });
    }
    if (entries.length < PAGE)
      return { epoch, size: end.size, root: toBase64(rootOfEdge(sha256, end)), edge: spelledEdge(start), pages };
    start = end;
  }
};
