import * as v from "valibot";
import { serialSchema } from "#domain/entries/item.ts";
import { ORDER_FAULTS } from "#domain/entries/orders.ts";
import { policyValues } from "#domain/orders/kinds.ts";
import { carriedItem } from "#domain/orders/transfer.ts";
import { code, instant, integer } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const notice = v.strictObject({
  seq: integer(),
  at: instant,
  by: v.string(),
  text: v.string(),
  read: v.boolean(),
  verdict: v.exactOptional(v.picklist(["approved", "refused"])),
});
const transfer = v.strictObject({
  transfer: code,
  side: v.picklist(["from", "to"]),
  other: v.string(),
  number: v.string(),
  orderedAt: instant,
  dueAt: instant,
  items: v.array(code),
  step: v.picklist(["to-send", "sent", "gone", "came-back", "awaited", "coming", "received", "declined"]),
  movement: v.exactOptional(code),
  carrier: v.exactOptional(v.string()),
  parcels: v.array(carriedItem),
});

export const ordersAnswer = shown(
  v.strictObject({
    roster: integer(),
    policy: policyValues,
    fault: v.exactOptional(v.picklist(ORDER_FAULTS)),
    notices: v.array(notice),
    transfers: v.array(transfer),
    waiting: integer(),
  }),
  {
    roster: 3,
    policy: { idleSeconds: 120 },
    notices: [{ seq: 4, at: EXAMPLE.at, by: "ADMIN-1", text: "माल का भौतिक सत्यापन 30 नवम्बर तक पूरा करें।", read: false }],
    transfers: [],
    waiting: 1,
  },
);
export const noticeAnswer = shown(v.strictObject({ order: integer() }), { order: 4 });
export const receivedTransferAnswer = shown(
  v.strictObject({ items: v.array(v.strictObject({ item: code, register: serialSchema })) }),
  { items: [{ item: EXAMPLE.item, register: { year: 2026, serial: 12 } }] },
);
export const transferAnswer = shown(v.strictObject({ transfer: code }), { transfer: EXAMPLE.transfer });
