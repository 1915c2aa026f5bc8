import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { OrdersSheet, TransferLine } from "#domain/fleet/orders-lines.ts";
import { policyValues } from "#domain/orders/kinds.ts";
import { MOST_TRANSFERRED } from "#domain/orders/transfer.ts";
import { OFFICER_STATUS, ROLES } from "#domain/people/officer.ts";
import { bilingual, code, day, filled, instant, integer, stationCode } from "#domain/schema.ts";
import type { Orders } from "../services/orders.ts";
import type { OrdersDesk } from "../services/orders-desk.ts";
import type { RejoinOrders } from "../services/orders-rejoin.ts";
import type { TransferDesk } from "../services/orders-transfers.ts";
import type { Fleet } from "../services/overview.ts";
import type { AskedStore } from "../stores/orders-asked.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import { bodyOf, type DistrictEnv, officerOf, refused } from "./district-env.ts";
import { allowed } from "./envelope.ts";

export interface OrdersRouteDeps {
  readonly fleet: Fleet;
  readonly orders: Pick<Orders, "read" | "waiting">;
  readonly orderLogs: Pick<OrderLogs, "fork">;
  readonly rejoin: RejoinOrders;
  readonly desk: OrdersDesk;
  readonly transfers: TransferDesk;
  readonly asked: Pick<AskedStore, "of">;
}

const rosterSchema = v.strictObject({
  basedOn: integer(),
  officers: v.pipe(
    v.array(
      v.strictObject({
        number: filled(20),
        name: bilingual,
        rank: bilingual,
        role: v.picklist(ROLES),
        posting: filled(60),
        scope: v.picklist(["station", "circle", "zone", "district"]),
        status: v.picklist(OFFICER_STATUS),
        from: v.exactOptional(day),
        until: v.exactOptional(day),
        newCode: v.exactOptional(v.boolean()),
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
    v.check((officers) => new Set(officers.map(({ number }) => number)).size === officers.length, "number"),
  ),
});
const messageSchema = v.strictObject({ text: filled(600) });
const answerSchema = v.strictObject({
  epoch: integer(1),
  seq: integer(),
  verdict: v.picklist(["approved", "refused"]),
  remark: filled(300),
});
const transferSchema = v.strictObject({
  from: stationCode,
  to: stationCode,
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(MOST_TRANSFERRED)),
  dueAt: instant,
  number: filled(60),
});
const NOT_FOUND = { code: "request/not-found", facts: {} } as const;

/** What the district orders its stations: messages, policy, the roster, answers, transfers. Only within one's scope. */
export const ordersDeskRoutes = (deps: OrdersRouteDeps) => {
  const { fleet, orders, orderLogs, rejoin, desk, transfers, asked } = deps;
  const station = (c: Context<DistrictEnv>): string => c.req.param("station") ?? "";
  const by = (c: Context<DistrictEnv>): string => officerOf(c).number;
  return new Hono<DistrictEnv>()
    .use("/stations/:station/orders/*", async (c, next) =>
      fleet.station(officerOf(c), station(c)) ? next() : refused(c, NOT_FOUND),
    )
    .get("/stations/:station/orders/all", allowed("orders.see"), async (c) => {
      const { standing } = await orders.read(station(c));
      const { notices, passedOver, policy, roster, size } = standing;
      return c.json({
        size,
        roster: {
          version: roster?.version ?? 0,
          officers: (roster?.value ?? []).map(({ code: _code, officer: _officer, ...line }) => line),
        },
        policy: { version: policy.version, values: policy.value },
        notices: notices.toReversed(),
        passedOver,
        asked: asked.of(station(c)),
        waiting: orders.waiting(station(c)),
        fork: orderLogs.fork(station(c)) ?? null,
        ...(roster ? {} : { here: await desk.here(station(c)) }),
      } satisfies OrdersSheet);
    })
    .post("/stations/:station/orders/message", allowed("orders.write"), async (c) => {
      const given = await bodyOf(c, messageSchema);
      if (!given.ok) return refused(c, given.error);
      const sent = await desk.message(station(c), by(c), given.value.text);
      return sent.ok ? c.json({}) : refused(c, sent.error);
    })
    .post("/stations/:station/orders/policy", allowed("roster.write"), async (c) => {
      const given = await bodyOf(c, policyValues);
      if (!given.ok) return refused(c, given.error);
      const set = await desk.policy(station(c), by(c), given.value);
      return set.ok ? c.json(set.value) : refused(c, set.error);
    })
    .post("/stations/:station/orders/roster", allowed("roster.write"), async (c) => {
      const given = await bodyOf(c, rosterSchema);
      if (!given.ok) return refused(c, given.error);
      const written = await desk.roster(station(c), by(c), given.value);
      return written.ok ? c.json(written.value) : refused(c, written.error);
    })
    .post("/stations/:station/orders/answer", allowed("orders.write"), async (c) => {
      const given = await bodyOf(c, answerSchema);
      if (!given.ok) return refused(c, given.error);
      const answered = await desk.answer(station(c), by(c), given.value);
      return answered.ok ? c.json({}) : refused(c, answered.error);
    })
    .post("/stations/:station/orders/rejoin", allowed("roster.write"), async (c) => {
      const rejoined = await rejoin(station(c), by(c));
      if (!rejoined.ok) return refused(c, rejoined.error);
      await transfers.resume();
      return c.json(rejoined.value);
    })
    .get("/transfers", allowed("orders.see"), (c) => {
      const seen = new Set(fleet.inScope(officerOf(c)).map((each) => each.station));
      const shown = transfers.all().filter(({ from, to }) => seen.has(from) || seen.has(to));
      return c.json({
        transfers: shown.map(
          ({ transfer, from, to, items, dueAt, number, by: orderedBy, orderedAt, sent, ended }): TransferLine => ({
            ...{ transfer, from, to, items, dueAt, number, by: orderedBy, orderedAt },
            state: ended?.outcome ?? (sent ? "sent" : "ordered"),
          }),
        ),
      });
    })
    .post("/transfers", allowed("orders.write"), async (c) => {
      const given = await bodyOf(c, transferSchema);
      if (!given.ok) return refused(c, given.error);
      const { from, to } = given.value;
      const known = [from, to].every((each) => fleet.station(officerOf(c), each));
      if (!known || from === to) return refused(c, NOT_FOUND);
      const ordered = await transfers.order(by(c), given.value);
      return ordered.ok ? c.json(ordered.value) : refused(c, ordered.error);
    });
};
