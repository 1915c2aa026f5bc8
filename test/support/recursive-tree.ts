import { createHash } from "node:crypto";

// The definitions of RFC 6962 section 2.1 word for word, as a second opinion on the product's iterative code.

const sha = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** MTH(D[n]). */
export const recursiveRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (only === undefined) return sha();
  if (leaves.length === 1) return sha(Uint8Array.of(0), only);
  const k = splitOf(leaves.length);
  return sha(Uint8Array.of(1), recursiveRoot(leaves.slice(0, k)), recursiveRoot(leaves.slice(k)));
};

/** PATH(m, D[n]). */
export const recursivePath = (m: number, leaves: readonly Uint8Array[]): Uint8Array[] => {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  return m < k
    ? [...recursivePath(m, leaves.slice(0, k)), recursiveRoot(leaves.slice(k))]
    : [...recursivePath(m - k, leaves.slice(k)), recursiveRoot(leaves.slice(0, k))];
};

const subproof = (m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] => {
  if (m === leaves.length) return whole ? [] : [recursiveRoot(leaves)];
  const k = splitOf(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), whole), recursiveRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), recursiveRoot(leaves.slice(0, k))];
};

/** PROOF(m, D[n]). */
export const recursiveConsistency = (m: number, leaves: readonly Uint8Array[]): Uint8Array[] =>
  subproof(m, leaves, true);
