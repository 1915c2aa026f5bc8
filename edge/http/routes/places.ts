import { Hono } from "hono";
import { makePlace, makePlaceInput } from "#domain/custody/acts/place.ts";
import { pathOf } from "#domain/place/place.ts";
import { ok } from "#domain/result.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { perform } from "../access.ts";
import { placeAnswer, placeSheetAnswer, placesAnswer } from "../answers/acts.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const makeBody = acting(makePlaceInput);

/** Rooms, racks, shelves, boxes, yards, trays. */
export const placeRoutes = (deps: Pick<AppDeps, "reader" | "sessions" | "journal">) =>
  new Hono<Env>()
    .get("/", describe({ tag: "places", summary: "Every place of the station", answer: placesAnswer }), (c) =>
      reply(c, ok({ places: [...deps.reader.places()] })),
    )
    .post(
      "/",
      body(makeBody),
      describe({
        tag: "places",
        summary: "A new place with a code of its own",
        body: shown(makeBody, { act: { kind: "rack", name: { hi: "रैक 5", en: "Rack 5" }, parent: EXAMPLE.room } }),
        answer: placeAnswer,
      }),
      async (c) => reply(c, await perform(deps, c, c.req.valid("json"), makePlace)),
    )
    .get(
      "/:place",
      describe({ tag: "places", summary: "A place, where it stands, and what stands in it", answer: placeSheetAnswer }),
      (c) => {
        const { reader } = deps;
        const place = reader.place(param(c, "place"));
        if (!place) return refused(c, { code: "place/unknown", facts: {} });
        const items = reader.byPlace(place.place).map((item) => itemCard(reader, item));
        return reply(c, ok({ place, path: pathOf(place, reader.place), items }));
      },
    );
