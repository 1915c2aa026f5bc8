import { Hono } from "hono";
import * as v from "valibot";
import { settleInput } from "#domain/custody/acts/import.ts";
import { spellPlaceInput } from "#domain/custody/acts/spell-place.ts";
import { FIELDS } from "#domain/legacy/headers.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { code, integer, sha256Hex } from "#domain/schema.ts";
import type { Imports } from "../../services/import/imports.ts";
import type { ImportProgress } from "../../services/import/write-rows.ts";
import type { ActorRef } from "../../services/journal/actor-ref.ts";
import { actorOf } from "../access.ts";
import { EXAMPLE } from "../answers/examples.ts";
import {
  figuresAnswer,
  lastImportAnswer,
  progressAnswer,
  quarantineAnswer,
  spellingsAnswer,
  uploadAnswer,
} from "../answers/imports.ts";
import { acting, body, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown, shownNothing } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, reply } from "../problem.ts";

const fields = Object.fromEntries(FIELDS.map((field) => [field, v.exactOptional(integer(-1, 1_000))]));
const mappingBody = v.strictObject({ mapping: v.strictObject(fields) });
const mappingShown = shown(mappingBody, { mapping: { registerNumber: 0, year: 1, status: 9 } });
const settleBody = acting(settleInput);
const spellingBody = acting(spellPlaceInput);
const SHEETS = [
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
];
const number = v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number));
const pageQuery = v.strictObject({
  limit: v.exactOptional(number, "50"),
  offset: v.exactOptional(number, "0"),
  settled: v.exactOptional(v.picklist(["true", "false"]), "false"),
});
const MOST_ROWS = 100;

const fileNameOf = (header: string | undefined): string => {
  try {
    return decodeURIComponent(header ?? "register");
  } catch {
    return "register";
  }
};

/** Starts a run and answers its first word: how far it is, or why it does not run. It goes on by itself. */
const start = (
  imports: Imports,
  by: ActorRef,
  upload: string,
  mapping: ColumnMapping,
): Promise<Result<ImportProgress>> =>
  new Promise((resolve, reject) => {
    imports.run(by, upload, mapping, (progress) => resolve(ok(progress))).then(resolve, reject);
  });

/** The old register, and its rows that wait for a person. */
export const importRoutes = (deps: Pick<AppDeps, "imports" | "sessions" | "reader" | "clock">) => {
  const { imports, reader, clock } = deps;
  const progressOf = (upload: string): Result<ImportProgress> => {
    const progress = imports.progress(upload);
    return progress ? ok(progress) : refuse("request/not-found");
  };
  return new Hono<Env>()
    .post(
      "/imports",
      describe({
        tag: "imports",
        summary: "Reads a CSV or XLSX file; its name in X-File-Name",
        file: SHEETS,
        answer: uploadAnswer,
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        return reply(c, await imports.open(bytes, fileNameOf(c.req.header("X-File-Name"))));
      },
    )
    .get("/imports", describe({ tag: "imports", summary: "The file at hand", answer: lastImportAnswer }), (c) =>
      reply(c, ok(imports.last() ?? {})),
    )
    .post(
      "/imports/:upload/dry-run",
      body(mappingBody),
      describe({ tag: "imports", summary: "The figures a run would give", body: mappingShown, answer: figuresAnswer }),
      async (c) => reply(c, await imports.dryRun(param(c, "upload"), c.req.valid("json").mapping)),
    )
    .post(
      "/imports/:upload/run",
      body(mappingBody),
      describe({
        tag: "imports",
        summary: "Starts the run; ask for its progress",
        body: mappingShown,
        answer: progressAnswer,
      }),
      async (c) => {
        const by = await actorOf(deps, c);
        return reply(c, by.ok ? await start(imports, by.value, param(c, "upload"), c.req.valid("json").mapping) : by);
      },
    )
    .get("/imports/:upload", describe({ tag: "imports", summary: "How far a run is", answer: progressAnswer }), (c) =>
      reply(c, progressOf(param(c, "upload"))),
    )
    .post(
      "/imports/:upload/cancel",
      describe({ tag: "imports", summary: "The run stops; what is written stays", answer: shownNothing }),
      (c) => {
        imports.cancel(param(c, "upload"));
        return reply(c, ok({}));
      },
    )
    .get(
      "/spellings",
      describe({ tag: "imports", summary: "Spellings of places that a person must settle", answer: spellingsAnswer }),
      async (c) => reply(c, ok({ spellings: await imports.spellings.unknown() })),
    )
    .post(
      "/spellings",
      body(spellingBody),
      describe({
        tag: "imports",
        summary: "Says once what a spelling means, and shelves what waited under it",
        body: shown(spellingBody, { act: { spelling: "LAST ROOM", place: EXAMPLE.rack } }),
        answer: shown(v.strictObject({ items: integer() }), { items: 7 }),
      }),
      async (c) => {
        const { act, second } = c.req.valid("json");
        const by = await actorOf(deps, c, second);
        return reply(c, by.ok ? await imports.spellings.settle(by.value, act) : by);
      },
    )
    .get(
      "/quarantine",
      query(pageQuery),
      describe({ tag: "imports", summary: "Rows that a person must read", answer: quarantineAnswer }),
      async (c) => {
        const { limit, offset, settled } = c.req.valid("query");
        const page = { limit: Math.min(limit, MOST_ROWS), offset, settled: settled === "true" };
        const rows = await imports.quarantine.list(page);
        return reply(c, ok({ rows, total: reader.counts(clock.now()).quarantine }));
      },
    )
    .post(
      "/quarantine/:batch/:row",
      body(settleBody),
      describe({
        tag: "imports",
        summary: "A row becomes an item with its cells corrected, or is set aside with a reason",
        body: shown(settleBody, { act: { as: "aside", reason: "पंक्ति में माल का विवरण नहीं है" } }),
        answer: shown(v.strictObject({ item: v.exactOptional(code) }), { item: "MKCE9SA894411F" }),
      }),
      async (c) => {
        const { act, second } = c.req.valid("json");
        const [batch, row] = [param(c, "batch"), param(c, "row")];
        if (!v.is(sha256Hex, batch) || !/^\d{1,7}$/.test(row)) return reply(c, refuse("import/row-unknown"));
        const by = await actorOf(deps, c, second);
        return reply(c, by.ok ? await imports.quarantine.settle(by.value, { batch, row: Number(row) }, act) : by);
      },
    );
};
