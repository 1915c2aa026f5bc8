import { Hono } from "hono";
import * as v from "valibot";
import { may } from "#domain/custody/policy.ts";
import { PRINT_DECISIONS, printJobSchema } from "#domain/papers/print-job.ts";
import { ok, refuse } from "#domain/result.ts";
import { actorOf } from "../access.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const decisionBody = v.strictObject({ decision: v.picklist(PRINT_DECISIONS) });
const jobsAnswer = shown(v.strictObject({ jobs: v.array(printJobSchema) }), {
  jobs: [
    {
      job: "3f9a1c0d7e5b2468",
      seq: 7,
      paper: "label",
      of: EXAMPLE.item,
      copy: 1,
      printer: "label",
      at: EXAMPLE.at,
      state: "uncertain",
      why: "restart",
      label: { size: "50x25" },
    },
  ],
});
const decidedAnswer = shown(v.strictObject({ outcome: v.picklist(["printed", "not-sent", "uncertain", "dropped"]) }), {
  outcome: "printed",
});

/** Papers that have not surely come out, and what a person says of them after a look at the printer. */
export const printJobRoutes = (deps: Pick<AppDeps, "printQueue" | "reader" | "sessions">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({
        tag: "printing",
        summary: "Papers that wait for a printer or for a person's look",
        answer: jobsAnswer,
      }),
      (c) => reply(c, ok({ jobs: [...deps.printQueue.jobs()] })),
    )
    .post(
      "/:job",
      body(decisionBody),
      describe({
        tag: "printing",
        summary: "A person looked: it is printed, it is to be printed again, or it is given up",
        body: shown(decisionBody, { decision: "printed" }),
        answer: decidedAnswer,
      }),
      async (c) => {
        const by = await actorOf(deps, c);
        if (!by.ok) return refused(c, by.error);
        const job = deps.printQueue.jobs().find((each) => each.job === param(c, "job"));
        if (!job) return reply(c, refuse("print/unknown"));
        const officer = deps.reader.officer(by.value.officer);
        const allowed = officer ? may({ officer }, job.paper === "label" ? "item.label" : "item.see") : undefined;
        if (allowed && !allowed.ok) return refused(c, allowed.error);
        return reply(c, await deps.printQueue.decide(by.value, job.job, c.req.valid("json").decision));
      },
    );
