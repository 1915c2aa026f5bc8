import { edgeAt } from "#domain/log/edge.ts";
import type { Head, OrdersHead } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createHttpClient } from "#platform/http/client.ts";
import type { OpenStation } from "../opening/open-station.ts";
import type { StationOrders } from "../orders/station-orders.ts";
import { catchUp } from "../rebuild.ts";
import { createBatches } from "./batches.ts";
import { type Courier, createCourier } from "./courier.ts";
import { createExchange, type Exchange } from "./exchange.ts";
import type { DistrictLink } from "./link-file.ts";
import { createPush } from "./push.ts";
import { pullEntries } from "./restore.ts";

/** 0 to 1. */
const fromRandom = (): number => (randomBytes(1)[0] ?? 0) / 256;

/**
 * A courier between an open station and its district, not yet running.
 * @param credential headers that say who we are, where the connection itself does not
 * @param orders where the district's orders go; without it they are not asked for
 */
export const connectDistrict = (
  opened: OpenStation,
  link: DistrictLink,
  clock: Clock,
  credential: Readonly<Record<string, string>> = {},
  orders?: Pick<StationOrders, "follow">,
): Courier => {
  const { station, journal, view, log, checkpoints, witnessed, privateParts, signHead } = opened;
  const { reader } = view;
  const client = createHttpClient(link.url, clock, link.tls ? { tls: link.tls } : {});
  const exchange = createExchange(client, credential);
  /** with the question how far the district is, we say how far we are and how old the oldest is that it lacks */
  const telling: Exchange = {
    ask: (ask, read) =>
      ask.path === "/v1/head"
        ? exchange.ask(
            { ...ask, headers: { ...ask.headers, "X-Log": `${reader.size()} ${oldest() ?? ""}`.trim() } },
            read,
          )
        : exchange.ask(ask, read),
  };
  const oldest = (): number | undefined => courier.state().oldestPendingMs;
  let heard: { readonly head: OrdersHead | undefined } | undefined;
  const push = createPush({
    exchange: telling,
    reader,
    logSize: async () => {
      const head = await log.head();
      return head.epoch === reader.epoch() ? head.size : 0;
    },
    batches: createBatches({ station: station.code, reader, log }),
    checkpoints,
    signHead,
    witnessed,
    onOrders: (head) => {
      heard = { head };
    },
    clock,
  });

  const giveBack = async (head: Head): Promise<boolean> => {
    // nothing may be written between the entries we lost and the ones that come back
    journal.stop("station/tail-lost");
    await journal.idle();
    const { epoch, size } = await log.head();
    const edge = edgeAt(epoch === head.epoch ? size : 0, reader.nodeAt);
    const pulled = await pullEntries({ exchange, station: station.code, log }, head, edge);
    if (pulled.kind !== "whole") return false;
    if ((await catchUp({ log, view, openPrivate: privateParts })) !== "level") return false;
    journal.resume();
    return true;
  };

  const courier = createCourier({
    push,
    reader,
    journal,
    onFork: () => journal.stop("station/forked"),
    onBehind: giveBack,
    async follow() {
      const last = heard;
      heard = undefined;
      if (last) await orders?.follow(exchange, last.head);
    },
    clock,
    dice: fromRandom,
  });
  return {
    ...courier,
    async close() {
      await courier.close();
      client.close();
    },
  };
};
