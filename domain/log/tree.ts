import type { Sha256 } from "./bytes.ts";

const HASH_BYTES = 32;

/**
 * Hash of the complete subtree over the leaves [index·2^level, (index+1)·2^level); level 0 is the leaf hash itself.
 * Asked only for subtrees that are complete in the tree at hand.
 */
export type NodeReader = (level: number, index: number) => Uint8Array;

/** A complete subtree and its hash, as the view keeps it. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** RFC 6962 2.1: hash of one leaf, domain-separated by 0x00, over the entry's stored bytes. */
export const leafHash = (sha: Sha256, entry: string): Uint8Array => sha(`\u0000${entry}`);

/** RFC 6962 2.1: hash of an inner node, domain-separated by 0x01. */
export const nodeHash = (sha: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => {
  const node = new Uint8Array(1 + 2 * HASH_BYTES);
  node[0] = 0x01;
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha(node);
};

/** Every node that becomes complete when leaf number `size` is appended to a tree of that size; the leaf comes first. */
export const completedNodes = (sha: Sha256, size: number, leaf: Uint8Array, nodeAt: NodeReader): TreeNode[] => {
  const nodes: TreeNode[] = [{ level: 0, index: size, hash: leaf }];
  let hash = leaf;
  for (let level = 0, index = size; index % 2 === 1; level++, index = (index - 1) / 2) {
    hash = nodeHash(sha, nodeAt(level, index - 1), hash);
    nodes.push({ level: level + 1, index: (index - 1) / 2, hash });
  }
  return nodes;
};

/** Root of the first `size` leaves (RFC 6962 2.1); the empty tree's root is the hash of nothing. */
export const rootAt = (sha: Sha256, size: number, nodeAt: NodeReader): Uint8Array => {
  let root: Uint8Array | undefined;
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 0) continue;
    const node = nodeAt(level, rest - 1);
    root = root === undefined ? node : nodeHash(sha, node, root);
  }
  return root ?? sha("");
};

/** Grows a tree leaf by leaf and keeps only its right edge: what a verifier needs to stream a log of any length. */
export interface TreeHasher {
  push(leaf: Uint8Array): void;
  /** Root over all leaves pushed so far. */
  root(): Uint8Array;
  size(): number;
}

/** An empty tree to push leaves into. */
export const createTreeHasher = (sha: Sha256): TreeHasher => {
  const edge: Uint8Array[] = [];
  let size = 0;
  return {
    push(leaf) {
      let hash = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(sha, edge.pop() ?? hash, hash);
      edge.push(hash);
      size++;
    },
    root: () => (edge.length === 0 ? sha("") : edge.reduceRight((right, left) => nodeHash(sha, left, right))),
    size: () => size,
  };
};

/** The nodes of a tree whose leaves are all at hand, for a log that is short. */
export const nodesOver = (sha: Sha256, leaves: readonly Uint8Array[]): NodeReader => {
  const nodeAt: NodeReader = (level, index) => {
    if (level > 0) return nodeHash(sha, nodeAt(level - 1, 2 * index), nodeAt(level - 1, 2 * index + 1));
    const leaf = leaves[index];
    if (leaf === undefined) throw new RangeError(`there is no leaf ${index}`);
    return leaf;
  };
  return nodeAt;
};
