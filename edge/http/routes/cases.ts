import { Hono } from "hono";
import * as v from "valibot";
import { NUMBER_KINDS, numberKey } from "#domain/case/case-header.ts";
import { numberCase, numberCaseInput } from "#domain/custody/acts/case.ts";
import { dateCase, dateCaseInput } from "#domain/custody/acts/case-date.ts";
import { coveredCase, readsCase } from "#domain/custody/sensitive.ts";
import { ok, refuse } from "#domain/result.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { perform, sameAsPath } from "../access.ts";
import { caseCodeAnswer, caseSheetAnswer, casesAnswer } from "../answers/acts.ts";
import { EXAMPLE, EXAMPLE_OFFICER_REF } from "../answers/examples.ts";
import { acting, body, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const numberBody = acting(numberCaseInput);
const dateBody = acting(dateCaseInput);
const casesQuery = v.strictObject({
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  year: v.exactOptional(v.pipe(v.string(), v.regex(/^(\d{4})?$/))),
});

/** Cases by any number they ever had. */
export const caseRoutes = (deps: Pick<AppDeps, "reader" | "sessions" | "journal">) =>
  new Hono<Env>()
    .get(
      "/",
      query(casesQuery),
      describe({ tag: "cases", summary: "Cases that carry a number, of whatever register", answer: casesAnswer }),
      (c) => {
        const { number, year } = c.req.valid("query");
        const keys = NUMBER_KINDS.map((kind) => numberKey({ kind, number, ...(year ? { year: Number(year) } : {}) }));
        const codes = new Set(keys.flatMap((key) => deps.reader.casesByNumber(key)));
        const officer = deps.reader.officer(c.var.live?.officer ?? "");
        const cases = deps.reader.cases([...codes]).filter((found) => officer && readsCase(officer, found));
        return reply(c, ok({ cases }));
      },
    )
    .get("/:case", describe({ tag: "cases", summary: "A case and its items", answer: caseSheetAnswer }), (c) => {
      const found = deps.reader.case(param(c, "case"));
      if (!found) return refused(c, { code: "case/unknown", facts: {} });
      const items = deps.reader.itemsOfCase(found.case).map((item) => itemCard(deps.reader, item));
      const officer = deps.reader.officer(c.var.live?.officer ?? "");
      return reply(c, ok({ case: officer && readsCase(officer, found) ? found : coveredCase(found), items }));
    })
    .post(
      "/:case/numbers",
      body(numberBody),
      describe({
        tag: "cases",
        summary: "A number the case got later: the FIR that followed, the court's number",
        body: shown(numberBody, { act: { case: EXAMPLE.case, number: { kind: "fir", number: "311", year: 2026 } } }),
        answer: caseCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("case", given.act.case, param(c, "case"));
        return reply(
          c,
          same.ok ? await perform(deps, c, given, numberCase) : refuse(same.error.code, same.error.facts),
        );
      },
    )
    .post(
      "/:case/dates",
      body(dateBody),
      describe({
        tag: "cases",
        summary: "The next court date of a case, and who takes the property there",
        body: shown(dateBody, {
          act: { case: EXAMPLE.case, nextDate: "2026-12-04", court: "न्यायालय सी०जे०एम०", pairokar: EXAMPLE_OFFICER_REF },
        }),
        answer: caseCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("case", given.act.case, param(c, "case"));
        return reply(c, same.ok ? await perform(deps, c, given, dateCase) : refuse(same.error.code, same.error.facts));
      },
    );
