import { Hono } from "hono";
import * as v from "valibot";
import { CHECK_STATES } from "#domain/doctor/finding.ts";
import { CHECK_IDS } from "#domain/doctor/report.ts";
import { ok } from "#domain/result.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const words = v.strictObject({ hi: v.string(), en: v.string() });
const reportAnswer = shown(
  v.strictObject({
    state: v.picklist(["green", "amber", "red"]),
    at: v.string(),
    checks: v.array(
      v.strictObject({
        id: v.picklist(CHECK_IDS),
        title: words,
        state: v.picklist(CHECK_STATES),
        says: words,
        todo: v.exactOptional(words),
      }),
    ),
  }),
  {
    state: "green",
    at: "22-11-2026 13:20",
    checks: [
      {
        id: "memory",
        title: { hi: "मेमोरी", en: "Memory" },
        state: "green",
        says: { hi: "3792 MiB मेमोरी है।", en: "3792 MiB of memory." },
      },
    ],
  },
);

/** What is wrong with the machine, for the SHO and the technician. It tells nothing of any case. */
export const doctorRoutes = ({ doctor, clock }: Pick<AppDeps, "doctor" | "clock">) =>
  new Hono<Env>().get(
    "/",
    describe({ tag: "machine", summary: "Looks at machine and station and says what to do", answer: reportAnswer }),
    async (c) => {
      const { state, checks } = await doctor();
      return reply(c, ok({ state, at: displayTime(instantOf(clock.now())), checks: [...checks] }));
    },
  );
