import { Hono } from "hono";
import { deposit, depositInput } from "#domain/custody/acts/deposit.ts";
import { returnInput, returnItems } from "#domain/custody/acts/return.ts";
import { shelve, shelveInput } from "#domain/custody/acts/shelve.ts";
import { depositedAgain, returnedAgain } from "#domain/custody/again.ts";
import { perform, performOnce, performSigned } from "../access.ts";
import { depositedAnswer, returnedAnswer, shelvedAnswer } from "../answers/acts.ts";
import * as e from "../answers/examples.ts";
import { acting, actingOnce, body, carrying } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { reply } from "../problem.ts";

const depositBody = actingOnce(depositInput);
const shelveBody = acting(shelveInput);
const returnBody = carrying(returnInput);

const { case: _code, ...header } = e.EXAMPLE_CASE;
const exampleDeposit = {
  // the depositor's own PIN closes the deposit
  second: { number: "112", pin: "274951" },
  act: {
    case: header,
    seizure: { at: e.EXAMPLE.at, gd: e.EXAMPLE_GD },
    depositor: { officer: e.EXAMPLE.officer, ...e.EXAMPLE_OFFICER_REF },
    place: e.EXAMPLE.tray,
    items: [
      {
        category: "electronic" as const,
        fields: e.EXAMPLE_FIELDS,
        quantity: e.EXAMPLE_QUANTITY,
        seal: e.EXAMPLE_SEAL,
        photos: [e.EXAMPLE_PHOTO],
      },
    ],
  },
};

/** Property comes in, is put away, comes back. */
export const intakeRoutes = (deps: Pick<AppDeps, "sessions" | "journal" | "once" | "photos">) =>
  new Hono<Env>()
    .post(
      "/deposits",
      body(depositBody),
      describe({
        tag: "items",
        summary: "Takes property in: its case, its seizure, and up to 40 items",
        body: shown(depositBody, exampleDeposit),
        answer: depositedAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const { items, depositorPhoto } = given.act;
        const photos = [...items.flatMap((item) => item.photos), ...(depositorPhoto ? [depositorPhoto] : [])];
        const known = await deps.photos.known(photos);
        return reply(c, known.ok ? await performOnce(deps, c, given, deposit, depositedAgain) : known);
      },
    )
    .post(
      "/shelvings",
      body(shelveBody),
      describe({
        tag: "items",
        summary: "Puts items and boxes at a place; a box moves with its contents",
        body: shown(shelveBody, { act: { codes: [e.EXAMPLE.item], to: e.EXAMPLE.rack } }),
        answer: shelvedAnswer,
      }),
      async (c) => reply(c, await perform(deps, c, c.req.valid("json"), shelve)),
    )
    .post(
      "/returns",
      body(returnBody),
      describe({
        tag: "movements",
        summary: "Takes items back, each with the seal found",
        body: shown(returnBody, {
          act: {
            lines: [{ item: e.EXAMPLE.item, seal: e.EXAMPLE_SEAL }],
            carrier: e.EXAMPLE_OFFICER_REF,
            to: e.EXAMPLE.rack,
          },
        }),
        answer: returnedAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const known = await deps.photos.known(given.act.lines.flatMap((line) => line.photos ?? []));
        return reply(c, known.ok ? await performSigned(deps, c, given, returnItems, returnedAgain) : known);
      },
    );
