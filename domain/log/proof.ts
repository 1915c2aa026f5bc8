import { equalBytes, type Sha256 } from "./bytes.ts";
import { type NodeReader, nodeHash } from "./tree.ts";

const HASH_BYTES = 32;
/** No tree of 2^53 leaves has a longer proof, and C2SP tlog-witness takes no more lines. */
const MAX_PROOF = 63;

/** The largest power of two below `n` (n ≥ 2): where RFC 6962 splits a tree. */
const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The k of n = 2^k, or undefined; by division, because a logarithm rounds near 2^53. */
const powerOf = (n: number): number | undefined => {
  let k = 0;
  for (; n % 2 === 0 && n > 0; n /= 2) k++;
  return n === 1 ? k : undefined;
};

/** Root over the leaves [start, end) of a range whose start is aligned as RFC 6962 splits make it. */
const rangeRoot = (sha: Sha256, start: number, end: number, nodeAt: NodeReader): Uint8Array => {
  const width = end - start;
  const level = powerOf(width);
  if (level !== undefined) return nodeAt(level, start / width);
  const middle = start + splitOf(width);
  return nodeHash(sha, rangeRoot(sha, start, middle, nodeAt), rangeRoot(sha, middle, end, nodeAt));
};

const requireRange = (what: string, low: number, value: number, high: number): void => {
  if (!Number.isSafeInteger(value) || value < low || value > high) {
    throw new RangeError(`${what} ${value} is not within ${low} to ${high}`);
  }
};

/**
 * The hashes that lead from leaf `index` to the root of the first `size` leaves, lowest first (RFC 6962 2.1.1).
 * @throws RangeError unless 0 ≤ index < size
 */
export const inclusionProof = (index: number, size: number, nodeAt: NodeReader, sha: Sha256): Uint8Array[] => {
  requireRange("size", 1, size, Number.MAX_SAFE_INTEGER);
  requireRange("index", 0, index, size - 1);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push(rangeRoot(sha, middle, end, nodeAt));
      end = middle;
    } else {
      path.push(rangeRoot(sha, start, middle, nodeAt));
      start = middle;
    }
  }
  return path.reverse();
};

/**
 * The hashes that show the first `oldSize` leaves to be a prefix of the first `newSize` (RFC 6962 2.1.2).
 * @throws RangeError unless 1 ≤ oldSize ≤ newSize
 */
export const consistencyProof = (oldSize: number, newSize: number, nodeAt: NodeReader, sha: Sha256): Uint8Array[] => {
  requireRange("new size", 1, newSize, Number.MAX_SAFE_INTEGER);
  requireRange("old size", 1, oldSize, newSize);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = newSize;
  while (oldSize !== end) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      path.push(rangeRoot(sha, middle, end, nodeAt));
      end = middle;
    } else {
      path.push(rangeRoot(sha, start, middle, nodeAt));
      start = middle;
    }
  }
  if (start > 0) path.push(rangeRoot(sha, start, end, nodeAt)); // the old root itself is known to the verifier
  return path.reverse();
};

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value > 0;
const isHash = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length === HASH_BYTES;
const isProof = (proof: readonly Uint8Array[]): boolean =>
  Array.isArray(proof) && proof.length <= MAX_PROOF && proof.every(isHash);

/**
 * RFC 9162 2.1.3.2. True only if `leaf` is leaf number `index` under `root` of a tree of `size` leaves.
 * Any input may come from an adversary: a wrong shape is false, never a throw.
 */
export const verifyInclusion = (
  sha: Sha256,
  claim: { index: number; size: number; leaf: Uint8Array; root: Uint8Array; proof: readonly Uint8Array[] },
): boolean => {
  const { index, size, leaf, root, proof } = claim;
  if (!isSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if (!isHash(leaf) || !isHash(root) || !isProof(proof)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sha, sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2;
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = nodeHash(sha, hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && equalBytes(hash, root);
};

/**
 * RFC 9162 2.1.4.2. True only if the tree (oldSize, oldRoot) is a prefix of (newSize, newRoot). Size 0 shows nothing and
 * is refused. Any input may come from an adversary: a wrong shape is false, never a throw.
 */
export const verifyConsistency = (
  sha: Sha256,
  claim: { oldSize: number; newSize: number; oldRoot: Uint8Array; newRoot: Uint8Array; proof: readonly Uint8Array[] },
): boolean => {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false;
  if (!isHash(oldRoot) || !isHash(newRoot) || !isProof(proof)) return false;
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot);
  const path = powerOf(oldSize) !== undefined ? [oldRoot, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (first === undefined || rest.length === 0) return false;
  let fn = oldSize - 1;
  let sn = newSize - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldHash = nodeHash(sha, sibling, oldHash);
      newHash = nodeHash(sha, sibling, newHash);
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2;
        sn = Math.floor(sn / 2);
      }
    } else {
      newHash = nodeHash(sha, newHash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot);
};
