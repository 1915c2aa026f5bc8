import type { OrderBody } from "#domain/orders/kinds.ts";
import type { EntryRef } from "#domain/orders/transfer.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** A transfer between two stations as the district knows it, from its own order and from both logs. */
export interface Transfer extends OrderBody<"transfer.ordered"> {
  readonly by: string;
  readonly orderedAt: string;
  readonly sent?: readonly OrderBody<"transfer.dispatched">[];
  readonly ended?: { readonly outcome: "received" | "declined"; readonly entry: EntryRef };
  /** every order that follows from it is written */
  readonly told: boolean;
}

/** The transfers of the district. Durable when a call returns. */
export interface Transfers {
  put(transfer: Transfer): void;
  get(transfer: string): Transfer | undefined;
  /** those of which an order may still have to be written */
  untold(): Transfer[];
  all(): Transfer[];
}

/** @param db the district's register */
export const createTransferStore = (db: Sqlite): Transfers => {
  const put = db.prepare("INSERT OR REPLACE INTO transfer (transfer, told, json) VALUES (?, ?, ?)");
  const get = db.prepare<[string], string>("SELECT json FROM transfer WHERE transfer = ?").pluck();
  const untold = db.prepare<[], string>("SELECT json FROM transfer WHERE told = 0").pluck();
  const all = db.prepare<[], string>("SELECT json FROM transfer ORDER BY rowid DESC LIMIT 500").pluck();
  const read = (json: string): Transfer => JSON.parse(json) as Transfer;
  return {
    put: (transfer) => void put.run(transfer.transfer, transfer.told ? 1 : 0, JSON.stringify(transfer)),
    get: (transfer) => {
      const json = get.get(transfer);
      return json === undefined ? undefined : read(json);
    },
    untold: () => untold.all().map(read),
    all: () => all.all().map(read),
  };
};
