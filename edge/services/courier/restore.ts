import { equalBytes, fromBase64 } from "#domain/log/bytes.ts";
import { grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import type { Head } from "#domain/wire/reply.ts";
import { sha256 } from "#platform/crypto.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Exchange, Exchanged } from "./exchange.ts";
import { readBatch } from "./read-batch.ts";

/** Entries pulled at once: a page is on the disk before the next one counts. */
const PAGE = 2_000;
const DEADLINE_MS = 60_000;

/** How a pull ended. `altered`: what came does not belong to the log that was signed. */
export type Restored =
  | { readonly kind: "whole" }
  | { readonly kind: "altered" }
  | Exclude<Exchanged<never>, { kind: "done" }>;

export interface RestoreDeps {
  readonly exchange: Exchange;
  readonly station: string;
  readonly log: Pick<StationLog, "append" | "head">;
  readonly onProgress?: (size: number, of: number) => void;
}

/**
 * Brings entries of an epoch back from the district to the end of our log, page by page, each held against the root
 * that comes with it and the last against the head that was asked for. A pull that is cut off goes on where it was.
 * @param edge of what the log has of this epoch
 */
export const pullEntries = async (deps: RestoreDeps, head: Head, edge: TreeEdge): Promise<Restored> => {
  const { exchange, station, log, onProgress } = deps;
  const ask = (from: number) =>
    exchange.ask(
      {
        method: "GET",
        path: `/v1/entries?epoch=${head.epoch}&from=${from}&limit=${PAGE}`,
        headers: { "Accept-Encoding": "identity" },
        deadlineMs: DEADLINE_MS,
      },
      readBatch,
    );
  let at = edge;
  if (at.size >= head.size) return { kind: "whole" }; // nothing is asked for
  let next = ask(at.size);
  while (at.size < head.size) {
    const answer = await next;
    if (answer.kind !== "done") return answer;
    const { entries, sides, keys, root, from, epoch } = answer.value;
    const grown = grownBy(
      sha256,
      at,
      entries.map((entry) => entry.leafHash),
    );
    const isOurs = answer.value.station === station && epoch === head.epoch && from === at.size && entries.length > 0;
    if (!isOurs || !equalBytes(rootOfEdge(sha256, grown), root)) return { kind: "altered" };
    if (grown.size === head.size && !equalBytes(root, fromBase64(head.root) ?? root)) return { kind: "altered" };
    // the next page comes while this one goes to the disk
    next = grown.size < head.size ? ask(grown.size) : next;
    await log.append({ entries, sides, keys });
    at = grown;
    onProgress?.(at.size, head.size);
  }
  return { kind: "whole" };
};
