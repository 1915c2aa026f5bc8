import { Hono } from "hono";
import * as v from "valibot";
import { MACHINE_TESTS, TEST_OUTCOMES } from "#domain/claim/tests.ts";
import { ok } from "#domain/result.ts";
import { body, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const words = v.strictObject({ hi: v.string(), en: v.string() });
const claimAnswer = shown(
  v.strictObject({
    step: v.picklist(["words", ...MACHINE_TESTS, "sheet", "done"]),
    station: v.string(),
    name: words,
    words: v.array(words),
    differed: v.boolean(),
    tests: v.array(
      v.strictObject({ test: v.picklist(MACHINE_TESTS), outcome: v.exactOptional(v.picklist(TEST_OUTCOMES)) }),
    ),
  }),
  {
    step: "network",
    station: "UP-KNP-KOTWALI",
    name: { hi: "थाना कोतवाली", en: "PS Kotwali" },
    words: [{ hi: "नदी", en: "river" }],
    differed: false,
    tests: [{ test: "network" }],
  },
);
const langQuery = v.strictObject({ lang: v.exactOptional(v.picklist(["hi", "en"]), "hi") });
const compareBody = v.strictObject({ same: v.boolean() });
const scanBody = v.strictObject({ scanned: v.pipe(v.string(), v.maxLength(80)) });
const judgeBody = v.strictObject({
  test: v.picklist(["photo", "door", "sound", "label"]),
  outcome: v.picklist(TEST_OUTCOMES),
});
const says = (summary: string) => ({ tag: "machine", summary, answer: claimAnswer }) as const;

/** The tests of a machine, for its technician. Nothing here names a case, an item or a person. */
export const claimRoutes = ({ claims }: Pick<AppDeps, "claims">) =>
  new Hono<Env>()
    .get("/", describe(says("How far the machine's tests have come")), (c) => reply(c, ok({ ...claims.view() })))
    .post(
      "/words",
      body(compareBody),
      describe({
        ...says("The four words were held against the district's"),
        body: shown(compareBody, { same: true }),
      }),
      async (c) => reply(c, ok({ ...(await claims.compare(c.req.valid("json").same)) })),
    )
    .post("/network", describe(says("Tries the way to the district")), async (c) =>
      reply(c, ok({ ...(await claims.tryNetwork()) })),
    )
    .post("/label", query(langQuery), describe(says("Prints the test label")), async (c) =>
      reply(c, ok({ ...(await claims.printLabel(c.req.valid("query").lang)) })),
    )
    .post(
      "/label/scanned",
      body(scanBody),
      describe({ ...says("The test label was scanned back"), body: shown(scanBody, { scanned: "TS7Q2KD482913X" }) }),
      async (c) => reply(c, await claims.scanLabel(c.req.valid("json").scanned)),
    )
    .post(
      "/tests",
      body(judgeBody),
      describe({
        ...says("What the technician saw or heard"),
        body: shown(judgeBody, { test: "sound", outcome: "passed" }),
      }),
      async (c) => {
        const { test, outcome } = c.req.valid("json");
        return reply(c, ok({ ...(await claims.judge(test, outcome)) }));
      },
    )
    .post("/sheet", query(langQuery), describe(says("Prints the sign-off sheet")), async (c) =>
      reply(c, await claims.printSheet(c.req.valid("query").lang)),
    );
