import * as v from "valibot";
import { officerRefSchema } from "../../case/case-header.ts";
import { refuse } from "../../result.ts";
import { code, day, filled } from "../../schema.ts";
import { displayDate } from "../../time.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

export const dateCaseInput = v.strictObject({
  case: code,
  /** `YYYY-MM-DD`; absent: no date is fixed any more */
  nextDate: v.exactOptional(day),
  court: v.exactOptional(filled(120)),
  /** who takes the property there (पैरोकार) */
  pairokar: v.exactOptional(officerRefSchema),
});
export type DateCaseInput = v.InferOutput<typeof dateCaseInput>;

/** The next date of a case before a court: on that morning its property must go there. A later note replaces it. */
export const dateCase: Act<DateCaseInput, { case: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "case.date");
  if (!allowed.ok) return allowed;
  if (!state.case(input.case)) return refuse("case/unknown", { case: input.case });
  if (input.nextDate !== undefined && input.nextDate < now.slice(0, 10))
    return refuse("case/date-past", { date: displayDate(input.nextDate) });
  return decided([{ kind: "case.dated", at: now, subjects: [input.case], body: input }], { case: input.case });
};
