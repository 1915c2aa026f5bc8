import { equalBytes, fromBase64, toBase64 } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge } from "#domain/log/edge.ts";
import { consistencyProof } from "#domain/log/proof.ts";
import { nodesOver } from "#domain/log/tree.ts";
import { MOST_GIVEN, type OrdersGiven, ordersHadSchema } from "#domain/wire/orders.ts";
import type { OrdersHead } from "#domain/wire/reply.ts";
import { sha256 } from "#platform/crypto.ts";
import { type Exchange, jsonBody } from "../courier/exchange.ts";

/** The orders a station keeps, and the head over the first `size` of them that the district signed. */
export interface KeptOrders {
  readonly entries: readonly StoredEntry[];
  readonly signed: { readonly size: number; readonly note: string } | undefined;
}

/**
 * `given`: the district has all of them again. `other`: it has them beside others of its own, or will not have them.
 * `later`: the link broke.
 */
export type GivenBack = "given" | "other" | "later";

const DEADLINE_MS = 30_000;
const readHad = jsonBody(ordersHadSchema);

/** Whether the district's orders are a beginning of ours. */
const isBeginning = (entries: readonly StoredEntry[], { size, root }: Pick<OrdersHead, "size" | "root">): boolean => {
  if (size > entries.length) return false;
  const leaves = entries.slice(0, size).map((entry) => entry.leafHash);
  return equalBytes(rootOfEdge(sha256, grownBy(sha256, EMPTY_EDGE, leaves)), fromBase64(root) ?? new Uint8Array());
};

/**
 * Gives a district that lost orders what we keep of them, piece by piece; each piece proves that the district itself
 * signed it. A link that breaks loses nothing: the next run goes on.
 * @param head what the district has
 */
export const giveBack = async (
  exchange: Exchange,
  { entries, signed }: KeptOrders,
  head: OrdersHead | undefined,
): Promise<GivenBack> => {
  const goesOn = head === undefined || isBeginning(entries, head);
  const size = signed?.size ?? 0;
  const nodeAt = nodesOver(
    sha256,
    entries.map((entry) => entry.leafHash),
  );
  const ask = async (from: number, run: readonly StoredEntry[]) => {
    const end = from + run.length;
    const given: OrdersGiven = {
      from,
      entries: run.map(({ bytes }) => bytes),
      ...(signed ? { note: signed.note } : {}),
      proof: end > 0 && end <= size ? consistencyProof(end, size, nodeAt, sha256).map(toBase64) : [],
    };
    return exchange.ask(
      {
        method: "POST",
        path: "/v1/orders",
        headers: { "Content-Type": "application/json" },
        body: Buffer.from(JSON.stringify(given)),
        deadlineMs: DEADLINE_MS,
      },
      readHad,
    );
  };

  // the first question carries nothing: the district may have them all beside already
  let answer = await ask(goesOn ? Math.min(head?.size ?? 0, size) : 0, []);
  for (let at = -1; ; ) {
    if (answer.kind === "refused") return "other";
    if (answer.kind !== "done") return "later";
    const { has } = answer.value;
    if (has >= size) return goesOn ? "given" : "other";
    if (has <= at) return "other";
    at = has;
    answer = await ask(at, entries.slice(at, Math.min(at + MOST_GIVEN, size)));
  }
};
