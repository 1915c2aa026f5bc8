import { newCode } from "#domain/codes.ts";
import { toHex } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { Entry } from "#domain/log/entry.ts";
import { understood } from "#domain/log/meaning.ts";
import type { OrderDraft } from "#domain/orders/order.ts";
import type { Standing } from "#domain/orders/standing.ts";
import type { CarriedItem, EntryRef } from "#domain/orders/transfer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { createTurns } from "#platform/turns.ts";
import type { Reader } from "#stores/view/view.ts";
import type { AskedStore } from "../stores/orders-asked.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import type { Transfer, Transfers } from "../stores/orders-transfers.ts";
import type { Orders } from "./orders.ts";
import type { Views } from "./views/views.ts";

/** What is to go from one station to another. */
export interface TransferAsked {
  readonly from: string;
  readonly to: string;
  readonly items: readonly string[];
  readonly dueAt: Instant;
  readonly number: string;
}

/** Carries word between the stations of a transfer: what one log says is ordered to the other. */
export interface TransferDesk {
  /**
   * Orders a transfer. Refuses `orders/transfer-elsewhere` for an item that does not stand in the sender's room,
   * `orders/not-heard`.
   */
  order(by: string, asked: TransferAsked): Promise<Result<{ transfer: string }>>;
  /** Looks at what is new in a station's record; call it once its view went on. */
  look(station: string): Promise<void>;
  /** Writes orders that a stop came between. */
  resume(): Promise<void>;
  all(): Transfer[];
}

export interface TransferDeskDeps {
  readonly views: Pick<Views, "read">;
  readonly orders: Pick<Orders, "write" | "read" | "waiting">;
  /** stations whose orders came back after the district had lost them */
  readonly orderLogs: Pick<OrderLogs, "returned" | "setReturned">;
  readonly transfers: Transfers;
  readonly asked: AskedStore;
  readonly clock: Pick<Clock, "now">;
  readonly random: (count: number) => Uint8Array;
}

const PAGE = 1_000;
/** Who orders what follows by itself. */
const BY_ITSELF = "district";

const refOf = (station: string, { epoch, seq, leafHash }: StoredEntry): EntryRef => ({
  station,
  epoch,
  seq,
  leaf: toHex(leafHash),
});

const carried = (reader: Reader, item: string, left: CarriedItem["seal"]) => {
  const known = reader.item(item);
  if (!known) return undefined;
  const { register, category, description, fields, quantity, mark, seizedAt, sensitive, cases } = known;
  return {
    item: {
      item,
      category,
      description,
      fields,
      seal: left,
      sensitive,
      ...(register ? { register } : {}),
      ...(quantity ? { quantity } : {}),
      ...(mark ? { mark } : {}),
      ...(seizedAt ? { seizedAt } : {}),
    },
    cases: reader.cases(cases).slice(0, 12),
  };
};

/** @returns the one that reads stations' logs for what concerns others */
export const createTransferDesk = (deps: TransferDeskDeps): TransferDesk => {
  const { views, orders, orderLogs, transfers, asked, clock, random } = deps;
  const inTurn = createTurns();

  const tell = (station: string, by: string, drafts: (standing: Standing) => readonly OrderDraft[]): Promise<void> =>
    orders.write(station, by, (standing) => ({ drafts: drafts(standing), value: undefined }));

  /** Writes what each station has to know by now and does not yet. May be done again. */
  const tellBoth = async (known: Transfer): Promise<void> => {
    const { by, orderedAt: _at, sent, ended, told: _told, ...ordered } = known;
    const { transfer, from, to } = ordered;
    if (orders.waiting(from) || orders.waiting(to)) return;
    const first = (standing: Standing): OrderDraft[] =>
      standing.transfers.has(transfer) ? [] : [{ kind: "transfer.ordered", body: ordered }];
    await tell(from, by, first);
    await tell(to, by, first);
    if (sent)
      await tell(to, BY_ITSELF, (standing) => {
        const there = standing.transfers.get(transfer)?.dispatched.map(({ item }) => item.item) ?? [];
        return sent
          .filter(({ item }) => !there.includes(item.item))
          .map((body) => ({ kind: "transfer.dispatched", body }) as const);
      });
    if (ended)
      await tell(from, BY_ITSELF, (standing) =>
        standing.transfers.get(transfer)?.ended ? [] : [{ kind: "transfer.ended", body: { transfer, ...ended } }],
      );
    transfers.put({ ...known, told: true });
  };

  /** What one entry means for the district; true when a transfer went on. */
  const note = (reader: Reader, station: string, stored: StoredEntry, entry: Entry): Transfer | undefined => {
    const ref = refOf(station, stored);
    switch (entry.kind) {
      case "item.issued": {
        const known = entry.body.transfer && transfers.get(entry.body.transfer.transfer);
        if (!known || known.from !== station || known.sent) return undefined;
        const { carrier, lines } = entry.body;
        const { transfer } = known;
        const sent = lines.flatMap(({ item, seal }) => {
          const what = carried(reader, item, seal);
          const by = `${carrier.rank} ${carrier.name} (${carrier.number})`.slice(0, 120);
          return what ? [{ transfer, entry: ref, of: lines.length, carrier: by, ...what }] : [];
        });
        return { ...known, sent, told: false };
      }
      case "item.arrived":
      case "transfer.declined": {
        const known = transfers.get(entry.body.transfer);
        if (!known || known.to !== station || known.ended) return undefined;
        const outcome = entry.kind === "item.arrived" ? "received" : "declined";
        return { ...known, ended: { outcome, entry: ref }, told: false };
      }
      case "request.made":
        asked.put({ ...ref, at: entry.at, kind: "request", text: entry.body.text });
        return undefined;
      case "officer.changed":
        if (entry.body.status === "suspended" && !entry.actor.factors.includes("system")) {
          const officer = reader.officer(entry.body.officer);
          const who = officer ? `${officer.number} ${officer.name.hi}` : entry.body.officer;
          asked.put({ ...ref, at: entry.at, kind: "suspension", text: `${who}: ${entry.body.reason}` });
        }
        return undefined;
      default:
        return undefined;
    }
  };

  /** Reads one page of a station's record. @returns whether there may be more */
  const lookAtPage = async (station: string): Promise<boolean> => {
    const changed = await views.read(station, (reader) => {
      const { epoch } = reader.cursor();
      // an earlier epoch is closed: what it says is finished before the next one is begun
      const open = Array.from({ length: epoch }, (_, i) => i + 1).find(
        (each) => reader.entry(asked.cursor(station, each), each) !== undefined,
      );
      if (open === undefined) return undefined;
      const from = asked.cursor(station, open);
      const page = reader.entries(from, PAGE, open);
      for (const stored of page) {
        const entry = understood(stored.bytes);
        const next = entry && note(reader, station, stored, entry);
        if (next) transfers.put(next);
      }
      asked.keepCursor(station, open, from + page.length);
      return page.length > 0;
    });
    return changed ?? false;
  };
  /** What the district answered stands in its orders, also where the table of what was asked was made anew. */
  const readAnswers = async (station: string): Promise<void> => {
    const { standing } = await orders.read(station);
    for (const { answers } of standing.notices)
      if (answers) asked.answer(station, answers.entry.epoch, answers.entry.seq, answers.verdict);
  };
  const lookAll = async (station: string): Promise<void> => {
    const before = asked.of(station).length;
    while (await lookAtPage(station));
    if (asked.of(station).length > before) await readAnswers(station);
  };
  /** Orders that came back tell of transfers that this register does not have: both records are read for them again. */
  const recall = async (station: string): Promise<void> => {
    const { standing, orders: all } = await orders.read(station);
    const concerned = new Set([station]);
    for (const order of all) {
      if (order.kind !== "transfer.ordered") continue;
      const { transfer } = order.body;
      const known: Transfer = transfers.get(transfer) ?? {
        ...order.body,
        by: order.by,
        orderedAt: order.at,
        told: false,
      };
      const { dispatched = [], ended } = standing.transfers.get(transfer) ?? {};
      const { outcome, entry } = ended ?? {};
      transfers.put({
        ...known,
        ...(known.sent || dispatched.length === 0 ? {} : { sent: dispatched }),
        ...(known.ended || !outcome || !entry ? {} : { ended: { outcome, entry } }),
        told: false,
      });
      for (const each of [known.from, known.to]) concerned.add(each);
    }
    for (const each of concerned) {
      asked.lookAgain(each);
      await lookAll(each);
    }
    await readAnswers(station);
    orderLogs.setReturned(station, false);
  };
  const resume = async (): Promise<void> => {
    for (const station of orderLogs.returned()) await recall(station);
    for (const each of transfers.untold()) await tellBoth(each);
  };

  return {
    order: (by, { from, to, items, dueAt, number }) =>
      inTurn(async () => {
        const unheard = [from, to].find(orders.waiting);
        if (unheard) return refuse("orders/not-heard", { station: unheard });
        const elsewhere = await views.read(from, (reader) =>
          items.find((item) => {
            const where = reader.item(item)?.whereabouts.kind;
            const open = transfers.all().some((each) => !each.ended && each.items.includes(item));
            return where !== "placed" || open;
          }),
        );
        if (elsewhere !== undefined) return refuse("orders/transfer-elsewhere", { item: elsewhere });
        const transfer = newCode("transfer", random, (tail) =>
          transfers.all().some((each) => each.transfer.includes(tail)),
        );
        const orderedAt = instantOf(clock.now());
        transfers.put({ transfer, from, to, items: [...items], dueAt, number, by, orderedAt, told: false });
        await resume();
        return ok({ transfer });
      }),
    look: (station) =>
      inTurn(async () => {
        await lookAll(station);
        await resume();
      }),
    resume: () => inTurn(resume),
    all: transfers.all,
  };
};
