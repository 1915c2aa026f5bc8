import type { ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import type { ErrorCode } from "#domain/errors.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import type { Env, HttpLog } from "./env.ts";
import { refused } from "./problem.ts";

const BY_ERRNO: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "station/disk-full",
  EDQUOT: "station/disk-full",
  EROFS: "station/read-only",
  EIO: "station/read-only",
};

/** What the user is told of a throw: the disk's faults have words of their own, all else is ours. */
export const codeOfFault = (fault: unknown): ErrorCode => {
  if (fault instanceof StorageFault) return fault.reason === "no-space" ? "station/disk-full" : "station/read-only";
  if (fault instanceof HTTPException) return fault.status === 413 ? "request/too-large" : "request/invalid";
  const errno = typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "";
  return BY_ERRNO[errno] ?? "fault/internal";
};

/** Where a fault was thrown. Its message is left out: it may quote what was entered. */
const framesOf = (fault: unknown): string[] =>
  fault instanceof Error
    ? (fault.stack ?? "")
        .split("\n")
        .filter((line) => line.startsWith("    at "))
        .slice(0, 8)
        .map((line) => line.trim())
    : [];

/** Answers a throw with a problem body that tells nothing of the machine; the log gets what is needed to find it. */
export const answerFault =
  (log: HttpLog): ErrorHandler<Env> =>
  (fault, c) => {
    const code = codeOfFault(fault);
    if (code !== "request/invalid" && code !== "request/too-large")
      log.fault({
        requestId: c.var.requestId,
        method: c.req.method,
        route: routePath(c),
        fault: fault.name,
        at: framesOf(fault),
      });
    return refused(c, { code, facts: {} });
  };
