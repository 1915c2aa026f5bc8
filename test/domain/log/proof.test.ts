import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex, utf8 } from "#domain/log/bytes.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "#domain/log/proof.ts";
import { createTreeHasher, leafHash, rootAt } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import { recursiveConsistency, recursivePath } from "../../support/recursive-tree.ts";
import { storedTree } from "../../support/stored-tree.ts";

const MAX = 70;
const entries = Array.from({ length: MAX }, (_, i) => `entry ${i}`);
const leaves = entries.map(utf8);
const { nodeAt, leaf } = storedTree(entries);
const roots = Array.from({ length: MAX + 1 }, (_, size) => rootAt(sha256, size, nodeAt));
const rootOf = (size: number): Uint8Array => roots[size] ?? new Uint8Array();
const rootOver = (texts: readonly string[]): Uint8Array => {
  const tree = createTreeHasher(sha256);
  for (const text of texts) tree.push(leafHash(sha256, text));
  return tree.root();
};

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

/** A proof with one thing wrong with it. */
const spoiled = (proof: readonly Uint8Array[], at: number, bit: number): Uint8Array[][] => [
  proof.map((hash, i) => (i === at ? flipped(hash, bit) : hash)),
  proof.filter((_, i) => i !== at),
  [...proof, sha256("more")],
  [...proof.slice(0, at), sha256("inserted"), ...proof.slice(at)],
  proof.map((hash, i) => (i === at ? hash.slice(0, 31) : hash)),
  proof.map((hash, i) => (i === at ? new Uint8Array(33) : hash)),
];

describe("inclusion", () => {
  test("[LG5] every proof up to size 70 is the recursive one and holds; no other leaf, index or root does", () => {
    for (let size = 1; size <= MAX; size++) {
      const root = rootOf(size);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(index, size, nodeAt, sha256);
        expect(proof.map(toHex)).toEqual(recursivePath(index, leaves.slice(0, size)).map(toHex));
        const claim = { index, size, leaf: leaf(index), root, proof };
        expect(verifyInclusion(sha256, claim)).toBe(true);
        expect(verifyInclusion(sha256, { ...claim, root: rootOf(size - 1) })).toBe(false);
        const others = [(index + 1) % size, size - 1 - index].filter((other) => other !== index);
        for (const other of others) {
          expect(verifyInclusion(sha256, { ...claim, index: other })).toBe(false);
          expect(verifyInclusion(sha256, { ...claim, leaf: leaf(other) })).toBe(false);
        }
      }
    }
  });

  test("[LG5] a proof with one bit flipped, one hash dropped, added or cut is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MAX }), fc.nat(), fc.nat(), fc.nat({ max: 255 }), (size, i, at, bit) => {
        const index = i % size;
        const proof = inclusionProof(index, size, nodeAt, sha256);
        const claim = { index, size, leaf: leaf(index), root: rootOf(size), proof };
        for (const bad of spoiled(proof, at % proof.length, bit)) {
          expect(verifyInclusion(sha256, { ...claim, proof: bad })).toBe(false);
        }
        expect(verifyInclusion(sha256, { ...claim, leaf: flipped(claim.leaf, bit) })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, root: flipped(claim.root, bit) })).toBe(false);
      }),
    );
  });

  test("[LG7] a proof for a leaf that is not there cannot be made", () => {
    expect(() => inclusionProof(3, 3, nodeAt, sha256)).toThrow(RangeError);
    expect(() => inclusionProof(0, 0, nodeAt, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(0, 3, nodeAt, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(4, 3, nodeAt, sha256)).toThrow(RangeError);
  });
});

describe("consistency", () => {
  test("[LG6] every proof up to size 70 is the recursive one and holds, and only between its own roots", () => {
    for (let newSize = 1; newSize <= MAX; newSize++) {
      for (let oldSize = 1; oldSize <= newSize; oldSize++) {
        const proof = consistencyProof(oldSize, newSize, nodeAt, sha256);
        expect(proof.map(toHex)).toEqual(recursiveConsistency(oldSize, leaves.slice(0, newSize)).map(toHex));
        const claim = { oldSize, newSize, oldRoot: rootOf(oldSize), newRoot: rootOf(newSize), proof };
        expect(verifyConsistency(sha256, claim)).toBe(true);
        expect(verifyConsistency(sha256, { ...claim, oldRoot: rootOf(oldSize - 1) })).toBe(false);
        expect(verifyConsistency(sha256, { ...claim, newRoot: rootOf(newSize - 1) })).toBe(false);
        expect(verifyConsistency(sha256, { ...claim, proof: [...proof, rootOf(1)] })).toBe(false);
      }
    }
  });

  test("[LG6] a proof with one bit flipped, one hash dropped, added or cut is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MAX }), fc.nat(), fc.nat(), fc.nat({ max: 255 }), (newSize, i, at, bit) => {
        const oldSize = 1 + (i % (newSize - 1));
        const proof = consistencyProof(oldSize, newSize, nodeAt, sha256);
        const claim = { oldSize, newSize, oldRoot: rootOf(oldSize), newRoot: rootOf(newSize), proof };
        for (const bad of spoiled(proof, at % proof.length, bit)) {
          expect(verifyConsistency(sha256, { ...claim, proof: bad })).toBe(false);
        }
      }),
    );
  });

  test("[LG16] a history that was edited, cut, extended in the middle, swapped or truncated is not consistent", () => {
    const history = fc.record({
      size: fc.integer({ min: 2, max: 40 }),
      at: fc.nat(),
      more: fc.integer({ min: 0, max: 12 }),
      how: fc.constantFrom("edit", "delete", "insert", "swap", "truncate"),
    });
    fc.assert(
      fc.property(history, ({ size, at: raw, more, how }) => {
        const old = entries.slice(0, size);
        const at = how === "swap" ? raw % (size - 1) : raw % size;
        const forged = [...old];
        if (how === "edit") forged[at] = "forged";
        if (how === "delete") forged.splice(at, 1);
        if (how === "insert") forged.splice(at, 0, "forged");
        if (how === "swap") forged.splice(at, 2, old[at + 1] ?? "", old[at] ?? "");
        if (how === "truncate") forged.length = at;
        for (let i = 0; i < more; i++) forged.push(`later ${i}`);
        const forgedTree = storedTree(forged);
        const shown = { oldSize: size, newSize: forged.length, oldRoot: rootOf(size), newRoot: rootOver(forged) };
        const proofs =
          forged.length < size || size === 0
            ? [[]]
            : [consistencyProof(size, forged.length, forgedTree.nodeAt, sha256)];
        for (const proof of [...proofs, [], consistencyProof(size, size + more, nodeAt, sha256)]) {
          expect(verifyConsistency(sha256, { ...shown, proof })).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile proofs", () => {
  test("[LG7] size 0, a hash that is not 32 bytes and a 64th hash are refused", () => {
    const hash = sha256("x");
    const long = Array.from({ length: 64 }, () => hash);
    const size = Number.MAX_SAFE_INTEGER;
    expect(verifyInclusion(sha256, { index: 0, size: 0, leaf: hash, root: hash, proof: [] })).toBe(false);
    expect(verifyInclusion(sha256, { index: 0, size, leaf: hash, root: hash, proof: long })).toBe(false);
    expect(
      verifyInclusion(sha256, { index: 0, size: 1, leaf: new Uint8Array(0), root: new Uint8Array(0), proof: [] }),
    ).toBe(false);
    const empty = sha256("");
    expect(verifyConsistency(sha256, { oldSize: 0, newSize: 1, oldRoot: empty, newRoot: hash, proof: [] })).toBe(false);
    expect(verifyConsistency(sha256, { oldSize: 0, newSize: 0, oldRoot: empty, newRoot: empty, proof: [] })).toBe(
      false,
    );
    expect(verifyConsistency(sha256, { oldSize: 3, newSize: size, oldRoot: hash, newRoot: hash, proof: long })).toBe(
      false,
    );
    expect(verifyConsistency(sha256, { oldSize: 1, newSize: 2, oldRoot: hash, newRoot: hash, proof: [] })).toBe(false);
  });

  test("[LG7] no input makes the verifiers throw, and none but the right one holds", () => {
    const number = fc.oneof(fc.maxSafeInteger(), fc.double(), fc.integer({ min: -1, max: 80 }));
    const hash = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 32, maxLength: 32 }));
    const proof = fc.array(hash, { maxLength: 66 });
    fc.assert(
      fc.property(number, number, hash, hash, proof, (a, b, x, y, hashes) => {
        expect(verifyInclusion(sha256, { index: a, size: b, leaf: x, root: y, proof: hashes })).toBe(
          a === 0 && b === 1 && hashes.length === 0 && x.length === 32 && Buffer.compare(x, y) === 0,
        );
        expect(verifyConsistency(sha256, { oldSize: a, newSize: b, oldRoot: x, newRoot: y, proof: hashes })).toBe(
          Number.isSafeInteger(a) &&
            a > 0 &&
            a === b &&
            hashes.length === 0 &&
            x.length === 32 &&
            Buffer.compare(x, y) === 0,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
