import { Hono } from "hono";
import * as v from "valibot";
import { officerRefSchema } from "#domain/case/case-header.ts";
import { confirmDeposit, confirmDepositInput } from "#domain/custody/acts/confirm-deposit.ts";
import { shoMaySpeak } from "#domain/custody/depositor.ts";
import { learnPhrases } from "#domain/custody/phrases.ts";
import { AWAITED } from "#domain/entries/item.ts";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import { fieldsSchema } from "#domain/item/fields.ts";
import { UNIT_IDS } from "#domain/item/quantity.ts";
import { ok } from "#domain/result.ts";
import { code, instant, sha256Hex } from "#domain/schema.ts";
import { itemCard } from "../../services/reading/cards.ts";
import { perform } from "../access.ts";
import { EXAMPLE, EXAMPLE_OFFICER_REF } from "../answers/examples.ts";
import { cardSchema, exampleCard } from "../answers/items.ts";
import { acting, body } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const LOOKED_AT = 400;
const LISTED = 200;
const confirmBody = acting(confirmDepositInput);

const phrasesAnswer = shown(
  v.strictObject({
    phrases: v.array(
      v.strictObject({
        category: v.picklist(CATEGORY_IDS),
        text: v.string(),
        description: v.exactOptional(v.string()),
        fields: fieldsSchema,
        unit: v.picklist(UNIT_IDS),
      }),
    ),
  }),
  { phrases: [{ category: "liquor", text: "देशी", fields: { brand: "देशी" }, unit: "bottle" }] },
);
const unconfirmedAnswer = shown(
  v.strictObject({
    items: v.array(
      v.strictObject({
        card: cardSchema,
        depositor: officerRefSchema,
        picture: v.exactOptional(sha256Hex),
        awaits: v.picklist(AWAITED),
        depositedAt: instant,
        /** the SHO may speak for this depositor */
        sho: v.boolean(),
      }),
    ),
  }),
  {
    items: [
      {
        card: exampleCard,
        depositor: { officer: EXAMPLE.officer, ...EXAMPLE_OFFICER_REF },
        awaits: "depositor",
        depositedAt: EXAMPLE.at,
        sho: false,
      },
    ],
  },
);

/** What helps at a deposit, and the depositor's word that came later. */
export const depositRoutes = (deps: Pick<AppDeps, "sessions" | "journal" | "reader">) =>
  new Hono<Env>()
    .get(
      "/phrases",
      describe({
        tag: "items",
        summary: "Words of the newest items of each category, the last used first; no number of an object among them",
        answer: phrasesAnswer,
      }),
      (c) => reply(c, ok({ phrases: [...learnPhrases(deps.reader.newest(LOOKED_AT))] })),
    )
    .get(
      "/unconfirmed",
      describe({ tag: "items", summary: "Items whose depositor's word is missing", answer: unconfirmedAnswer }),
      (c) => {
        const { reader } = deps;
        const items = reader.unconfirmed(LISTED).flatMap((item) =>
          item.depositor && item.awaits
            ? {
                card: itemCard(reader, item),
                depositor: item.depositor,
                ...(item.depositorPhoto ? { picture: item.depositorPhoto.sha256 } : {}),
                awaits: item.awaits,
                depositedAt: item.depositedAt,
                sho: shoMaySpeak(reader, item),
              }
            : [],
        );
        return reply(c, ok({ items }));
      },
    )
    .post(
      "/confirmations",
      body(confirmBody),
      describe({
        tag: "items",
        summary: "The depositor, or the SHO for one without a PIN here, confirms deposits",
        body: shown(confirmBody, { act: { items: [EXAMPLE.item] }, second: { number: "112", pin: "274951" } }),
        answer: shown(v.strictObject({ items: v.array(code) }), { items: [EXAMPLE.item] }),
      }),
      async (c) => {
        const done = await perform(deps, c, c.req.valid("json"), confirmDeposit);
        return reply(c, done.ok ? ok({ items: [...done.value.items] }) : done);
      },
    );
