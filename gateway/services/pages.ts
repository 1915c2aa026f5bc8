import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import type { Batch } from "#domain/wire/batch.ts";
import { sha256 } from "#platform/crypto.ts";
import { besideEntries } from "#stores/station-log/beside-entries.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { OpenLogs } from "../stores/open-logs.ts";

/** Gives a log back page by page, as batches of the same shape in which it came. */
export interface Pages {
  /** Entries of an epoch from `from` on, fewer than `limit` only at the end. @throws LogBroken when one was altered */
  read(name: string, epoch: number, from: number, limit: number): Promise<Batch>;
}

const PAGE = 1_000;
const KEPT_EDGES = 256;

/** @param logs the logs of all stations */
export const createPages = ({ logs }: { readonly logs: OpenLogs }): Pages => {
  /** edges where recent pages ended, which is where the next one begins */
  const edges = new Map<string, TreeEdge>();
  const keep = (key: string, edge: TreeEdge): TreeEdge => {
    edges.delete(key);
    edges.set(key, edge);
    for (const oldest of edges.keys()) {
      if (edges.size <= KEPT_EDGES) break;
      edges.delete(oldest);
    }
    return edge;
  };
  const edgeAt = async (log: StationLog, name: string, epoch: number, size: number): Promise<TreeEdge> => {
    let edge = edges.get(`${name}:${epoch}:${size}`) ?? EMPTY_EDGE;
    while (edge.size < size) {
      const page = await log.read(epoch, edge.size, Math.min(PAGE, size - edge.size));
      if (page.length === 0) throw new RangeError(`epoch ${epoch} of ${name} has no entry ${edge.size}`);
      edge = grownBy(
        sha256,
        edge,
        page.map((entry) => entry.leafHash),
      );
    }
    return edge;
  };

  return {
    read: (name, epoch, from, limit) =>
      logs.use(name, async (log) => {
        const before = await edgeAt(log, name, epoch, from);
        const entries = await log.read(epoch, from, limit);
        const grown = grownBy(
          sha256,
          before,
          entries.map((entry) => entry.leafHash),
        );
        const after = keep(`${name}:${epoch}:${grown.size}`, grown);
        const { sides, keys } = await besideEntries(log, entries);
        return { station: name, epoch, from, entries, sides, keys, root: rootOfEdge(sha256, after) };
      }),
  };
};
