import { Hono } from "hono";
import { compress } from "hono/compress";
import * as v from "valibot";
import { encodeBatch } from "#domain/wire/batch.ts";
import { ordersGivenSchema } from "#domain/wire/orders.ts";
import type { Refused } from "#domain/wire/reply.ts";
import type { Orders } from "../services/orders.ts";
import type { ReturnedOrders } from "../services/orders-returned.ts";
import type { Alarms } from "../stores/alarms.ts";
import { readJson } from "./read-body.ts";
import type { StationEnv } from "./station-env.ts";

const from = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export interface OrdersPageDeps {
  readonly orders: Pick<Orders, "page">;
  readonly returned: Pick<ReturnedOrders, "take">;
  readonly alarms: Pick<Alarms, "refused">;
  readonly now: () => number;
}

/**
 * A station fetches what it was ordered, in the shape in which it sends what it did, and gives back what the district
 * lost. Behind the wire's own guard.
 */
export const ordersRoutes = ({ orders, returned, alarms, now }: OrdersPageDeps) =>
  new Hono<StationEnv>()
    .post("/v1/orders", async (c) => {
      const given = await readJson(ordersGivenSchema, c.req.raw);
      if (!given) return c.json({ code: "wire/header" } satisfies Refused, 422);
      const taken = await returned.take(c.var.station, given);
      if (taken.ok) return c.json(taken.value);
      alarms.refused(c.var.station, taken.error, now());
      return c.json({ code: taken.error } satisfies Refused, 422);
    })
    .get("/v1/orders", compress(), async (c) => {
      const asked = v.safeParse(from, c.req.query("from"));
      const page = asked.success ? await orders.page(c.var.station, asked.output) : undefined;
      if (!page) return c.json({ code: "wire/header" } satisfies Refused, 422);
      return c.text(encodeBatch(page));
    });
