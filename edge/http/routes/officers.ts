import { Hono } from "hono";
import { changeOfficer, changeOfficerInput, enrolOfficerInput } from "#domain/custody/acts/officer.ts";
import { ok } from "#domain/result.ts";
import { actorOf, perform, sameAsPath } from "../access.ts";
import { codeAnswer, enrolledAnswer, exampleOfficer, officerCodeAnswer, officersAnswer } from "../answers/station.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";
import { rosterLine } from "./session.ts";

const { officer, name, rank, number, role } = exampleOfficer;
const enrolBody = acting(enrolOfficerInput);
const changeBody = acting(changeOfficerInput);

/** The roster. Only the SHO changes it. */
export const officerRoutes = (deps: Pick<AppDeps, "reader" | "roster" | "sessions" | "journal">) =>
  new Hono<Env>()
    .get("/", describe({ tag: "officers", summary: "Officers of this station", answer: officersAnswer }), (c) =>
      reply(c, ok({ officers: deps.reader.officers().map(rosterLine) })),
    )
    .post(
      "/",
      body(enrolBody),
      describe({
        tag: "officers",
        summary: "Enrols an officer; the one-time code is shown once",
        body: shown(enrolBody, { act: { name, rank, number, role } }),
        answer: enrolledAnswer,
      }),
      async (c) => {
        const { act, second } = c.req.valid("json");
        const by = await actorOf(deps, c, second);
        return reply(c, by.ok ? await deps.roster.enrol(by.value, act) : by);
      },
    )
    .post(
      "/:officer/change",
      body(changeBody),
      describe({
        tag: "officers",
        summary: "Suspends, transfers or re-posts an officer; a live session of theirs ends",
        body: shown(changeBody, { act: { officer, status: "transferred", reason: "स्थानान्तरण आदेश 41/2026" } }),
        answer: officerCodeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("officer", given.act.officer, param(c, "officer"));
        return same.ok ? reply(c, await perform(deps, c, given, changeOfficer)) : refused(c, same.error);
      },
    )
    .post(
      "/:officer/code",
      describe({ tag: "officers", summary: "A new one-time code for a forgotten PIN", answer: codeAnswer }),
      async (c) => {
        const by = await actorOf(deps, c);
        return reply(c, by.ok ? await deps.roster.issueCode(by.value, param(c, "officer")) : by);
      },
    );
