import * as v from "valibot";
import { filled, text } from "../schema.ts";

export const PERSON_ROLES = ["complainant", "accused", "victim", "witness", "from-whom", "owner", "receiver"] as const;

/** A private person. Never in a leaf: always in the sealed record beside the entry, so that it can be erased. */
export const personSchema = v.strictObject({
  role: v.picklist(PERSON_ROLES),
  name: filled(80),
  father: v.exactOptional(text(80)),
  phone: v.exactOptional(text(20)),
  address: v.exactOptional(text(200)),
});
export type Person = v.InferOutput<typeof personSchema>;
