import { toBase64, utf8 } from "../log/bytes.ts";
import type { ProvenLine } from "./check-log.ts";

/**
 * The proof of one entry as other tools read it: C2SP tlog-proof v1. The entry's bytes stand in `extra`, of which the
 * leaf is made; nobody need believe them before.
 */
export const tlogProof = ({
  seq,
  bytes,
  hashes,
  head,
}: Pick<ProvenLine, "seq" | "bytes" | "hashes" | "head">): string =>
  ["c2sp.org/tlog-proof@v1", `extra ${toBase64(utf8(bytes))}`, `index ${seq}`, ...hashes.map(toBase64), "", head].join(
    "\n",
  );
