import * as v from "valibot";
import { PART_IDS, PART_STATES, type PartKey } from "#domain/repairs/parts.ts";
import { instant } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const reading = v.strictObject({
  part: v.picklist(PART_IDS),
  key: v.custom<PartKey>((key) => typeof key === "string" && /^[a-z]+\.[a-z-]+$/.test(key)),
  state: v.picklist(PART_STATES),
  since: instant,
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
});

export const partsAnswer = shown(v.strictObject({ parts: v.array(reading) }), {
  parts: [{ part: "printer", key: "printer.paper-end", state: "bad", since: EXAMPLE.at, facts: {} }],
});
