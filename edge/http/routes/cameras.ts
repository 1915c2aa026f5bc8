import { Hono } from "hono";
import { ok } from "#domain/result.ts";
import { actorOf } from "../access.ts";
import { referredAnswer, wallAnswer } from "../answers/cameras.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

/** The cameras of the room: the wall page, the newest picture of each, and what each should show. */
export const cameraRoutes = (deps: Pick<AppDeps, "cameras" | "sessions">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({
        tag: "station",
        summary: "Every camera with its state and the time of its picture",
        answer: wallAnswer,
      }),
      (c) => {
        const wall = deps.cameras?.wall() ?? { cameras: [], recorder: [] };
        const cameras = wall.cameras.map((each) => ({ ...each, troubles: [...each.troubles] }));
        return reply(c, ok({ fitted: deps.cameras !== undefined, cameras, recorder: [...wall.recorder] }));
      },
    )
    .get(
      "/:camera/picture",
      describe({
        tag: "station",
        summary: "The newest picture of a camera",
        answer: shownText("(bytes)"),
        gives: "image/jpeg",
      }),
      (c) => {
        const picture = deps.cameras?.newest(param(c, "camera"));
        if (!picture) return refused(c, { code: "camera/dark", facts: {} });
        c.header("Cache-Control", "private, no-store");
        c.header("Content-Type", picture.mime);
        c.set("policy", "sandbox; default-src 'none'");
        return c.body(Uint8Array.from(picture.bytes).buffer);
      },
    )
    .post(
      "/:camera/reference",
      describe({
        tag: "station",
        summary: "What a camera shows now is what it should show",
        answer: referredAnswer,
      }),
      async (c) => {
        const by = await actorOf(deps, c);
        if (!by.ok) return refused(c, by.error);
        if (!deps.cameras) return refused(c, { code: "camera/unknown", facts: {} });
        return reply(c, await deps.cameras.refer(by.value, param(c, "camera")));
      },
    );
