import type { WaitingDraft } from "./answers.ts";

/** A form that was begun: where it stopped, when, and what its act wrote if it was sent after all. */
export type Unfinished = Omit<WaitingDraft, "value" | "seq"> & {
  readonly value: Readonly<Record<string, unknown>>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const wordOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** What can be told of any form in a line: its case number and how many items it holds. */
export const workOf = (value: Unfinished["value"]): { readonly caseText: string; readonly items: number } => {
  const found = isObject(value["case"]) ? value["case"] : {};
  const known = isObject(found["known"]) ? wordOf(found["known"]["text"]) : "";
  const number = wordOf(found["number"]);
  const year = wordOf(found["year"]);
  return {
    caseText: known || (number && year ? `${number}/${year}` : number),
    items: lengthOf(value["items"]) + lengthOf(value["parcels"]) + lengthOf(value["lines"]),
  };
};
