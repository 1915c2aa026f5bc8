import { Hono } from "hono";
import * as v from "valibot";
import { testSlip } from "#domain/papers/test-slip.ts";
import { ok } from "#domain/result.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { slipAnswer } from "../answers/papers.ts";
import { partsAnswer } from "../answers/repairs.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const langQuery = v.strictObject({ lang: v.exactOptional(v.picklist(["hi", "en"]), "hi") });

/** The status strip and its Repairs. Reading needs nobody signed in: the strip stands on the lock screen too. */
export const repairRoutes = ({
  status,
  printing,
  station,
  clock,
}: Pick<AppDeps, "status" | "printing" | "station" | "clock">) =>
  new Hono<Env>()
    .get(
      "/",
      describe({
        tag: "station",
        summary: "Every part of the station, for the status strip",
        answer: partsAnswer,
        open: true,
      }),
      async (c) => reply(c, ok({ parts: [...(await status())] })),
    )
    .post(
      "/printer/test",
      query(langQuery),
      describe({ tag: "printing", summary: "Prints a test slip", answer: slipAnswer }),
      async (c) => {
        const { name, training } = station;
        const at = displayTime(instantOf(clock.now()));
        const { lang } = c.req.valid("query");
        return reply(c, ok(await printing.slip("test", testSlip({ station: name, at, training }, lang))));
      },
    );
