import { Hono } from "hono";
import { compress } from "hono/compress";
import * as v from "valibot";
import { encodeBatch } from "#domain/wire/batch.ts";
import type { Refused } from "#domain/wire/reply.ts";
import type { Orders } from "../services/orders.ts";
import type { StationEnv } from "./station-env.ts";

const from = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** A station fetches what it was ordered, in the shape in which it sends what it did. Behind the wire's own guard. */
export const ordersRoutes = (orders: Pick<Orders, "page">) =>
  new Hono<StationEnv>().get("/v1/orders", compress(), async (c) => {
    const asked = v.safeParse(from, c.req.query("from"));
    const page = asked.success ? await orders.page(c.var.station, asked.output) : undefined;
    if (!page) return c.json({ code: "wire/header" } satisfies Refused, 422);
    return c.text(encodeBatch(page));
  });
