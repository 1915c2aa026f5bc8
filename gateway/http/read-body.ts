import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import * as v from "valibot";
import { ok, type Result } from "#domain/result.ts";
import { MAX_BATCH_CHARACTERS } from "#domain/wire/batch.ts";
import type { WireRefusal } from "#domain/wire/reply.ts";

/** Most bytes a batch may have on the link. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

const inflate = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
} as const;

/**
 * The text of a request's body: bounded before and after it is inflated, so that a small bomb stays small.
 * A body that was cut short is refused and not guessed.
 */
export const readBody = async (request: Request): Promise<Result<string, WireRefusal>> => {
  const tooLarge = { ok: false, error: "wire/too-large" } as const;
  if (Number(request.headers.get("Content-Length") ?? 0) > MAX_BODY_BYTES) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > MAX_BODY_BYTES) return tooLarge;
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, error: "wire/not-inflated" }; // the connection broke
  }
  const raw = Buffer.concat(chunks);
  const coding = request.headers.get("Content-Encoding") ?? "identity";
  try {
    const bytes =
      coding === "gzip" || coding === "br"
        ? await inflate[coding](raw, { maxOutputLength: MAX_BATCH_CHARACTERS })
        : raw;
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE") return tooLarge;
    return { ok: false, error: "wire/not-inflated" };
  }
};

/** A JSON body by its schema; undefined for anything else. */
export const readJson = async <const S extends v.GenericSchema>(
  schema: S,
  request: Request,
): Promise<v.InferOutput<S> | undefined> => {
  const body = await readBody(request);
  if (!body.ok) return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(body.value));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};
