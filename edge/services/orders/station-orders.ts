import { join } from "node:path";
import { decided } from "#domain/custody/act.ts";
import type { OrderFault } from "#domain/entries/orders.ts";
import { toHex } from "#domain/log/bytes.ts";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import { knownAs, obey } from "#domain/orders/obey.ts";
import { ORDERS_EPOCH, ordersName, readOrder } from "#domain/orders/order.ts";
import { afterOrder, NO_ORDERS, type Standing } from "#domain/orders/standing.ts";
import { msOf } from "#domain/time.ts";
import type { OrdersHead } from "#domain/wire/reply.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import { readTextFile, writeFileDurable } from "#platform/files.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Exchange } from "../courier/exchange.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import type { OpenStation } from "../opening/open-station.ts";
import type { Pins } from "../sessions/pins.ts";
import { fetchOrders, fetchSigned } from "./fetch-orders.ts";
import { giveBack, type KeptOrders } from "./give-back.ts";

/** What the district orders, as this station verified, keeps and obeys it. */
export interface StationOrders {
  /** what stands by every order kept here; nothing without a district */
  standing(): Standing;
  /** why the district's last orders were not believed; undefined while all is well */
  fault(): OrderFault | undefined;
  /**
   * Fetches what is new up to a head the district answered, and obeys it. A district that has fewer is given back what
   * it signed; one that has others hears of ours, and ours stay in force.
   */
  follow(exchange: Exchange, head: OrdersHead | undefined): Promise<void>;
  close(): Promise<void>;
}

export interface OrdersDeps {
  readonly opened: Pick<OpenStation, "folder" | "station" | "journal" | "view">;
  /** signs the orders; known since the enrolment */
  readonly key: VerifierKey;
  readonly pins: Pick<Pins, "takeCode">;
}

const READ = 500;

/** A station without a district: nothing stands, nothing is followed. */
export const noOrders = (): StationOrders => ({
  standing: () => NO_ORDERS,
  fault: () => undefined,
  follow: async () => undefined,
  close: async () => undefined,
});

const readAll = async (log: StationLog): Promise<StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for (;;) {
    const page = await log.read(ORDERS_EPOCH, all.length, READ);
    all.push(...page);
    if (page.length < READ) return all;
  }
};

/** Opens the second log of a station, and obeys what it verified and did not do before the power went. */
export const openOrders = async ({ opened, key, pins }: OrdersDeps): Promise<StationOrders> => {
  const { folder, station, journal, view } = opened;
  const { reader } = view;
  const name = ordersName(station.code);
  const pouch = await openDurablePouch(join(folder, "orders"));
  const log = await openPouchLog({ pouch, station: name, sha: sha256 });
  let standing: Standing = NO_ORDERS;
  let edge: TreeEdge = EMPTY_EDGE;
  let fault: OrderFault | undefined;

  const add = (entries: readonly StoredEntry[]): void => {
    for (const { bytes } of entries) standing = afterOrder(standing, readOrder(bytes));
    edge = grownBy(
      sha256,
      edge,
      entries.map((entry) => entry.leafHash),
    );
  };
  /** Codes before entries: a roster counts as obeyed only once its officers can set their PINs. */
  const takeCodes = async (): Promise<void> => {
    const passed = new Set(standing.passedOver.map(({ seq }) => seq));
    const fresh = (await readAll(log)).slice(reader.obeyed().size);
    for (const { seq, bytes } of fresh) {
      const order = readOrder(bytes);
      if (order?.kind !== "roster.set" || passed.has(seq)) continue;
      for (const line of order.body.officers)
        if (line.code) await pins.takeCode(knownAs(reader, line), line.code.hash, msOf(line.code.ends) ?? 0);
    }
  };
  const obeyNow = async (): Promise<void> => {
    if (standing.size <= reader.obeyed().size || journal.stopped()) return;
    await takeCodes();
    const root = toHex(rootOfEdge(sha256, edge));
    await journal.write(SYSTEM_ACTOR, ({ state, now }) => decided([...obey(state, standing, root, now)], undefined));
  };
  const refuse = async (why: OrderFault, size: number): Promise<void> => {
    if (fault === why) return;
    fault = why;
    await journal.write(SYSTEM_ACTOR, ({ now }) =>
      decided([{ kind: "orders.refused", at: now, subjects: [], body: { why, size, kept: edge.size } }], undefined),
    );
  };

  // the proof that the district said it: for whoever asks later, and for a district that lost it
  const checkpoint = join(folder, "orders.checkpoint");
  let signed: KeptOrders["signed"];
  const keepNote = async (note: string): Promise<void> => {
    await writeFileDurable(checkpoint, Buffer.from(note, "utf8"));
    signed = undefined;
  };
  const signedHead = async (): Promise<KeptOrders["signed"]> => {
    if (signed) return signed;
    const note = await readTextFile(checkpoint, 4_096);
    const head = note === undefined ? undefined : openCheckpoint(note, key, verifyEd25519);
    if (note === undefined || !head?.ok || head.value.size > edge.size) return undefined;
    signed = { size: head.value.size, note };
    return signed;
  };

  add(await readAll(log));
  await obeyNow();
  return {
    standing: () => standing,
    fault: () => fault,
    async follow(exchange, head) {
      const fetched = await fetchOrders({ exchange, name, key }, head, edge);
      if (fetched.kind === "later") return;
      const differs = fetched.kind === "refused" && (fetched.why === "rollback" || fetched.why === "fork");
      if (differs || (head?.ask && fetched.kind === "nothing")) {
        const entries = await readAll(log);
        const given = await giveBack(exchange, { entries, signed: await signedHead() }, head);
        if (given === "later") return;
        if (differs && given === "other") return refuse(fetched.why, head?.size ?? 0);
        fault = undefined;
        return obeyNow();
      }
      if (fetched.kind === "refused") return refuse(fetched.why, head?.size ?? 0);
      fault = undefined;
      if (fetched.kind === "new") {
        await log.append({ entries: fetched.entries, sides: [], keys: [] });
        await keepNote(fetched.note);
        add(fetched.entries);
      } else if (edge.size > 0 && (await signedHead())?.size !== edge.size) {
        const note = await fetchSigned({ exchange, key }, edge);
        if (note !== undefined) await keepNote(note);
      }
      await obeyNow();
    },
    close: () => log.close(),
  };
};
