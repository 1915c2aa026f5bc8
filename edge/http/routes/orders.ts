import { Hono } from "hono";
import * as v from "valibot";
import { makeRequest, readNotice, readNoticeInput, requestInput } from "#domain/custody/acts/notice.ts";
import {
  declineTransfer,
  declineTransferInput,
  receiveTransfer,
  receiveTransferInput,
  sendTransfer,
  sendTransferInput,
} from "#domain/custody/acts/transfer.ts";
import { issuedAgain } from "#domain/custody/again.ts";
import { ok } from "#domain/result.ts";
import { ordersShown } from "../../services/orders/orders-shown.ts";
import { perform, performSigned, sameAsPath } from "../access.ts";
import { issuedAnswer } from "../answers/acts.ts";
import { EXAMPLE, EXAMPLE_OFFICER_REF } from "../answers/examples.ts";
import { noticeAnswer, ordersAnswer, receivedTransferAnswer, transferAnswer } from "../answers/orders.ts";
import { acting, body, carrying } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const readBody = acting(readNoticeInput);
const requestBody = acting(requestInput);
const sendBody = carrying(sendTransferInput);
const receiveBody = acting(receiveTransferInput);
const declineBody = acting(declineTransferInput);
const { transfer, item, tray } = EXAMPLE;
const carrier = EXAMPLE_OFFICER_REF;
const seal = { state: "intact", count: 2, text: "RK" } as const;

type Deps = Pick<AppDeps, "orders" | "reader" | "sessions" | "journal" | "once" | "station">;

/** What the district ordered, and what the station does with it. */
export const orderRoutes = (deps: Deps) => {
  const { orders, reader, station } = deps;
  /** the order as we verified it: what a client says of it is not looked at */
  const ordered = <T extends { transfer: string }>(act: T) => ({
    ...act,
    order: orders.standing().transfers.get(act.transfer),
    station: station.station,
  });
  return new Hono<Env>()
    .get(
      "/",
      describe({ tag: "orders", summary: "Messages and transfers from the district", answer: ordersAnswer }),
      (c) => reply(c, ok({ ...ordersShown(orders, reader, station.station) })),
    )
    .post(
      "/read",
      body(readBody),
      describe({
        tag: "orders",
        summary: "The SHO has read a message of the district",
        body: shown(readBody, { act: { order: 4 } }),
        answer: noticeAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const known = orders.standing().notices.some(({ seq }) => seq === given.act.order);
        return reply(c, await perform(deps, c, { ...given, act: { ...given.act, known } }, readNotice));
      },
    )
    .post(
      "/requests",
      body(requestBody),
      describe({
        tag: "orders",
        summary: "Asks the district for something; the answer comes as a message",
        body: shown(requestBody, { act: { text: "लावारिस वाहनों की नीलामी की अनुमति", about: [item] } }),
        answer: shown(v.strictObject({}), {}),
      }),
      async (c) => reply(c, await perform(deps, c, c.req.valid("json"), makeRequest)),
    )
    .post(
      "/transfers/:transfer/send",
      body(sendBody),
      describe({
        tag: "orders",
        summary: "Sends what the district ordered to another station, on a road certificate",
        body: shown(sendBody, { act: { transfer, carrier } }),
        answer: issuedAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("transfer", given.act.transfer, param(c, "transfer"));
        if (!same.ok) return refused(c, same.error);
        return reply(c, await performSigned(deps, c, { ...given, act: ordered(given.act) }, sendTransfer, issuedAgain));
      },
    )
    .post(
      "/transfers/:transfer/receive",
      body(receiveBody),
      describe({
        tag: "orders",
        summary: "Takes in what another station sent, each parcel with the seal found",
        body: shown(receiveBody, { act: { transfer, place: tray, carrier, lines: [{ item, seal }] } }),
        answer: receivedTransferAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("transfer", given.act.transfer, param(c, "transfer"));
        if (!same.ok) return refused(c, same.error);
        return reply(c, await perform(deps, c, { ...given, act: ordered(given.act) }, receiveTransfer));
      },
    )
    .post(
      "/transfers/:transfer/decline",
      body(declineBody),
      describe({
        tag: "orders",
        summary: "Does not take what another station sent; that one takes it back",
        body: shown(declineBody, { act: { transfer, reason: "सील टूटी मिली" } }),
        answer: transferAnswer,
      }),
      async (c) => {
        const given = c.req.valid("json");
        const same = sameAsPath("transfer", given.act.transfer, param(c, "transfer"));
        if (!same.ok) return refused(c, same.error);
        return reply(c, await perform(deps, c, { ...given, act: ordered(given.act) }, declineTransfer));
      },
    );
};
