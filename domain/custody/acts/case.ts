import * as v from "valibot";
import { caseNumberSchema } from "../../case/case-header.ts";
import { refuse } from "../../result.ts";
import { code, filled, text } from "../../schema.ts";
import { type Act, decided, findItem } from "../act.ts";
import { carries, ownCaseWith } from "../case-numbers.ts";
import { may } from "../policy.ts";

export const numberCaseInput = v.strictObject({
  case: code,
  number: caseNumberSchema,
  reason: v.exactOptional(text(200)),
});
export type NumberCaseInput = v.InferOutput<typeof numberCaseInput>;

/** The FIR that followed a deposit, an inquest's number, the court's number. The old numbers stay and find the items. */
export const numberCase: Act<NumberCaseInput, { case: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "case.number");
  if (!allowed.ok) return allowed;
  const found = state.case(input.case);
  if (!found) return refuse("case/unknown", { case: input.case });
  if (carries(found, input.number)) return refuse("case/already-linked");
  const same = ownCaseWith(state, input.number);
  if (same) return refuse("case/duplicate-number", { case: same, number: input.number.number });
  return decided([{ kind: "case.numbered", at: now, subjects: [found.case], body: input }], { case: found.case });
};

export const linkCaseInput = v.strictObject({ item: code, case: code, reason: filled(200) });
export type LinkCaseInput = v.InferOutput<typeof linkCaseInput>;

/** An item stands under one more case; it keeps those it had. */
export const linkCase: Act<LinkCaseInput, { item: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "item.link");
  if (!allowed.ok) return allowed;
  const item = findItem(state, input.item);
  if (!item.ok) return item;
  if (!state.case(input.case)) return refuse("case/unknown", { case: input.case });
  if (item.value.cases.includes(input.case)) return refuse("case/already-linked");
  return decided([{ kind: "item.case-linked", at: now, subjects: [input.item, input.case], body: input }], {
    item: input.item,
  });
};
