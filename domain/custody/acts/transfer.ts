import * as v from "valibot";
import { officerRefSchema } from "../../case/case-header.ts";
import { gdSchema, type Serial } from "../../entries/item.ts";
import { mustStayOutside } from "../../item/category.ts";
import { compareSeal, sealSchema } from "../../item/seal.ts";
import type { EntryDraft } from "../../log/entry.ts";
import type { TransferOrder } from "../../orders/standing.ts";
import { MOST_TRANSFERRED } from "../../orders/transfer.ts";
import { ok, type Result, refuse } from "../../result.ts";
import { code, filled, text } from "../../schema.ts";
import { yearOf } from "../../time.ts";
import { type Act, type ActContext, decided, findPlace, noneAhead } from "../act.ts";
import { may } from "../policy.ts";
import { type Issued, issue, type Signed } from "./issue.ts";

/** The order as this station has it: known by its own orders log, never by what a client says. */
export interface Ordered {
  readonly order: TransferOrder | undefined;
  /** our own code */
  readonly station: string;
}

export const sendTransferInput = v.strictObject({
  transfer: code,
  carrier: officerRefSchema,
  vehicle: v.exactOptional(text(20)),
  gd: v.exactOptional(gdSchema),
  seals: v.exactOptional(v.record(code, sealSchema), {}),
});
export type SendTransferInput = v.InferOutput<typeof sendTransferInput>;

/**
 * Sends what the district ordered to another station, on a road certificate of ours. All of it in one act: until that
 * station says that it has it, it is on its way and still ours. Refuses `transfer/unknown`, `transfer/done`, and as
 * `issue` does.
 */
export const sendTransfer: Act<SendTransferInput & Signed & Ordered, Issued> = (context, input) => {
  const { order, station, transfer, ...rest } = input;
  if (!order || order.from !== station) return refuse("transfer/unknown");
  if (order.ended || context.state.transfer(transfer)) return refuse("transfer/done");
  const { to, number, items, dueAt } = order;
  const sent = issue(context, {
    ...rest,
    codes: [...items],
    purpose: "other-station",
    office: to,
    order: { number },
    dueAt,
  });
  if (!sent.ok) return sent;
  const drafts = sent.value.drafts.map((draft) =>
    draft.kind === "item.issued"
      ? { ...draft, subjects: [...draft.subjects, transfer], body: { ...draft.body, transfer: { transfer, to } } }
      : draft,
  );
  return decided(drafts, sent.value.value);
};

/** What may still be taken or declined here: sent by the other station, whole, and not settled by us before. */
const onItsWay = ({ state }: ActContext, { order, station }: Ordered): Result<TransferOrder> => {
  if (!order || order.to !== station) return refuse("transfer/unknown");
  if (order.ended || state.transfer(order.transfer)) return refuse("transfer/done");
  const [first] = order.dispatched;
  if (!first || order.dispatched.length < first.of) return refuse("transfer/not-sent");
  return ok(order);
};

export const receiveTransferInput = v.strictObject({
  transfer: code,
  place: code,
  carrier: officerRefSchema,
  lines: v.pipe(
    v.array(v.strictObject({ item: code, seal: sealSchema, remark: v.exactOptional(filled(200)) })),
    v.minLength(1),
    v.maxLength(MOST_TRANSFERRED),
  ),
  gd: v.exactOptional(gdSchema),
});
export type ReceiveTransferInput = v.InferOutput<typeof receiveTransferInput>;

/** The register numbers that the items got here. */
export interface Received {
  readonly items: readonly { readonly item: string; readonly register: Serial }[];
}

/**
 * Takes in what another station sent: every parcel of it, each with the seal found; a changed seal needs a remark. Each
 * gets a number of our register, and its entry names the entry with which it left. Refuses `transfer/unknown`,
 * `transfer/not-sent`, `transfer/done`, `transfer/not-whole`.
 */
export const receiveTransfer: Act<ReceiveTransferInput & Ordered, Received> = (context, input) => {
  const { state, who, now } = context;
  const found = onItsWay(context, input);
  if (!found.ok) return found;
  const { dispatched, transfer } = found.value;
  const place = findPlace(state, input.place);
  if (!place.ok) return place;
  const allowed = may(
    who,
    "item.deposit",
    { items: dispatched.map(({ item }) => item), places: [place.value] },
    state.place,
  );
  if (!allowed.ok) return allowed;
  const diary = noneAhead(now, [input.gd]);
  if (!diary.ok) return diary;
  const drafts: EntryDraft[] = [];
  const opened = new Set<string>();
  const year = yearOf(now);
  let serial = state.lastSerial("register", year);
  const items: { item: string; register: Serial }[] = [];
  for (const { item, entry, cases } of dispatched) {
    const line = input.lines.find((each) => each.item === item.item);
    if (!line || input.lines.length !== dispatched.length) return refuse("transfer/not-whole", { item: item.item });
    const here = state.item(item.item);
    // it may have been ours before and come back
    if (here && here.whereabouts.kind !== "closed") return refuse("transfer/here", { item: item.item });
    if (mustStayOutside(item.category) && place.value.kind !== "yard")
      return refuse("item/explosives-outside", { item: item.item });
    const verdict = compareSeal(item.seal, line.seal);
    if (verdict === "changed" && !line.remark)
      return refuse("item/field-required", { field: "remark", item: item.item });
    for (const { case: id, ...header } of cases)
      if (!state.case(id) && !opened.has(id)) {
        opened.add(id);
        drafts.push({ kind: "case.opened", at: now, subjects: [id], body: { case: id, ...header } });
      }
    serial += 1;
    const { register: there, seal: _left, ...rest } = item;
    const ids = cases.map((each) => each.case);
    drafts.push({
      kind: "item.arrived",
      at: now,
      subjects: [item.item, transfer, ...ids],
      body: {
        transfer,
        entry,
        ...rest,
        seal: line.seal,
        register: { year, serial },
        ...(there ? { there } : {}),
        cases: ids,
        verdict,
        ...(line.remark ? { remark: line.remark } : {}),
        carrier: input.carrier,
        place: input.place,
        ...(input.gd ? { gd: input.gd } : {}),
      },
    });
    items.push({ item: item.item, register: { year, serial } });
  }
  return decided(drafts, { items });
};

export const declineTransferInput = v.strictObject({ transfer: code, reason: filled(200) });
export type DeclineTransferInput = v.InferOutput<typeof declineTransferInput>;

/**
 * Does not take what another station sent. From now on it cannot be taken here any more, so that the sender may take it
 * back: an item is never at two stations. Refuses `transfer/unknown`, `transfer/not-sent`, `transfer/done`.
 */
export const declineTransfer: Act<DeclineTransferInput & Ordered, { transfer: string }> = (context, input) => {
  const allowed = may(context.who, "transfer.decline");
  if (!allowed.ok) return allowed;
  const found = onItsWay(context, input);
  if (!found.ok) return found;
  const { dispatched, transfer } = found.value;
  const [first] = dispatched;
  if (!first) return refuse("transfer/not-sent");
  const items = dispatched.map(({ item }) => item.item);
  const body = { transfer, entry: first.entry, items, reason: input.reason };
  return decided([{ kind: "transfer.declined", at: context.now, subjects: [transfer, ...items], body }], { transfer });
};
