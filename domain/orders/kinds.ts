import * as v from "valibot";
import { clipAsked } from "../entries/camera.ts";
import { officerSchema } from "../people/officer.ts";
import { day, filled, instant, integer, sha256Hex } from "../schema.ts";
import * as transfer from "./transfer.ts";

/** An officer as the district posts one. A PIN is never here: with `code` the officer sets it at the kiosk. */
const rosterLine = v.strictObject({
  ...officerSchema.entries,
  posting: filled(60),
  scope: v.picklist(["station", "circle", "zone", "district"]),
  /** of a one-time code, good once: its SHA-256 and its end */
  code: v.exactOptional(v.strictObject({ hash: sha256Hex, ends: instant })),
});
export type RosterLine = v.InferOutput<typeof rosterLine>;

/** Every officer of the station, in as many parts as their entries need; in force with the last one. */
const rosterSet = v.strictObject({
  version: integer(1),
  part: integer(1, 20),
  parts: integer(1, 20),
  officers: v.array(rosterLine),
});

/** Values a station may be told to work by; what is not named stays as the station's own file has it. */
export const policyValues = v.strictObject({
  /** the kiosk locks after so many seconds without a touch */
  idleSeconds: v.exactOptional(integer(30, 600)),
  /** hour of the morning slip */
  morningSlipAt: v.exactOptional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
});
export type PolicyValues = v.InferOutput<typeof policyValues>;

/** Every kind of order and the schema of its body. */
export const ORDER_BODIES = {
  "orders.opened": v.strictObject({ origin: filled(120), vkey: filled(300), district: filled(80) }),
  "roster.set": rosterSet,
  "policy.set": v.strictObject({ version: integer(1), values: policyValues }),
  "message.sent": v.strictObject({ text: filled(600), until: v.exactOptional(day) }),
  "request.answered": v.strictObject({
    /** the entry of the station's own log that asked */
    entry: transfer.entryRefSchema,
    verdict: v.picklist(["approved", "refused"]),
    remark: filled(300),
  }),
  /** a question for a clip: the station puts it on record as it stands here, and answers by an entry */
  "clip.asked": clipAsked,
  "transfer.ordered": transfer.transferOrdered,
  "transfer.dispatched": transfer.transferDispatched,
  "transfer.ended": transfer.transferEnded,
  /**
   * The district had written other orders after a copy of it was put back. The station's are in force; the first
   * `common` of both were the same, and what only the district had ended at this size and root.
   */
  "orders.rejoined": v.strictObject({ common: integer(), size: integer(1), root: sha256Hex }),
} as const;

export type OrderKind = keyof typeof ORDER_BODIES;
/** The body of a kind. */
export type OrderBody<K extends OrderKind> = v.InferOutput<(typeof ORDER_BODIES)[K]>;
