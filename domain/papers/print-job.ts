import * as v from "valibot";
import { filled, instant, integer, text } from "../schema.ts";
import { msOf } from "../time.ts";

/** What a printer is for. One machine may serve both. */
export const PRINTER_ROLES = ["label", "slip"] as const;
export type PrinterRole = (typeof PRINTER_ROLES)[number];

/** Papers that are kept until they came out or a person gave them up. */
export const QUEUED_PAPERS = ["label", "carrier-slip", "contents", "deposit-receipt", "return-receipt"] as const;
export type QueuedPaper = (typeof QUEUED_PAPERS)[number];

/**
 * `waiting`: not one byte of it has left, it is tried again by itself. `sending`: its bytes may be on their way.
 * `uncertain`: some of it may be on paper; only a person who looks decides.
 */
export const PRINT_JOB_STATES = ["waiting", "sending", "uncertain"] as const;

/** One paper that has not surely come out yet. */
export const printJobSchema = v.strictObject({
  job: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** the order in which they were asked for */
  seq: integer(1),
  paper: v.picklist(QUEUED_PAPERS),
  /** the code of what the paper is of */
  of: filled(40),
  copy: integer(1),
  printer: v.picklist(PRINTER_ROLES),
  /** when it was asked for */
  at: instant,
  state: v.picklist(PRINT_JOB_STATES),
  /** why it is not printed, in the printer's words or `restart` */
  why: v.exactOptional(text(40)),
  /** of a label only: what its entry says */
  label: v.exactOptional(v.strictObject({ size: filled(20), reason: v.exactOptional(text(120)) })),
});
export type PrintJobRecord = v.InferOutput<typeof printJobSchema>;

/** After a shift nobody stands at the printer for it any more: it is printed when a person says so. */
const BY_ITSELF_MS = 12 * 3_600_000;

/** Whether a paper is tried again by itself. @param nowMs ms since 1970 */
export const printsByItself = (job: Pick<PrintJobRecord, "state" | "at">, nowMs: number): boolean =>
  job.state === "waiting" && nowMs - (msOf(job.at) ?? 0) < BY_ITSELF_MS;

/** What a person says of a paper after a look at the printer. */
export const PRINT_DECISIONS = ["printed", "again", "drop"] as const;
export type PrintDecision = (typeof PRINT_DECISIONS)[number];
