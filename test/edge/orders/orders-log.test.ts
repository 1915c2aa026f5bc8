import { describe, expect, test } from "vitest";
import { toBase64 } from "#domain/log/bytes.ts";
import { signCheckpoint } from "#domain/log/checkpoint.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge } from "#domain/log/edge.ts";
import { leafHash } from "#domain/log/tree.ts";
import { verifierKey } from "#domain/log/verifier-key.ts";
import type { OrderDraft } from "#domain/orders/order.ts";
import { orderBytes, readOrder } from "#domain/orders/order.ts";
import { afterOrder, NO_ORDERS, type Standing } from "#domain/orders/standing.ts";
import { encodeBatch } from "#domain/wire/batch.ts";
import { createExchange } from "#edge/services/courier/exchange.ts";
import { fetchOrders } from "#edge/services/orders/fetch-orders.ts";
import { ed25519FromSeed, sha256 } from "#platform/crypto.ts";

const at = "2026-11-22T10:00:00.000+05:30";
const ordered = (drafts: readonly (OrderDraft | string)[]): Standing =>
  drafts.reduce<Standing>(
    (standing, draft) =>
      afterOrder(
        standing,
        typeof draft === "string"
          ? readOrder(draft)
          : readOrder(orderBytes(draft, { log: "orders-A-1", seq: standing.size, at, by: "DO-1" })),
      ),
    NO_ORDERS,
  );
const roster = (version: number, part = 1, parts = 1): OrderDraft => ({
  kind: "roster.set",
  body: { version, part, parts, officers: [] },
});

describe("what stands by the orders", () => {
  test("[OR4] an order of an unknown kind is passed over, those after it are obeyed", () => {
    const standing = ordered(['{"v":2}', { kind: "message.sent", body: { text: "सन्देश" } }]);
    expect(standing.passedOver).toEqual([{ seq: 0, why: "unknown" }]);
    expect(standing.notices.map(({ seq }) => seq)).toEqual([1]);
  });

  test("[OR5] an older roster is never obeyed and a torn one waits", () => {
    expect(ordered([roster(2), roster(1)])).toMatchObject({ roster: { version: 2 }, passedOver: [{ why: "older" }] });
    expect(ordered([roster(3, 1, 3), roster(3, 3, 3)]).roster).toBeUndefined();
    expect(ordered([roster(3, 1, 2), roster(3, 2, 2)]).roster?.version).toBe(3);
  });

  test("[OR11] an older policy is passed over", () => {
    const policy = (version: number, idleSeconds: number): OrderDraft => ({
      kind: "policy.set",
      body: { version, values: { idleSeconds } },
    });
    expect(ordered([policy(2, 60), policy(1, 300)]).policy.value).toEqual({ idleSeconds: 60 });
  });
});

const pair = ed25519FromSeed(new Uint8Array(32).fill(3));
const log = (station: string, text: string) => {
  const name = `orders-${station}`;
  const entries = [0, 1, 2].map((seq) => {
    const bytes = orderBytes({ kind: "message.sent", body: { text } }, { log: name, seq, at, by: "DO-1" });
    return { epoch: 1, seq, bytes, leafHash: leafHash(sha256, bytes) };
  });
  const edge = grownBy(
    sha256,
    EMPTY_EDGE,
    entries.map((entry) => entry.leafHash),
  );
  const root = rootOfEdge(sha256, edge);
  const origin = `gaya/${station}/orders`;
  const key = verifierKey(sha256, origin, pair.publicKey);
  const note = signCheckpoint({ origin, size: 3, root }, { key, sign: pair.sign });
  const batch = { station: name, epoch: 1, from: 0, entries, sides: [], keys: [], root, note };
  return { key, edge, batch, head: { size: 3, root: toBase64(root) } };
};
const answering = (text: string) =>
  createExchange({ ask: async () => ({ kind: "answer", status: 200, body: Buffer.from(text), headers: {} }) as never });

test("[OR2] only what the district signed for this station, whole and going on from ours, is believed", async () => {
  const { key, batch, head, edge } = log("A-1", "एक");
  const other = log("B-1", "एक");
  const forged = log("A-1", "दो");
  const name = "orders-A-1";
  const ask = async (sent: typeof batch, from = EMPTY_EDGE, told: typeof head | null = head) => {
    const got = await fetchOrders({ exchange: answering(encodeBatch(sent)), name, key }, told ?? undefined, from);
    return got.kind === "refused" ? got.why : got.kind;
  };
  expect(await ask(batch)).toBe("new");
  expect(await ask(other.batch)).toBe("other-station");
  expect(await ask({ ...batch, note: other.batch.note })).toBe("signature");
  expect(await ask({ ...batch, note: batch.note.replace(/.{6}\n$/, "AAAAA=\n") })).toBe("signature");
  expect(await ask({ ...forged.batch, note: batch.note })).toBe("fork");
  expect(await ask({ ...batch, from: 1, entries: batch.entries.slice(1) })).toBe("gap");
  expect(await ask(batch, edge, { ...head, size: 2 })).toBe("rollback");
  expect(await ask(batch, edge, null)).toBe("rollback");
  expect(await ask(batch, edge, forged.head)).toBe("fork");
  expect(await ask(batch, edge)).toBe("nothing");
});
