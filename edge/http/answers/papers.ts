import * as v from "valibot";
import { shown } from "../describe.ts";

/** What the printer did with a paper. */
export const outcomeFields = {
  outcome: v.picklist(["printed", "not-sent", "uncertain"]),
  why: v.exactOptional(v.string()),
};
export const slipAnswer = shown(v.strictObject(outcomeFields), { outcome: "printed" });
