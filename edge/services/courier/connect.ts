import { join } from "node:path";
import { edgeAt } from "#domain/log/edge.ts";
import type { Head, OrdersHead } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createHttpClient, tlsAgent } from "#platform/http/client.ts";
import { stockReplication } from "#platform/pouch/replication.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import type { Alarms } from "../alarms/alarms.ts";
import type { DistrictTime } from "../clock/clock-watch.ts";
import type { OpenStation } from "../opening/open-station.ts";
import type { StationOrders } from "../orders/station-orders.ts";
import { catchUp } from "../rebuild.ts";
import { announceAlarms } from "./announce.ts";
import { createBatches } from "./batches.ts";
import { type BlobLane, createBlobLane } from "./blobs.ts";
import { markToFetch } from "./blobs-marks.ts";
import { createPiecePace } from "./blobs-pace.ts";
import { createBlobWire } from "./blobs-wire.ts";
import { type Courier, createCourier } from "./courier.ts";
import { createExchange, type Exchange } from "./exchange.ts";
import type { DistrictLink } from "./link-file.ts";
import { createPush } from "./push.ts";
import { pullEntries } from "./restore.ts";
import { createStockCarry } from "./stock.ts";
import type { Witnessed } from "./witnessed.ts";

/** The courier with its lane for photos and files. */
export interface DistrictCourier extends Courier {
  readonly blobs: BlobLane;
}

/** 0 to 1. */
const fromRandom = (): number => (randomBytes(1)[0] ?? 0) / 256;

/** What a courier may be given besides its log. */
export interface CourierParts {
  /** told to the district ahead of their entries */
  readonly alarms?: Pick<Alarms, "open" | "onRaised">;
  /** what the district orders, pulled the same way round */
  readonly orders?: Pick<StationOrders, "follow">;
  /** hears the time the district signed, with our wall time before the question and after the answer */
  readonly onDistrictTime?: (time: DistrictTime) => void;
}

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
  { alarms, orders, onDistrictTime }: CourierParts = {},
): DistrictCourier => {
  const { station, journal, view, log, pouch, checkpoints, witnessed, privateParts, signHead } = opened;
  const { reader } = view;
  const client = createHttpClient(link.url, clock, link.tls ? { tls: link.tls } : {});
  const exchange = createExchange(client, credential);
  let askedMs = clock.now();
  /** with the question how far the district is, we say how far we are and how old the oldest is that it lacks */
  const telling: Exchange = {
    ask: (ask, read) => {
      askedMs = clock.now();
      return ask.path === "/v1/head"
        ? exchange.ask(
            { ...ask, headers: { ...ask.headers, "X-Log": `${reader.size()} ${oldest() ?? ""}`.trim() } },
            read,
          )
        : exchange.ask(ask, read);
    },
  };
  const keeping: Witnessed = {
    ...witnessed,
    async keep(note, lines) {
      const answeredMs = clock.now();
      const asked = askedMs;
      const kept = await witnessed.keep(note, lines);
      const districtMs = kept ? witnessed.latest()?.atMs : undefined;
      if (districtMs !== undefined) onDistrictTime?.({ districtMs, askedMs: asked, answeredMs });
      return kept;
    },
  };
  const oldest = (): number | undefined => courier.state().oldestPendingMs;
  let heard: { readonly head: OrdersHead | undefined } | undefined;
  const agent = link.tls && tlsAgent(link.tls);
  const carry = createStockCarry({
    exchange,
    station: station.code,
    reader,
    log,
    replicate: (onBatch) =>
      stockReplication(pouch, `${link.url}/stock/${station.code}`, "to", {
        headers: credential,
        onBatch,
        ...(agent ? { agent } : {}),
      }),
    idle: journal.idle,
    clock,
  });
  const push = createPush({
    ...(link.replication === "stock" ? { carry } : {}),
    exchange: telling,
    reader,
    logSize: async () => {
      const head = await log.head();
      return head.epoch === reader.epoch() ? head.size : 0;
    },
    batches: createBatches({ station: station.code, reader, log }),
    checkpoints,
    signHead,
    witnessed: keeping,
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
    // the entries' photos may have gone with them
    await markToFetch(opened.folder);
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
  const stopAnnouncing = alarms && announceAlarms({ exchange, alarms, courier, clock });
  const pace = createPiecePace();
  const blobs = createBlobLane({
    folder: opened.folder,
    arriving: join(opened.folder, "blobs", "arriving"),
    wire: createBlobWire({ client, base: link.url, pace, clock, credential }),
    blobs: () => openBlobs(join(opened.folder, "blobs"), () => Buffer.from(randomBytes(8)).toString("hex")),
    courier,
    reader,
    pace,
    clock,
    dice: fromRandom,
  });
  return {
    ...courier,
    blobs,
    start() {
      courier.start();
      blobs.start();
    },
    async close() {
      stopAnnouncing?.();
      await Promise.all([courier.close(), blobs.close()]);
      client.close();
      agent?.destroy();
    },
  };
};
