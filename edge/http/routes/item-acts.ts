import type { Context } from "hono";
import { Hono } from "hono";
import type { Act } from "#domain/custody/act.ts";
import { linkCase, linkCaseInput } from "#domain/custody/acts/case.ts";
import * as acts from "#domain/custody/acts/item.ts";
import type { Result } from "#domain/result.ts";
import { type ActBody, perform, sameAsPath } from "../access.ts";
import { itemCodeAnswer } from "../answers/acts.ts";
import { EXAMPLE, EXAMPLE_GD, EXAMPLE_PHOTO, EXAMPLE_SEAL } from "../answers/examples.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, reply } from "../problem.ts";

const { item, rack: place } = EXAMPLE;
const photosBody = acting(acts.photographInput);
const amendBody = acting(acts.amendInput);
const sealBody = acting(acts.checkSealInput);
const missingBody = acting(acts.missingInput);
const foundBody = acting(acts.foundInput);
const linkBody = acting(linkCaseInput);
const told = { tag: "items", answer: itemCodeAnswer } as const;

/** What is done to one item where it stands. */
export const itemActRoutes = (deps: Pick<AppDeps, "sessions" | "journal" | "photos">) => {
  const onItem = async <Input extends { readonly item: string }, T>(
    c: Context<Env>,
    inPath: string,
    given: ActBody<Input>,
    act: Act<Input, T>,
  ): Promise<Result<T>> => {
    const same = sameAsPath("item", given.act.item, inPath);
    return same.ok ? perform(deps, c, given, act) : same;
  };
  return new Hono<Env>()
    .post(
      "/:item/photos",
      body(photosBody),
      describe({
        ...told,
        summary: "More photos of an item",
        body: shown(photosBody, { act: { item, photos: [EXAMPLE_PHOTO] } }),
      }),
      async (c) => {
        const given = c.req.valid("json");
        const known = await deps.photos.known(given.act.photos);
        return reply(c, known.ok ? await onItem(c, param(c, "item"), given, acts.photograph) : known);
      },
    )
    .post(
      "/:item/amendments",
      body(amendBody),
      describe({
        ...told,
        summary: "A correction by two persons; what was written stays in the log",
        body: shown(amendBody, {
          act: { item, changes: [{ field: "description", to: "मोबाइल Redmi 9A, काला" }], reason: "रंग छूट गया था" },
          second: { number: "1002", pin: "274951" },
        }),
      }),
      async (c) => reply(c, await onItem(c, param(c, "item"), c.req.valid("json"), acts.amend)),
    )
    .post(
      "/:item/seal-checks",
      body(sealBody),
      describe({
        ...told,
        summary: "A seal put on, looked at, opened or renewed",
        body: shown(sealBody, { act: { item, action: "verified", seal: EXAMPLE_SEAL } }),
      }),
      async (c) => reply(c, await onItem(c, param(c, "item"), c.req.valid("json"), acts.checkSeal)),
    )
    .post(
      "/:item/missing",
      body(missingBody),
      describe({
        ...told,
        summary: "The item is not where the record says",
        body: shown(missingBody, { act: { item, reason: "रैक पर नहीं मिला", gd: EXAMPLE_GD } }),
      }),
      async (c) => reply(c, await onItem(c, param(c, "item"), c.req.valid("json"), acts.reportMissing)),
    )
    .post(
      "/:item/found",
      body(foundBody),
      describe({
        ...told,
        summary: "A missing item is there again",
        body: shown(foundBody, { act: { item, place, reason: "दूसरे रैक पर मिला" } }),
      }),
      async (c) => reply(c, await onItem(c, param(c, "item"), c.req.valid("json"), acts.reportFound)),
    )
    .post(
      "/:item/cases",
      body(linkBody),
      describe({
        ...told,
        summary: "The item stands under one more case",
        body: shown(linkBody, { act: { item, case: EXAMPLE.case, reason: "दूसरे मुकदमे में भी वांछित" } }),
      }),
      async (c) => reply(c, await onItem(c, param(c, "item"), c.req.valid("json"), linkCase)),
    );
};
