import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { validator } from "hono-openapi";
import * as v from "valibot";
import { kindOf } from "#domain/codes.ts";
import { MAX_PHOTO_BYTES } from "#domain/item/photo.ts";
import { code } from "#domain/schema.ts";
import { isDeeperThan } from "#platform/http/guards.ts";
import type { Env } from "./env.ts";
import { refused } from "./problem.ts";

const JSON_BYTES = 1_000_000;
const IMPORT_BYTES = 60_000_000;
const JSON_DEPTH = 32;

const PHOTOS = "/api/photos";
/** Bodies that are files: what may come, and how large. Everything else is JSON. */
const FILES: Readonly<Record<string, { types: RegExp; most: number }>> = {
  [PHOTOS]: { types: /^image\/(jpeg|png|webp)$/, most: MAX_PHOTO_BYTES },
  "/api/imports": {
    types:
      /^(text\/csv|application\/octet-stream|application\/vnd\.(ms-excel|openxmlformats-officedocument\.spreadsheetml\.sheet))$/,
    most: IMPORT_BYTES,
  },
};

const tooLarge = (c: Context<Env>, most: number) =>
  refused(c, { code: c.req.path === PHOTOS ? "photo/too-large" : "request/too-large", facts: { most } });
const mediaTypeOf = (c: Context<Env>): string =>
  (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
/** Node's requests always carry a stream, empty or not; what they announce tells. */
const hasBody = (c: Context<Env>): boolean =>
  c.env?.incoming === undefined
    ? c.req.raw.body !== null
    : c.req.header("Transfer-Encoding") !== undefined || (c.req.header("Content-Length") ?? "0") !== "0";

/** Lets in bodies of the right type and size only. JSON is whole and at most 32 deep before anything looks into it. */
export const readableBodies = (): MiddlewareHandler<Env> => {
  const limits = new Map(
    [JSON_BYTES, ...Object.values(FILES).map((file) => file.most)].map((most) => [
      most,
      bodyLimit({ maxSize: most, onError: (c) => tooLarge(c, most) }),
    ]),
  );
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || !hasBody(c)) return next();
    const file = FILES[c.req.path];
    if (!(file ? file.types : /^application\/json$/).test(mediaTypeOf(c)))
      return refused(c, { code: file && c.req.path === PHOTOS ? "photo/not-an-image" : "request/not-json", facts: {} });
    const limit = limits.get(file?.most ?? JSON_BYTES);
    const checked = async () => (file ? next() : checkJson(c, next));
    return limit ? limit(c, checked as () => Promise<void>) : checked();
  };
};

const checkJson = async (c: Context<Env>, next: () => Promise<void>) => {
  const text = await c.req.text();
  if (isDeeperThan(text, JSON_DEPTH)) {
    c.res = refused(c, { code: "request/not-json", facts: {} });
    return;
  }
  try {
    JSON.parse(text);
  } catch {
    c.res = refused(c, { code: "request/not-json", facts: {} });
    return;
  }
  await next();
};

/** Names the first thing that is wrong by its path alone: a body is never sent back. */
const whatIsWrong = (issues: readonly { readonly path?: readonly unknown[] | undefined }[]): string =>
  (issues[0]?.path ?? [])
    .map((step) => String(typeof step === "object" && step !== null && "key" in step ? step.key : step))
    .join(".")
    .slice(0, 80);

/** A JSON body held against a schema; refuses `request/invalid` with the path (facts: path). */
export const body = <S extends v.GenericSchema>(schema: S) =>
  validator("json", schema, (result, c: Context<Env>) => {
    if (!result.success) return refused(c, { code: "request/invalid", facts: { path: whatIsWrong(result.error) } });
    return undefined;
  });

/** The query, held against a schema in the same way. */
export const query = <S extends v.GenericSchema>(schema: S) =>
  validator("query", schema, (result, c: Context<Env>) => {
    if (!result.success) return refused(c, { code: "request/invalid", facts: { path: whatIsWrong(result.error) } });
    return undefined;
  });

/** A second person of one act: by card or number, and PIN. */
export const secondSchema = v.strictObject({
  officer: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  number: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  pin: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
});

/** The body of every act: its own input, and the second person where one is needed. */
export const acting = <S extends v.GenericSchema>(act: S) =>
  v.strictObject({ act, second: v.exactOptional(secondSchema) });

/** The code of an act itself: asked for again under this code it is answered, and not done again. */
const actId = v.exactOptional(
  v.pipe(
    code,
    v.check((value) => kindOf(value) === "act", "act"),
  ),
);
/** The same with the code of the act itself. */
export const actingOnce = <S extends v.GenericSchema>(act: S) =>
  v.strictObject({ act, second: v.exactOptional(secondSchema), id: actId });
/** The same where somebody takes or gives property: the carrier named in the act may sign by PIN. */
export const carrying = <S extends v.GenericSchema>(act: S) =>
  v.strictObject({
    act,
    second: v.exactOptional(secondSchema),
    id: actId,
    carrier: v.exactOptional(v.strictObject({ pin: secondSchema.entries.pin })),
  });
