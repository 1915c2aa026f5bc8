import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import * as v from "valibot";
import type { ErrorCode } from "#domain/errors.ts";
import type { DistrictOfficer } from "#domain/people/scope.ts";
import type { Refusal, Result } from "#domain/result.ts";
import { ok, refuse } from "#domain/result.ts";
import { refusalText } from "#domain/text/refusal-text.ts";

/** What travels with one request to the district's page. */
export interface DistrictEnv {
  Bindings: { readonly incoming?: IncomingMessage };
  Variables: { requestId: string; token: string | undefined; officer: DistrictOfficer | undefined };
}

/** Refusals the district's page can answer, with their status (RFC 9110). */
const STATUS = {
  "request/invalid": 400,
  "request/not-json": 415,
  "request/too-large": 413,
  "request/foreign-host": 403,
  "request/cross-site": 403,
  "request/not-found": 404,
  "fault/internal": 500,
  "session/none": 401,
  "session/wait": 429,
  "policy/role": 403,
  "station/setup-code-wrong": 403,
  "proof/not-signed": 409,
  "proof/page-missing": 503,
  "district/wrong-password": 403,
  "district/password-weak": 422,
  "district/posting-unknown": 422,
  "district/first-done": 409,
  "orders/roster-older": 409,
  "orders/roster-no-sho": 422,
  "orders/transfer-elsewhere": 422,
  "orders/not-heard": 409,
  "orders/clip-too-early": 422,
} as const satisfies Partial<Record<ErrorCode, number>>;

/** Answers a refusal: code, both texts, the request's name. */
export const refused = (c: Context<DistrictEnv>, { code, facts }: Refusal): Response => {
  const seconds = facts["seconds"];
  if (typeof seconds === "number") c.header("Retry-After", String(seconds));
  const known = code in STATUS ? (code as keyof typeof STATUS) : "fault/internal";
  const refusal = { code: known, facts };
  return c.json({ ...refusal, message: refusalText(refusal), requestId: c.var.requestId }, STATUS[known]);
};

/** A body by its schema. */
export const bodyOf = async <const S extends v.GenericSchema>(
  c: Context<DistrictEnv>,
  schema: S,
): Promise<Result<v.InferOutput<S>>> => {
  if (!(c.req.header("Content-Type") ?? "").startsWith("application/json")) return refuse("request/not-json");
  const body: unknown = await c.req.json().catch(() => undefined);
  const read = v.safeParse(schema, body);
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return refuse("request/invalid", { path: v.getDotPath(issue) ?? "" });
};

/** The officer signed in; a route behind the guard always has one. @throws Error in front of it */
export const officerOf = (c: Context<DistrictEnv>): DistrictOfficer => {
  const { officer } = c.var;
  if (!officer) throw new Error("a route without its guard");
  return officer;
};
