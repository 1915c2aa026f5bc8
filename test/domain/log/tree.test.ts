import { describe, expect, test } from "vitest";
import { toHex, utf8 } from "#domain/log/bytes.ts";
import { createTreeHasher, leafHash, nodeHash, rootAt } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import { recursiveRoot } from "../../support/recursive-tree.ts";
import { storedTree } from "../../support/stored-tree.ts";

/** The eight leaves and the roots of size 1 to 8 that Certificate Transparency's own tests use. */
const CT_LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const CT_ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("tree", () => {
  test("[LG3] roots are those of RFC 6962: the vectors of Certificate Transparency", () => {
    const leaves = CT_LEAVES.map((hex) => Buffer.from(hex, "hex"));
    const tree = createTreeHasher(sha256);
    expect(toHex(tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const [i, leaf] of leaves.entries()) {
      tree.push(sha256(Buffer.concat([Uint8Array.of(0), leaf])));
      expect(toHex(tree.root())).toBe(CT_ROOTS[i]);
    }
  });

  test("[LG3] a leaf is hashed over the stored bytes behind 0x00, a node over its children behind 0x01", () => {
    const entry = '{"name":"मालखाना"}';
    expect(leafHash(sha256, entry)).toEqual(sha256(Uint8Array.of(0, ...utf8(entry))));
    const [a, b] = [sha256("a"), sha256("b")];
    expect(nodeHash(sha256, a, b)).toEqual(sha256(Uint8Array.of(1, ...a, ...b)));
  });

  test("[LG4] stored nodes and the streaming hasher give the recursive root at every size up to 70", () => {
    const entries = Array.from({ length: 70 }, (_, i) => `entry ${i}`);
    const leaves = entries.map(utf8);
    const { nodeAt } = storedTree(entries);
    const stream = createTreeHasher(sha256);
    for (let size = 0; size <= 70; size++) {
      const expected = toHex(recursiveRoot(leaves.slice(0, size)));
      expect(toHex(rootAt(sha256, size, nodeAt))).toBe(expected);
      expect(toHex(stream.root())).toBe(expected);
      expect(stream.size()).toBe(size);
      stream.push(leafHash(sha256, `entry ${size}`));
    }
  });
});
