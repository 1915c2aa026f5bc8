import { Hono } from "hono";
import * as v from "valibot";
import type { ItemState } from "#domain/custody/state.ts";
import { ok, refuse } from "#domain/result.ts";
import { FOUND_WHERE, type WhyFound } from "#stores/view/view.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { timelineAnswer } from "../answers/acts.ts";
import { cardsAnswer, sheetAnswer } from "../answers/items.ts";
import { query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";
import { itemSheet, timelineOf } from "./item-sheet.ts";

const MOST_ITEMS = 100;
const MOST_ENTRIES = 200;
const limit = v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,3}$/)));
const searchQuery = v.strictObject({
  q: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  limit,
  /** only what is there: in the room, outside, overdue, missing, closed */
  where: v.exactOptional(v.picklist(FOUND_WHERE)),
});

/** What a list may show of why an item was found: of a sensitive one, no words of it. */
const shownWhy = ({ sensitive }: ItemState, why: WhyFound): WhyFound =>
  sensitive ? { register: why.register, description: [] } : why;

/** Looking items up. */
export const itemRoutes = (deps: Pick<AppDeps, "reader" | "privateParts" | "witnessed" | "clock">) =>
  new Hono<Env>()
    .get(
      "/",
      query(searchQuery),
      describe({
        tag: "items",
        summary: "Search by words, numbers and codes; without words the newest",
        answer: cardsAnswer,
      }),
      (c) => {
        const { q = "", limit: asked = "30", where } = c.req.valid("query");
        const most = Math.min(Number(asked), MOST_ITEMS);
        const { reader, clock } = deps;
        if (q.trim() === "") {
          const items = reader.recent(most).map((item) => itemCard(reader, item));
          return reply(c, ok({ items, total: reader.counts(0).items, more: false, partial: false }));
        }
        const found = reader.search(q, { limit: most, at: clock.now(), ...(where ? { where } : {}) });
        const items = found.items.map((item) => ({ ...itemCard(reader, item), why: shownWhy(item, found.why(item)) }));
        const { total, more, partial, where: places } = found;
        return reply(c, ok({ items, total, more, partial, ...(places ? { where: places } : {}) }));
      },
    )
    .get(
      "/:item",
      describe({
        tag: "items",
        summary: "One item with its cases, place, movement and what may be done",
        answer: sheetAnswer,
      }),
      async (c) => {
        const item = deps.reader.item(param(c, "item"));
        const officer = deps.reader.officer(c.var.live?.officer ?? "");
        if (!item) return refused(c, { code: "item/unknown", facts: {} });
        return officer ? reply(c, ok(await itemSheet(deps, officer, item))) : reply(c, refuse("session/none"));
      },
    )
    .get(
      "/:item/timeline",
      query(v.strictObject({ limit })),
      describe({ tag: "items", summary: "Every entry that speaks of an item, newest first", answer: timelineAnswer }),
      (c) => {
        const item = deps.reader.item(param(c, "item"));
        const officer = deps.reader.officer(c.var.live?.officer ?? "");
        if (!item) return refused(c, { code: "item/unknown", facts: {} });
        if (!officer) return refused(c, { code: "session/none", facts: {} });
        const most = Math.min(Number(c.req.valid("query").limit ?? MOST_ENTRIES), MOST_ENTRIES);
        return reply(c, ok({ entries: timelineOf(deps, officer, deps.witnessed(), item.item, most) }));
      },
    );
