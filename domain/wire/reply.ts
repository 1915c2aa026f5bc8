import * as v from "valibot";

/** How far a log is on the other side: the only cursor there is. */
export const headSchema = v.strictObject({
  epoch: v.pipe(v.number(), v.integer(), v.minValue(1)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** base64 of the root over these entries */
  root: v.pipe(v.string(), v.length(44)),
});
export type Head = v.InferOutput<typeof headSchema>;

/** How far the orders for a station go, and their root. */
export const ordersHeadSchema = v.strictObject({
  size: headSchema.entries.size,
  root: headSchema.entries.root,
  /** the district was made from a copy and asks what the station has */
  ask: v.exactOptional(v.literal(true)),
});
export type OrdersHead = v.InferOutput<typeof ordersHeadSchema>;

/** The answer to the question for the head; with it, whether there are new orders. */
export const headAnswerSchema = v.strictObject({ ...headSchema.entries, orders: v.optional(ordersHeadSchema) });

/** The answer to a batch that was taken: everything up to this head is on the disk of the receiver. */
export const takenSchema = v.strictObject({
  ...headSchema.entries,
  /** the witness's signature lines over the note that came with the batch */
  cosignatures: v.optional(v.string()),
});
export type Taken = v.InferOutput<typeof takenSchema>;

/**
 * Why the district refuses a batch of a well-behaved sender, or of one that is not.
 * `wire/gap`: it begins past the end, send from `size`. `wire/root`, `wire/fork`: other entries stand here.
 */
export const WIRE_REFUSALS = [
  "wire/too-large",
  "wire/not-inflated",
  "wire/header",
  "wire/length",
  "wire/entry-too-large",
  "wire/entry-not-canonical",
  "wire/entry-elsewhere",
  "wire/side",
  "wire/side-missing",
  "wire/key",
  "wire/other-station",
  "wire/unknown-station",
  "wire/unknown-epoch",
  "wire/gap",
  "wire/root",
  "wire/fork",
  "wire/frozen",
  "wire/note",
  "wire/storage",
] as const;
export type WireRefusal = (typeof WIRE_REFUSALS)[number];

/** The body of every refusal on the wire. With a head, the sender can go on from there. */
export const refusedSchema = v.strictObject({
  code: v.picklist(WIRE_REFUSALS),
  head: v.optional(headSchema),
});
export type Refused = v.InferOutput<typeof refusedSchema>;
