import { completedNodes, type NodeReader, rootAt, type TreeNode } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { entryId } from "./log-rows.ts";
import type { Cursor } from "./view.ts";

// nodes of an epoch in order: node (level, index) stands between the leaves it covers, so that a growing tree appends
const EPOCH_STEP = 4_000_000_000;
const nodeId = (epoch: number, level: number, index: number): number =>
  epoch * EPOCH_STEP + (2 * index + 1) * 2 ** level - 1;

/** Reads complete subtrees of an epoch; leaves stand with their entries. */
export const nodeReader = (db: Sqlite): ((epoch: number) => NodeReader) => {
  const leaf = db.prepare<[number], Uint8Array>("SELECT leaf FROM entry WHERE id = ?").pluck();
  const inner = db.prepare<[number], Uint8Array>("SELECT hash FROM node WHERE id = ?").pluck();
  return (epoch) => (level, index) => {
    const hash = level === 0 ? leaf.get(entryId(epoch, index)) : inner.get(nodeId(epoch, level, index));
    if (hash === undefined) throw new RangeError(`subtree ${level}:${index} of epoch ${epoch} is not complete`);
    return hash;
  };
};

/** The growing tree of the writer: it keeps the newest node of each level at hand, which is all that growing needs. */
export interface GrowingTree {
  /** @throws RangeError when the leaf is not the next of this epoch nor the first of the next */
  append(epoch: number, seq: number, leaf: Uint8Array): void;
  cursor(): Cursor;
  epoch(): number;
  size(): number;
  /** Goes to a cursor whose nodes are stored. */
  reset(cursor: Cursor): void;
}

/** @param cursor where the stored tree stands */
export const growTree = (db: Sqlite, cursor: Cursor): GrowingTree => {
  const put = db.prepare<[number, Uint8Array]>("INSERT INTO node (id, hash) VALUES (?, ?)");
  const stored = nodeReader(db);
  let { epoch, size } = cursor;
  let newest: TreeNode[] = [];

  const load = (): void => {
    newest = [];
    const nodeAt = stored(epoch);
    for (let level = 0; size >> level > 0; level++) {
      const index = (size >> level) - 1;
      newest.push({ level, index, hash: nodeAt(level, index) });
    }
  };
  const nodeAt: NodeReader = (level, index) => {
    const node = newest[level];
    if (node?.index !== index) throw new RangeError(`subtree ${level}:${index} is not on the edge`);
    return node.hash;
  };
  load();

  return {
    append(nextEpoch, seq, leaf) {
      if (nextEpoch === epoch + 1 && seq === 0 && size > 0) {
        epoch = nextEpoch;
        size = 0;
        newest = [];
      } else if (nextEpoch !== epoch || seq !== size) {
        throw new RangeError(`entry ${nextEpoch}:${seq} does not follow ${epoch}:${size}`);
      }
      for (const node of completedNodes(sha256, size, leaf, nodeAt)) {
        if (node.level > 0) put.run(nodeId(epoch, node.level, node.index), node.hash);
        newest[node.level] = node;
      }
      size++;
    },
    cursor: () => ({ epoch, size, root: rootAt(sha256, size, nodeAt) }),
    epoch: () => epoch,
    size: () => size,
    reset(to) {
      ({ epoch, size } = to);
      load();
    },
  };
};
