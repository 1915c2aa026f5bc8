import type { Context } from "hono";
import type { TypedResponse } from "hono/types";
import type { JSONParsed } from "hono/utils/types";
import * as v from "valibot";
import { ERROR_CODES, type ErrorCode } from "#domain/errors.ts";
import type { Refusal, Result } from "#domain/result.ts";
import { refusalText } from "#domain/text/refusal-text.ts";
import type { Env } from "./env.ts";
import { type RefusalStatus, STATUS } from "./status.ts";

/** The body of every refusal. */
export const problemSchema = v.strictObject({
  code: v.picklist(ERROR_CODES),
  message: v.strictObject({ hi: v.string(), en: v.string() }),
  requestId: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});

/** What a refused request answers. `facts` explain; they never hold what a private person is called. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: { readonly hi: string; readonly en: string };
  readonly requestId: string;
  readonly facts: Record<string, string | number | string[]>;
}

/** A refusal as it is sent. */
export const problemOf = ({ code, facts }: Refusal, requestId: string): Problem => {
  const sent = Object.entries(facts).map(([name, fact]) => [name, typeof fact === "object" ? [...fact] : fact]);
  return {
    code,
    message: refusalText({ code, facts }),
    requestId,
    facts: Object.fromEntries(sent),
  };
};

export type ProblemResponse = Response & TypedResponse<Problem, RefusalStatus, "json">;

/** Answers a refusal with the status of its code. */
export const refused = (c: Context<Env>, refusal: Refusal): ProblemResponse => {
  const seconds = refusal.facts["seconds"];
  if (refusal.code === "session/wait" && typeof seconds === "number") c.header("Retry-After", String(seconds));
  return c.json(problemOf(refusal, c.var.requestId), STATUS[refusal.code]);
};

/** A value as JSON carries it, or a refusal. */
export type Replied<T> = (Response & TypedResponse<JSONParsed<T>, 200, "json">) | ProblemResponse;

/** Answers a result: its value with 200, or the refusal. */
export const reply = <T extends object>(c: Context<Env>, result: Result<T>): Replied<T> =>
  result.ok ? (c.json(result.value, 200) as Replied<T>) : refused(c, result.error);

/** A part of the path; the router has seen that it is there. */
export const param = (c: Context<Env>, name: string): string => c.req.param(name) ?? "";
