import { Hono } from "hono";
import * as v from "valibot";
import { issue, issueInput } from "#domain/custody/acts/issue.ts";
import { acknowledge, acknowledgeInput, gdInput, recordGd } from "#domain/custody/acts/movement.ts";
import { issuedAgain } from "#domain/custody/again.ts";
import { gdText } from "#domain/custody/gd-text.ts";
import { readsCase } from "#domain/custody/sensitive.ts";
import type { Movement } from "#domain/custody/state.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { ok } from "#domain/result.ts";
import { casesOf, itemCard } from "../../services/reading/cards.ts";
import { habitsOf } from "../../services/reading/habits.ts";
import { movementsOf } from "../../services/reading/today.ts";
import { perform, performSigned, sameAsPath } from "../access.ts";
import {
  habitsAnswer,
  issuedAnswer,
  movementCodeAnswer,
  movementSheetAnswer,
  movementsAnswer,
} from "../answers/acts.ts";
import { EXAMPLE, EXAMPLE_GD, EXAMPLE_OFFICER_REF } from "../answers/examples.ts";
import { acting, body, carrying, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const issueBody = carrying(issueInput);
const acknowledgeBody = acting(acknowledgeInput);
const gdBody = acting(gdInput);
const listQuery = v.strictObject({ list: v.exactOptional(v.picklist(["out", "overdue", "awaiting-gd"]), "out") });
const LIST = 500;

const exampleIssue = {
  act: {
    codes: [EXAMPLE.item],
    purpose: "fsl" as const,
    office: "विधि विज्ञान प्रयोगशाला, लखनऊ",
    carrier: EXAMPLE_OFFICER_REF,
    order: { number: "218/2026", date: "2026-11-21" },
    dueAt: EXAMPLE.due,
    gd: EXAMPLE_GD,
  },
};

type Deps = Pick<AppDeps, "reader" | "sessions" | "journal" | "once" | "clock">;

const listed = ({ reader, clock }: Deps, list: "out" | "overdue" | "awaiting-gd") => {
  if (list === "awaiting-gd") return { movements: reader.awaitingGd(LIST), items: [] };
  const out = reader.out(list === "overdue" ? { limit: LIST, overdueAt: clock.now() } : { limit: LIST });
  const alone = out.filter(({ movement }) => movement === undefined);
  return { movements: movementsOf(out), items: alone.map(({ item }) => itemCard(reader, item)) };
};

const sheet = ({ reader }: Deps, officer: OfficerState | undefined, movement: Movement) => {
  const items = movement.lines.flatMap((line) => reader.item(line.item) ?? []);
  const parcels = items.map((item) => ({
    item,
    cases: casesOf(reader, item).filter((found) => officer && readsCase(officer, found)),
  }));
  const text = (leg: "out" | "in") => ({
    hi: gdText(movement, parcels, leg, "hi"),
    en: gdText(movement, parcels, leg, "en"),
  });
  return { movement, items: items.map((item) => itemCard(reader, item)), gdText: { out: text("out"), in: text("in") } };
};

/** What leaves, and what is known of it outside. */
export const movementRoutes = (deps: Deps) =>
  new Hono<Env>()
    .get(
      "/",
      query(listQuery),
      describe({
        tag: "movements",
        summary: "Road certificates out, overdue, or without a diary number",
        answer: movementsAnswer,
      }),
      (c) => reply(c, ok(listed(deps, c.req.valid("query").list))),
    )
    .get(
      "/habits",
      describe({
        tag: "movements",
        summary: "Offices and days of this station's certificates now out, by purpose, the latest first",
        answer: habitsAnswer,
      }),
      (c) =>
        reply(
          c,
          ok({ habits: [...habitsOf(deps.reader.out({ limit: LIST }).flatMap(({ movement }) => movement ?? []))] }),
        ),
    )
    .get(
      "/:movement",
      describe({
        tag: "movements",
        summary: "A road certificate, its items, and the text for the diary",
        answer: movementSheetAnswer,
      }),
      (c) => {
        const movement = deps.reader.movement(param(c, "movement"));
        const officer = deps.reader.officer(c.var.live?.officer ?? "");
        return movement
          ? reply(c, ok(sheet(deps, officer, movement)))
          : refused(c, { code: "movement/unknown", facts: {} });
      },
    )
    .post(
      "/",
      body(issueBody),
      describe({
        tag: "movements",
        summary: "Sends items out on one road certificate",
        body: shown(issueBody, exampleIssue),
        answer: issuedAnswer,
      }),
      async (c) => reply(c, await performSigned(deps, c, c.req.valid("json"), issue, issuedAgain)),
    )
    .post(
      "/:movement/acknowledgment",
      body(acknowledgeBody),
      describe({
        tag: "movements",
        summary: "The office outside has the parcels",
        body: shown(acknowledgeBody, { act: { movement: EXAMPLE.movement, receipt: "FSL/4471", by: "डॉ० मिश्रा" } }),
        answer: movementCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("movement", given.act.movement, param(c, "movement"));
        return same.ok ? reply(c, await perform(deps, c, given, acknowledge)) : refused(c, same.error);
      },
    )
    .post(
      "/:movement/gd",
      body(gdBody),
      describe({
        tag: "movements",
        summary: "The diary number that was not at hand; it is written once",
        body: shown(gdBody, { act: { movement: EXAMPLE.movement, leg: "out", gd: EXAMPLE_GD } }),
        answer: movementCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("movement", given.act.movement, param(c, "movement"));
        return same.ok ? reply(c, await perform(deps, c, given, recordGd)) : refused(c, same.error);
      },
    );
