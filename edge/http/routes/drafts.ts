import { Hono } from "hono";
import * as v from "valibot";
import { ok } from "#domain/result.ts";
import { code, integer } from "#domain/schema.ts";
import { draftName, draftPath, draftValue } from "../../stores/drafts/draft-files.ts";
import { sameAsPath } from "../access.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const recorded = v.array(v.string());
const draftBody = v.strictObject({
  /** the officer who filled it in; a form is never kept under another one */
  officer: code,
  name: draftName,
  seq: integer(1),
  act: code,
  path: draftPath,
  value: draftValue,
});
const example = {
  name: "deposit",
  seq: 3,
  act: EXAMPLE.act as string,
  path: "/deposit",
  value: { step: "case", case: { kind: "fir", number: "302", year: "2026" } },
};
const draftsAnswer = shown(
  v.strictObject({
    drafts: v.array(
      v.strictObject({
        name: draftName,
        seq: integer(),
        act: v.string(),
        path: draftPath,
        atMs: integer(),
        value: draftValue,
        recorded,
      }),
    ),
  }),
  { drafts: [{ ...example, atMs: 1_795_000_000_000, recorded: [] }] },
);
const keptAnswer = shown(v.strictObject({ kept: v.boolean(), seq: integer(), recorded }), {
  kept: true,
  seq: 3,
  recorded: [],
});

/** Half-filled forms of the officer signed in. */
export const draftRoutes = ({ drafts }: Pick<AppDeps, "drafts">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({ tag: "drafts", summary: "Forms that wait for the officer signed in", answer: draftsAnswer }),
      async (c) => reply(c, ok({ drafts: [...(await drafts.list(c.var.live?.officer ?? ""))] })),
    )
    .put(
      "/:name",
      body(draftBody),
      describe({
        tag: "drafts",
        summary: "Keeps a form as far as it is filled in; an older writing never replaces a newer one",
        body: shown(draftBody, { ...example, officer: EXAMPLE.officer }),
        answer: keptAnswer,
      }),
      async (c) => {
        const { officer, ...draft } = c.req.valid("json");
        const own = officer === c.var.live?.officer ? sameAsPath("name", draft.name, param(c, "name")) : undefined;
        if (!own) return refused(c, { code: "request/invalid", facts: { path: "officer" } });
        return reply(c, own.ok ? await drafts.keep(officer, draft) : own);
      },
    );
