import { Hono } from "hono";
import * as v from "valibot";
import { ok } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { courtCases } from "../../services/reading/today.ts";
import { readRoom } from "../../services/room.ts";
import { slipAnswer } from "../answers/papers.ts";
import { courtAnswer, missingAnswer, roomAnswer } from "../answers/room.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const langQuery = v.strictObject({ lang: v.exactOptional(v.picklist(["hi", "en"]), "hi") });
const AHEAD_MS = 14 * 86_400_000;
const MOST_MISSING = 200;

/** The room at one look, the court's dates, what is missing, and the morning slip. */
export const roomRoutes = ({
  reader,
  clock,
  witnessed,
  morning,
}: Pick<AppDeps, "reader" | "clock" | "witnessed" | "morning">) =>
  new Hono<Env>()
    .get("/room", describe({ tag: "station", summary: "The whole malkhana at one look", answer: roomAnswer }), (c) => {
      const room = readRoom(reader, clock.now(), witnessed());
      return reply(c, ok({ ...room, overdue: [...room.overdue] }));
    })
    .get(
      "/court-dates",
      describe({
        tag: "cases",
        summary: "Court dates of today and the fortnight ahead, with the property",
        answer: courtAnswer,
      }),
      (c) => {
        const now = clock.now();
        const [today, last] = [instantOf(now).slice(0, 10), instantOf(now + AHEAD_MS).slice(0, 10)];
        const dates = courtCases(reader, today, last).map(({ found, items }) => ({
          day: found.nextDate ?? today,
          found,
          items: items.map((item) => itemCard(reader, item)),
        }));
        return reply(c, ok({ today, dates }));
      },
    )
    .get("/missing", describe({ tag: "items", summary: "What is recorded as missing", answer: missingAnswer }), (c) =>
      reply(c, ok({ items: reader.missing(MOST_MISSING).map((item) => itemCard(reader, item)) })),
    )
    .post(
      "/morning-slip",
      query(langQuery),
      describe({ tag: "printing", summary: "Prints the morning slip now", answer: slipAnswer }),
      async (c) => reply(c, ok(await morning.print(c.req.valid("query").lang))),
    );
