import * as v from "valibot";
import { MOST_TRANSFERRED } from "../../orders/transfer.ts";
import { refuse } from "../../result.ts";
import { code, filled, integer } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

export const readNoticeInput = v.strictObject({ order: integer() });
export type ReadNoticeInput = v.InferOutput<typeof readNoticeInput>;

/** The SHO has read what the district said; it is not shown at the door any more. Read twice is one entry. */
export const readNotice: Act<ReadNoticeInput & { readonly known: boolean }, { order: number }> = (
  { state, who, now },
  { order, known },
) => {
  const allowed = may(who, "order.read");
  if (!allowed.ok) return allowed;
  if (!known) return refuse("order/unknown");
  if (state.obeyed().read.includes(order)) return decided([], { order });
  return decided([{ kind: "order.read", at: now, subjects: [], body: { order } }], { order });
};

export const requestInput = v.strictObject({
  text: filled(400),
  about: v.exactOptional(v.pipe(v.array(code), v.maxLength(MOST_TRANSFERRED)), []),
});
export type RequestInput = v.InferOutput<typeof requestInput>;

/** Asks the district for something; its answer names this entry. */
export const makeRequest: Act<RequestInput, Record<string, never>> = ({ who, now }, { text, about }) => {
  const allowed = may(who, "request.make");
  if (!allowed.ok) return allowed;
  return decided([{ kind: "request.made", at: now, subjects: [...new Set(about)], body: { text, about } }], {});
};
