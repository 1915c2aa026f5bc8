import { Hono } from "hono";
import * as v from "valibot";
import { may } from "#domain/custody/policy.ts";
import { ok } from "#domain/result.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const answer = shown(v.strictObject({ words: v.pipe(v.array(v.string()), v.maxLength(6)) }), {
  words: ["कट्टा", "कट्टे"],
});

/** Hindi for what is typed in Latin letters. Who may not see items gets the shipped words only. */
export const suggestRoutes = ({ suggest, reader }: Pick<AppDeps, "suggest" | "reader">) =>
  new Hono<Env>().get(
    "/suggest",
    query(v.strictObject({ text: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)) })),
    describe({ tag: "station", summary: "Hindi words for a word typed in Latin letters, likeliest first", answer }),
    (c) => {
      const officer = reader.officer(c.var.live?.officer ?? "");
      const sees = officer !== undefined && may({ officer }, "item.see").ok;
      const { text } = c.req.valid("query");
      return reply(c, ok({ words: [...(sees ? suggest.own(text) : suggest.shipped(text))] }));
    },
  );
