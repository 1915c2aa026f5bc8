import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import { LIST_NAMES, type ListName } from "../../services/lists/ask.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused } from "../problem.ts";

const text = (most: number) => v.exactOptional(v.pipe(v.string(), v.maxLength(most)));
const lang = v.exactOptional(v.picklist(["hi", "en"]), "hi");
const sheetQuery = v.strictObject({ lang });
const listQuery = v.strictObject({ lang, q: text(200), place: text(20), from: text(12), to: text(12) });

const FILE = /^([A-Za-z0-9-]+)\.(csv|html|pdf)$/;
type Format = "csv" | "html" | "pdf";
const fileOf = (name: string): { stem: string; format: Format } | undefined => {
  const [, stem, format] = FILE.exec(name) ?? [];
  return stem === undefined ? undefined : { stem, format: format as Format };
};
const isList = (stem: string): stem is ListName => (LIST_NAMES as readonly string[]).includes(stem);

/** The page carries its own style, fonts and pictures; nothing in it may run, and only the kiosk may show it. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'";

type Made = Result<string | Uint8Array>;

const answer = (c: Context<Env>, made: Made, format: Format, name: string) => {
  // the kiosk shows what comes in a frame, a refusal too
  if (format === "html") c.set("policy", PRINT_POLICY);
  if (!made.ok) return refused(c, made.error);
  if (format === "html" && typeof made.value === "string") return c.html(made.value);
  const disposition = format === "csv" ? "attachment" : "inline";
  c.header("Content-Disposition", `${disposition}; filename="${name}.${format}"`);
  c.header("Content-Type", format === "csv" ? "text/csv; charset=utf-8" : "application/pdf");
  const bytes = typeof made.value === "string" ? new TextEncoder().encode(made.value) : Uint8Array.from(made.value);
  return c.body(bytes.buffer);
};

/** Lists and sheets as files: `/api/lists/overdue.csv`, `/api/lists/register.pdf?from=01-11-2026`, `/api/sheets/MK….pdf`. */
export const listRoutes = ({ lists, reader, clock }: Pick<AppDeps, "lists" | "reader" | "clock">) => {
  const withOfficer = async (c: Context<Env>, make: (by: OfficerState) => Promise<Made>): Promise<Made> => {
    const by = reader.officer(c.var.live?.officer ?? "");
    return by ? make(by) : refuse("session/none");
  };
  const sheet = (format: Format, item: string, by: OfficerState, language: PaperLang): Promise<Made> =>
    format === "pdf" ? lists.sheetPdf(item, by, language) : lists.sheetHtml(item, by, language);
  return new Hono<Env>()
    .get(
      "/lists/:file",
      query(listQuery),
      describe({
        tag: "printing",
        summary: `A list as .csv, .html to print, or .pdf: ${LIST_NAMES.join(", ")}`,
        answer: shownText("\ufeffमाल नं०,…"),
        gives: "text/csv",
      }),
      async (c) => {
        const file = fileOf(param(c, "file"));
        if (!file || !isList(file.stem)) return refused(c, { code: "request/not-found", facts: {} });
        const { lang: language, ...asked } = c.req.valid("query");
        const ask = { list: file.stem, ...asked };
        const day = instantOf(clock.now()).slice(0, 10);
        const made = await withOfficer(c, (by) => lists[file.format](ask, by, language));
        return answer(c, made, file.format, `malkhana-${file.stem}-${day}`);
      },
    )
    .get(
      "/sheets/:file",
      query(sheetQuery),
      describe({
        tag: "printing",
        summary: "The sheet of an item on one A4 page, as .html to print or .pdf",
        answer: shownText("%PDF-1.4 …"),
        gives: "application/pdf",
      }),
      async (c) => {
        const file = fileOf(param(c, "file"));
        if (!file || file.format === "csv") return refused(c, { code: "request/not-found", facts: {} });
        const { lang: language } = c.req.valid("query");
        const made = await withOfficer(c, (by) => sheet(file.format, file.stem, by, language));
        return answer(c, made, file.format, file.stem);
      },
    );
};
