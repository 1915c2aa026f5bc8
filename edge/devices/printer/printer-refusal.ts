import type { ErrorCode } from "#domain/errors.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { PrinterTrouble, PrintOutcome } from "./printer.ts";

const NOT_SENT = {
  absent: "printer/absent",
  stalled: "printer/stalled",
  "cover-open": "printer/cover-open",
  "paper-end": "printer/paper-end",
  error: "printer/not-sent",
  closed: "printer/not-sent",
} as const satisfies Record<PrinterTrouble, ErrorCode>;

/** What the user is told of an outcome: nothing when printed, else the code with `why` as its fact. */
export const printResult = (outcome: PrintOutcome): Result<undefined> => {
  switch (outcome.outcome) {
    case "printed":
      return ok(undefined);
    case "not-sent":
      return refuse(NOT_SENT[outcome.why], { why: outcome.why });
    case "uncertain":
      return refuse("printer/uncertain", { why: outcome.why });
  }
};
