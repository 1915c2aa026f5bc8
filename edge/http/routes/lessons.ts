import { Hono } from "hono";
import * as v from "valibot";
import { finishLessonInput } from "#domain/custody/acts/lesson.ts";
import { LESSON_IDS } from "#domain/lessons/lesson-ids.ts";
import { ok, refuse } from "#domain/result.ts";
import { code, integer } from "#domain/schema.ts";
import { actorOf } from "../access.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const finishBody = acting(finishLessonInput);
const example = { lesson: "deposit", mistakes: 1 } as const;
const finishedAnswer = shown(
  v.strictObject({
    finished: v.array(
      v.strictObject({ officer: code, lesson: v.picklist(LESSON_IDS), at: v.string(), mistakes: integer() }),
    ),
  }),
  { finished: [{ officer: EXAMPLE.officer, ...example, at: EXAMPLE.at }] },
);

/** Lessons of the training station: who did which. */
export const lessonRoutes = (deps: Pick<AppDeps, "lessons" | "sessions" | "reader">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({ tag: "lessons", summary: "Lessons done; the SHO sees those of all", answer: finishedAnswer }),
      (c) => {
        const officer = deps.reader.officer(c.var.live?.officer ?? "");
        return reply(c, officer ? ok({ finished: deps.lessons.finished(officer) }) : refuse("session/none"));
      },
    )
    .post(
      "/",
      body(finishBody),
      describe({
        tag: "lessons",
        summary: "Puts on record that the officer signed in did a lesson to its end",
        body: shown(finishBody, { act: example }),
        answer: shown(finishLessonInput, example),
      }),
      async (c) => {
        const by = await actorOf(deps, c);
        return reply(c, by.ok ? await deps.lessons.finish(by.value, c.req.valid("json").act) : by);
      },
    );
