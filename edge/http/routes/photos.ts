import { Hono } from "hono";
import * as v from "valibot";
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

/** Photos as they left the camera. */
export const photoRoutes = ({ photos }: Pick<AppDeps, "photos">) =>
  new Hono<Env>()
    .post(
      "/",
      describe({ tag: "photos", summary: "Takes a photo in, byte for byte", file: TYPES, answer: takenAnswer }),
      async (c) => reply(c, await photos.take(new Uint8Array(await c.req.arrayBuffer()))),
    )
    .get(
      "/:sha256",
      describe({ tag: "photos", summary: "A photo by its hash", answer: shownText("(bytes)"), gives: "image/jpeg" }),
      async (c) => {
        const photo = await photos.open(param(c, "sha256"));
        if (!photo.ok) return refused(c, photo.error);
        const etag = `"${param(c, "sha256")}"`;
        c.header("ETag", etag);
        // the bytes under a hash never change; a shared machine keeps them for no later session
        c.header("Cache-Control", "private, no-cache");
        c.set("policy", "sandbox; default-src 'none'");
        if (c.req.header("If-None-Match") === etag) return c.body(null, 304);
        c.header("Content-Type", photo.value.mime);
        return c.body(Uint8Array.from(photo.value.bytes).buffer);
      },
    );
