import { equalBytes } from "#domain/log/bytes.ts";
import type { Head } from "#domain/wire/reply.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Batches } from "./batches.ts";
import type { Exchange } from "./exchange.ts";
import { readBatch } from "./read-batch.ts";

const PAGE = 256;
const DEADLINE_MS = 20_000;
const FEW_BYTES = 4_000;

/**
 * Shows the district that the logs differ: sends our entries from where they do, which it holds against its own. It
 * keeps what it has, and the alarm on its side then names the same place as ours.
 */
export const reportFork = async (
  deps: { readonly exchange: Exchange; readonly reader: Pick<Reader, "epoch" | "entries">; readonly batches: Batches },
  head: Head,
): Promise<void> => {
  const { exchange, reader, batches } = deps;
  for (let to = head.size; to > 0; ) {
    const from = Math.max(0, to - PAGE);
    const path = `/v1/entries?epoch=${head.epoch}&from=${from}&limit=${to - from}`;
    const headers = { "Accept-Encoding": "identity" };
    const answer = await exchange.ask({ method: "GET", path, headers, deadlineMs: DEADLINE_MS }, readBatch);
    if (answer.kind !== "done") return;
    const ours = reader.entries(from, to - from, reader.epoch());
    const first = answer.value.entries.findIndex(({ leafHash }, i) => {
      const mine = ours[i];
      return mine !== undefined && !equalBytes(mine.leafHash, leafHash);
    });
    if (first > 0 || (first === 0 && from === 0)) {
      const { bytes } = await batches.pack(from + first, head.size, FEW_BYTES, undefined);
      const sent = { "Content-Type": "application/x-malkhana-batch", "Content-Encoding": "br" };
      const ask = { method: "POST", path: "/v1/entries", headers: sent, body: bytes, deadlineMs: DEADLINE_MS } as const;
      await exchange.ask(ask, () => undefined);
      return;
    }
    if (first < 0) return;
    to = from;
  }
};
