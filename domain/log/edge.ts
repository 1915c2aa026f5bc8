import type { Sha256 } from "./bytes.ts";
import { type NodeReader, nodeHash } from "./tree.ts";

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first. All that growing a tree and naming its
 * root take, and small enough to be kept with every head.
 */
export interface TreeEdge {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** The edge of a tree without leaves. */
export const EMPTY_EDGE: TreeEdge = { size: 0, hashes: [] };

/** The edge after more leaves; the one given stays as it is. */
export const grownBy = (sha: Sha256, edge: TreeEdge, leaves: readonly Uint8Array[]): TreeEdge => {
  const hashes = [...edge.hashes];
  let { size } = edge;
  for (const leaf of leaves) {
    let hash = leaf;
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(sha, hashes.pop() ?? hash, hash);
    hashes.push(hash);
    size++;
  }
  return { size, hashes };
};

/** Root of the tree (RFC 6962 2.1); of none, the hash of nothing. */
export const rootOfEdge = (sha: Sha256, { hashes }: TreeEdge): Uint8Array =>
  hashes.length === 0 ? sha("") : hashes.reduceRight((right, left) => nodeHash(sha, left, right));

/** The edge of the first `size` leaves of a stored tree. */
export const edgeAt = (size: number, nodeAt: NodeReader): TreeEdge => {
  const hashes: Uint8Array[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) hashes.unshift(nodeAt(level, rest - 1));
  return { size, hashes };
};
