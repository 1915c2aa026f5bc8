import { completedNodes, leafHash, type NodeReader } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";

/** A tree kept as the view keeps it: complete subtrees by level and index. */
export const storedTree = (
  entries: readonly string[],
): { nodeAt: NodeReader; leaf: (index: number) => Uint8Array; append: (entry: string) => void } => {
  const nodes = new Map<string, Uint8Array>();
  let size = 0;
  const nodeAt: NodeReader = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`node ${level}/${index} is not complete`);
    return hash;
  };
  const append = (entry: string): void => {
    for (const node of completedNodes(sha256, size, leafHash(sha256, entry), nodeAt)) {
      nodes.set(`${node.level}/${node.index}`, node.hash);
    }
    size++;
  };
  for (const entry of entries) append(entry);
  return { nodeAt, leaf: (index) => nodeAt(0, index), append };
};
