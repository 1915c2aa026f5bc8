import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkProof } from "#domain/proof/check-proof.ts";
import { tlogProof } from "#domain/proof/tlog-proof.ts";
import { NODE_CRYPTO, provenRecord } from "../support/proven-record.ts";

const CHECKER = fileURLToPath(new URL("../support/check-tlog-proof.py", import.meta.url));
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const canRun = has("python3", "--version") && has("openssl", "version");

const foreign = (proof: string, keys: Record<string, string>): string =>
  spawnSync("python3", [CHECKER], { input: JSON.stringify({ proof, keys }), encoding: "utf8" }).stdout.trim();

test.skipIf(!canRun)("[PF15] python3 with openssl finds each entry's tlog-proof right, and no changed one", () => {
  const record = provenRecord();
  const checked = checkProof(record.sealed(record.content({ seen: record.size - 2 })), NODE_CRYPTO);
  if (!checked.ok) throw new Error(checked.error.why);
  const { logs, lines, content } = checked.value;
  const log = logs[0]?.vkey ?? "";
  const witness = content.witnesses[0] ?? "";
  const found = lines.map((line) => foreign(tlogProof(line), line.witnessed ? { log, witness } : { log }));
  expect(found).toEqual(lines.map(() => "holds"));
  const line = lines.find(({ aboutItem }) => aboutItem);
  if (!line) throw new Error("no entry");
  const keys = { log, witness };
  const flipped = line.hashes.map((hash, i) => (i === 1 ? hash.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) : hash));
  const corpus = [
    tlogProof({ ...line, bytes: line.bytes.replace("RK", "RX") }),
    tlogProof({ ...line, seq: line.seq + 1 }),
    tlogProof({ ...line, hashes: line.hashes.slice(1) }),
    tlogProof({ ...line, hashes: flipped }),
    tlogProof({
      ...line,
      head: line.head.replace(/(gaya\/witness .{30})(.)/, (_all, a, b) => a + (b === "A" ? "B" : "A")),
    }),
  ];
  expect(corpus.map((proof) => foreign(proof, keys))).toEqual([
    "inclusion",
    "inclusion",
    "inclusion",
    "inclusion",
    "signature",
  ]);
});
