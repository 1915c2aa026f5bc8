import { Hono } from "hono";
import * as v from "valibot";
import { toBase64 } from "#domain/log/bytes.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { consistencyProof, inclusionProof } from "#domain/log/proof.ts";
import { ok } from "#domain/result.ts";
import { integer } from "#domain/schema.ts";
import { sha256 } from "#platform/crypto.ts";
import { readsEntry } from "../../services/reading/confidence.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const MOST_ENTRIES = 100;
const number = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const pageQuery = v.strictObject({
  from: v.exactOptional(number, "0"),
  limit: v.exactOptional(number, String(MOST_ENTRIES)),
});
const oldQuery = v.strictObject({ old: number, size: v.exactOptional(number) });
const sizeQuery = v.strictObject({ size: v.exactOptional(number) });

const HASH = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";
const entriesAnswer = shown(
  v.strictObject({
    epoch: integer(),
    size: integer(),
    /** without its bytes where it tells of a case that this officer may not read; leaf and proof stay */
    entries: v.array(v.strictObject({ seq: integer(), bytes: v.exactOptional(v.string()), leaf: v.string() })),
  }),
  { epoch: 1, size: 42, entries: [{ seq: 41, bytes: '{"actor":{…},"kind":"item.shelved",…}', leaf: HASH }] },
);
const proofAnswer = shown(
  v.strictObject({ index: integer(), size: integer(), hashes: v.array(v.string()), leaf: v.string() }),
  { index: 41, size: 42, hashes: [HASH], leaf: HASH },
);
const consistencyAnswer = shown(v.strictObject({ old: integer(), size: integer(), hashes: v.array(v.string()) }), {
  old: 40,
  size: 42,
  hashes: [HASH],
});
const NOTE = `kanpur-nagar.up/UP-KNP-KOTWALI/e1\n42\n${HASH}\n\n— kanpur-nagar.up/UP-KNP-KOTWALI/e1 …\n`;

/** The log as a stranger checks it: signed heads, entries, proofs (RFC 6962; hashes in base64). */
export const logRoutes = ({ reader, checkpoints }: Pick<AppDeps, "reader" | "checkpoints">) => {
  const signedSize = (asked: number | undefined): number =>
    asked ?? checkpoints.latest()?.checkpoint.size ?? reader.size();
  return new Hono<Env>()
    .get(
      "/checkpoint",
      describe({
        tag: "log",
        summary: "The newest signed head (C2SP signed note)",
        answer: shownText(NOTE),
        gives: "text/plain",
      }),
      (c) => {
        const signed = checkpoints.latest();
        return signed ? c.text(signed.note) : refused(c, { code: "request/not-found", facts: {} });
      },
    )
    .get(
      "/entries",
      query(pageQuery),
      describe({ tag: "log", summary: "Entries as they are hashed, from one on", answer: entriesAnswer }),
      (c) => {
        const { from, limit } = c.req.valid("query");
        const officer = reader.officer(c.var.live?.officer ?? "");
        const entries = reader.entries(from, Math.min(limit, MOST_ENTRIES)).map((entry) => ({
          seq: entry.seq,
          ...(officer && readsEntry(reader, officer, parseEntry(entry.bytes)) ? { bytes: entry.bytes } : {}),
          leaf: toBase64(entry.leafHash),
        }));
        return reply(c, ok({ epoch: reader.epoch(), size: reader.size(), entries }));
      },
    )
    .get(
      "/proof/:seq",
      query(sizeQuery),
      describe({ tag: "log", summary: "That an entry is under the signed head", answer: proofAnswer }),
      (c) => {
        const index = /^\d{1,15}$/.test(param(c, "seq")) ? Number(param(c, "seq")) : -1;
        const size = signedSize(c.req.valid("query").size);
        const entry = index >= 0 && index < size && size <= reader.size() ? reader.entry(index) : undefined;
        if (!entry) return refused(c, { code: "request/not-found", facts: {} });
        const hashes = inclusionProof(index, size, reader.nodeAt, sha256).map(toBase64);
        return reply(c, ok({ index, size, hashes, leaf: toBase64(entry.leafHash) }));
      },
    )
    .get(
      "/consistency",
      query(oldQuery),
      describe({ tag: "log", summary: "That the signed head goes on from an older one", answer: consistencyAnswer }),
      (c) => {
        const { old, size: asked } = c.req.valid("query");
        const size = signedSize(asked);
        if (old < 1 || old > size || size > reader.size()) return refused(c, { code: "request/not-found", facts: {} });
        const hashes = consistencyProof(old, size, reader.nodeAt, sha256).map(toBase64);
        return reply(c, ok({ old, size, hashes }));
      },
    );
};
