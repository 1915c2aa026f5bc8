import type { OrderFault } from "#domain/entries/orders.ts";
import { equalBytes, fromBase64 } from "#domain/log/bytes.ts";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import { ORDERS_EPOCH } from "#domain/orders/order.ts";
import type { OrdersHead } from "#domain/wire/reply.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import type { Exchange } from "../courier/exchange.ts";
import { readBatch } from "../courier/read-batch.ts";

/** What the district's answer came to; nothing of it is stored yet. `later`: the link broke, or something else answered. */
export type Fetched =
  | { readonly kind: "new"; readonly entries: readonly StoredEntry[]; readonly edge: TreeEdge; readonly note: string }
  | { readonly kind: "nothing" | "later" }
  | { readonly kind: "refused"; readonly why: OrderFault };

const DEADLINE_MS = 30_000;
/** An orders log that would not fit on a station is not one. */
const MOST_ORDERS = 50_000;

const refused = (why: OrderFault): Fetched => ({ kind: "refused", why });

/** The head the district signs over the orders we have, where a power cut left us with an older one. */
export const fetchSigned = async (
  deps: { readonly exchange: Exchange; readonly key: VerifierKey },
  edge: TreeEdge,
): Promise<string | undefined> => {
  const path = `/v1/orders?from=${edge.size}`;
  const answer = await deps.exchange.ask({ method: "GET", path, deadlineMs: DEADLINE_MS }, readBatch);
  const note = answer.kind === "done" ? answer.value.note : undefined;
  const signed = note === undefined ? undefined : openCheckpoint(note, deps.key, verifyEd25519);
  const isOurs =
    signed?.ok && signed.value.size === edge.size && equalBytes(signed.value.root, rootOfEdge(sha256, edge));
  return isOurs ? note : undefined;
};

/**
 * Fetches the orders after those we have and holds them against the head that the district signed: every page goes on
 * from ours, and the whole makes the signed root. Believed whole or not at all.
 * @param name of our orders log @param edge of what we have
 */
export const fetchOrders = async (
  deps: { readonly exchange: Exchange; readonly name: string; readonly key: VerifierKey },
  head: OrdersHead | undefined,
  edge: TreeEdge,
): Promise<Fetched> => {
  const { exchange, name, key } = deps;
  // what was signed once cannot be less afterwards
  if (edge.size > (head?.size ?? 0)) return refused("rollback");
  if (head === undefined) return { kind: "nothing" };
  if (edge.size === head.size)
    return equalBytes(rootOfEdge(sha256, edge), fromBase64(head.root) ?? new Uint8Array())
      ? { kind: "nothing" }
      : refused("fork");
  const fresh: StoredEntry[] = [];
  let at = edge;
  for (;;) {
    const path = `/v1/orders?from=${at.size}`;
    const headers = { "Accept-Encoding": "identity" };
    const answer = await exchange.ask({ method: "GET", path, headers, deadlineMs: DEADLINE_MS }, readBatch);
    if (answer.kind !== "done") return { kind: "later" };
    const { station, epoch, from, entries, root, note = "" } = answer.value;
    if (station !== name || epoch !== ORDERS_EPOCH) return refused("other-station");
    const signed = openCheckpoint(note, key, verifyEd25519);
    if (!signed.ok) return refused("signature");
    if (from !== at.size || entries.length === 0) return refused("gap");
    at = grownBy(
      sha256,
      at,
      entries.map((entry) => entry.leafHash),
    );
    if (!equalBytes(rootOfEdge(sha256, at), root)) return refused("fork");
    fresh.push(...entries);
    const { size, root: signedRoot } = signed.value;
    if (size < at.size || at.size > MOST_ORDERS) return refused("rollback");
    if (size > at.size) continue;
    return equalBytes(signedRoot, root) ? { kind: "new", entries: fresh, edge: at, note } : refused("fork");
  }
};
