import { Hono } from "hono";
import * as v from "valibot";
import { kindOf, parseCode } from "#domain/codes.ts";
import type { ItemState, Movement } from "#domain/custody/state.ts";
import { isPlaceCode, placeSchema } from "#domain/place/place.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { courtCases, dueMovements } from "../../services/reading/today.ts";
import { trayAnswer } from "../answers/acts.ts";
import { cardSchema, exampleMovement, movementSchema, sheetAnswer } from "../answers/items.ts";
import { homeAnswer } from "../answers/room.ts";
import { officerSchema } from "../answers/station.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, reply } from "../problem.ts";
import { itemFor } from "./item-sheet.ts";
import { rosterLine } from "./session.ts";

const scanAnswer = shown(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("item"), item: sheetAnswer.schema.entries.item }),
    v.strictObject({ kind: v.literal("place"), place: placeSchema, items: v.array(cardSchema) }),
    v.strictObject({ kind: v.literal("officer"), officer: officerSchema }),
    v.strictObject({ kind: v.literal("movement"), movement: movementSchema }),
  ]),
  { kind: "movement", movement: exampleMovement },
);

type Scanned =
  | { readonly kind: "item"; readonly item: ItemState }
  | { readonly kind: "place"; readonly place: unknown; readonly items: readonly unknown[] }
  | { readonly kind: "officer"; readonly officer: unknown }
  | { readonly kind: "movement"; readonly movement: Movement };

const TAIL = /^\d{6}$/;
const MOST_AMBIGUOUS = 20;
const LIST = 60;

/** What a scanned or typed code names. Refuses as `parseCode` does, `code/unknown`, and `item/tail-ambiguous`. */
const resolve = (reader: AppDeps["reader"], text: string): Result<Scanned> => {
  const plain = text.replaceAll(/[\s-]/g, "");
  if (TAIL.test(plain)) return resolveTail(reader, plain);
  const parsed = parseCode(text);
  if (!parsed.ok) return parsed;
  const code = parsed.value;
  const kind = kindOf(code);
  const item = kind === "item" ? reader.item(code) : undefined;
  if (item) return ok({ kind: "item", item });
  const place = isPlaceCode(code) ? reader.place(code) : undefined;
  if (place) return ok({ kind: "place", place, items: reader.byPlace(code).map((each) => itemCard(reader, each)) });
  const officer = kind === "officer" ? reader.officer(code) : undefined;
  if (officer) return ok({ kind: "officer", officer: rosterLine(officer) });
  const movement = kind === "movement" ? reader.movement(code) : undefined;
  return movement ? ok({ kind: "movement", movement }) : refuse("code/unknown", { code });
};

const resolveTail = (reader: AppDeps["reader"], tail: string): Result<Scanned> => {
  const found = reader.search(tail, { limit: MOST_AMBIGUOUS }).items.filter((item) => item.item.slice(7, 13) === tail);
  if (found.length > 1) return refuse("item/tail-ambiguous", { items: found.map((item) => item.item) });
  return found[0] ? ok({ kind: "item", item: found[0] }) : refuse("code/unknown", { code: tail });
};

/** Finding by scan, and what waits today. */
export const findRoutes = ({ reader, clock, morning }: Pick<AppDeps, "reader" | "clock" | "morning">) =>
  new Hono<Env>()
    .get(
      "/scan/:text",
      describe({ tag: "items", summary: "What a scanned or typed code, or its six digits, names", answer: scanAnswer }),
      (c) => {
        const found = resolve(reader, param(c, "text"));
        if (!found.ok || found.value.kind !== "item") return reply(c, found);
        const officer = reader.officer(c.var.live?.officer ?? "");
        return reply(c, ok<Scanned>({ kind: "item", item: itemFor(reader, officer, found.value.item) }));
      },
    )
    .get(
      "/home",
      describe({ tag: "station", summary: "The day's figures and what waits", answer: homeAnswer }),
      (c) => {
        const now = clock.now();
        const { overdue, dueToday } = dueMovements(reader, now);
        const today = instantOf(now).slice(0, 10);
        const court = courtCases(reader, today, today);
        const counts = reader.counts(now);
        return reply(
          c,
          ok({
            counts,
            overdue,
            dueToday,
            awaitingGd: counts.awaitingGd,
            unconfirmed: counts.unconfirmed,
            quarantine: counts.quarantine,
            unlabelled: counts.unlabelled,
            unshelved: counts.unshelved,
            court: { cases: court.length, items: court.flatMap(({ items }) => items).length },
            morning: morning.state(),
            recent: reader.recent(8).map((item) => itemCard(reader, item)),
          }),
        );
      },
    )
    .get(
      "/tray",
      describe({ tag: "items", summary: "What has no label yet, and what is not shelved", answer: trayAnswer }),
      (c) => {
        const cards = (items: readonly ItemState[]) => items.map((item) => itemCard(reader, item));
        return reply(c, ok({ unlabelled: cards(reader.unlabelled(LIST)), unshelved: cards(reader.onTray(LIST)) }));
      },
    );
