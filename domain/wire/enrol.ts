import * as v from "valibot";
import { canonicalBytes } from "../log/canonical.ts";
import { bilingual } from "../schema.ts";

const station = v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/));
const nonce = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const pem = v.pipe(v.string(), v.maxLength(8_000));
const mac = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A device asks for the slot of its station. */
export const helloSchema = v.strictObject({ station, nonce });
/** What may be known before the code was proved: which epoch would be opened, and under which names. */
export const welcomeSchema = v.strictObject({
  nonce,
  epoch: v.pipe(v.number(), v.integer(), v.minValue(1)),
  district: v.string(),
  name: bilingual,
});
export type Welcome = v.InferOutput<typeof welcomeSchema>;

/**
 * The device asks for its certificate. It proves that it knows the code (`mac`; the code itself never travels), that it
 * holds the connection's key (the request is signed with it) and the log's key (`proof`).
 */
export const enrolSchema = v.strictObject({
  station,
  nonce,
  request: pem,
  vkey: v.pipe(v.string(), v.maxLength(300)),
  proof: v.pipe(v.string(), v.maxLength(120)),
  mac,
});
export type EnrolRequest = v.InferOutput<typeof enrolSchema>;

/** The certificate. `mac` proves that the district knows the code too: only then is its authority believed. */
export const enrolledSchema = v.strictObject({
  cert: pem,
  ca: pem,
  witness: v.pipe(v.string(), v.maxLength(300)),
  /** the key that signs this station's orders */
  orders: v.pipe(v.string(), v.maxLength(300)),
  /** checkpoint of the epoch before, cosigned; the new epoch opens with it */
  previous: v.optional(v.strictObject({ epoch: v.number(), checkpoint: v.string(), authorisedBy: v.string() })),
  mac,
});
export type Enrolled = v.InferOutput<typeof enrolledSchema>;

/** Why a device was not enrolled. */
export const enrolRefusedSchema = v.strictObject({
  code: v.picklist(["enrol/no-slot", "enrol/wrong-code", "enrol/burnt", "enrol/expired", "enrol/request"]),
  /** tries left before the code is burnt */
  left: v.optional(v.number()),
});
export type EnrolRefused = v.InferOutput<typeof enrolRefusedSchema>;

/** What both sides sign and authenticate: everything said so far. */
export const transcriptOf = (facts: {
  readonly station: string;
  readonly epoch: number;
  readonly district: string;
  /** the device's, then the district's */
  readonly nonces: readonly [string, string];
  readonly request: string;
  readonly vkey: string;
}): string => canonicalBytes({ purpose: "malkhana enrolment v1", ...facts });

/** What the district authenticates in its answer. */
export const answerOf = (transcript: string, answer: Omit<Enrolled, "mac">): string =>
  canonicalBytes({ purpose: "malkhana enrolled v1", transcript, ...answer });
