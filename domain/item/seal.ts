import * as v from "valibot";
import { integer, text } from "../schema.ts";

/** How a seal is found. `none` is legal: not everything is sealed, and it must be said. */
export const SEAL_STATES = ["intact", "broken", "none"] as const;
export type SealState = (typeof SEAL_STATES)[number];

/** State, number of impressions and what they read (for example "RK"). No impressions with `none`, at least one otherwise. */
export const sealSchema = v.pipe(
  v.strictObject({ state: v.picklist(SEAL_STATES), count: integer(0, 99), text: v.exactOptional(text(40)) }),
  v.check((seal) => (seal.state === "none") === (seal.count === 0), "seal-count"),
);
export type Seal = v.InferOutput<typeof sealSchema>;

export const SEAL_VERDICTS = ["same", "changed"] as const;
export type SealVerdict = (typeof SEAL_VERDICTS)[number];

/** The verdict at a return: the same state and count as when it left, or changed, which needs a remark. */
export const compareSeal = (left: Seal, found: Seal): SealVerdict =>
  left.state === found.state && left.count === found.count && (!left.text || !found.text || left.text === found.text)
    ? "same"
    : "changed";
