import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { Photo } from "#domain/item/photo.ts";
import type { Result } from "#domain/result.ts";
import { sha256Hex } from "#domain/schema.ts";
import { EXAMPLE } from "../answers/examples.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
const takenAnswer = shown(
  v.strictObject({
    sha256: sha256Hex,
    bytes: v.number(),
    mime: v.picklist(TYPES),
    width: v.number(),
    height: v.number(),
  }),
  { sha256: EXAMPLE.sha256, bytes: 184_320, mime: "image/jpeg", width: 1_600, height: 1_200 },
);

/** A picture under the hash of its original: its bytes never change, and a shared machine keeps them for no later session. */
const give = async (
  c: Context<Env>,
  picture: Promise<Result<{ bytes: Uint8Array; mime: Photo["mime"] }>>,
  tag: string,
) => {
  const etag = `"${param(c, "sha256")}${tag}"`;
  const found = await picture;
  if (!found.ok) return refused(c, found.error);
  c.header("ETag", etag);
  c.header("Cache-Control", "private, no-cache");
  c.set("policy", "sandbox; default-src 'none'");
  if (c.req.header("If-None-Match") === etag) return c.body(null, 304);
  c.header("Content-Type", found.value.mime);
  return c.body(Uint8Array.from(found.value.bytes).buffer);
};

/** Photos as they left the camera, and small ones for lists. */
export const photoRoutes = ({ photos, thumbs }: Pick<AppDeps, "photos" | "thumbs">) =>
  new Hono<Env>()
    .post(
      "/",
      describe({ tag: "photos", summary: "Takes a photo in, byte for byte", file: TYPES, answer: takenAnswer }),
      async (c) => reply(c, await photos.take(new Uint8Array(await c.req.arrayBuffer()))),
    )
    .get(
      "/:sha256",
      describe({ tag: "photos", summary: "A photo by its hash", answer: shownText("(bytes)"), gives: "image/jpeg" }),
      (c) => give(c, photos.open(param(c, "sha256")), ""),
    )
    .get(
      "/:sha256/thumb",
      describe({ tag: "photos", summary: "The same photo, small", answer: shownText("(bytes)"), gives: "image/jpeg" }),
      (c) => give(c, thumbs.of(param(c, "sha256")), "-small"),
    );
