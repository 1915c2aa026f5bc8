import { deposit } from "#domain/custody/acts/deposit.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { declineTransfer, receiveTransfer, sendTransfer } from "#domain/custody/acts/transfer.ts";
import { instantOf } from "#domain/time.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import { ordersShown, type ShownTransfer } from "#edge/services/orders/orders-shown.ts";
import type { Clock } from "#platform/clock.ts";
import { type CutLink, openCutLink } from "./cut-link.ts";
import { keeperOf, phoneDeposit, trayOf } from "./open-test-station.ts";
import type { OrderedStation } from "./ordered-stations.ts";
import { type OrderingDistrict, openOrderingDistrict, taken } from "./ordering-district.ts";
import { tempFolder } from "./temp-folder.ts";

const CARRIER = { name: "राम", rank: "आ०", number: "77" };
const SEAL = { state: "intact", count: 2, text: "RK" } as const;

/** One station of the model; `link` breaks on demand. */
export interface Post {
  readonly code: string;
  readonly link: CutLink;
  readonly by: ActorRef;
  readonly tray: string;
  station(): OrderedStation;
  restart(): Promise<void>;
}

/** Two stations and a district between which two items go to and fro. */
export interface TransferModel {
  readonly district: OrderingDistrict;
  readonly posts: readonly [Post, Post];
  readonly items: readonly string[];
  shown(post: Post): readonly ShownTransfer[];
  /** Each answers whether it was taken, or the code of the refusal. */
  order(from: number, items: readonly string[]): Promise<string>;
  send(post: Post, transfer: string): Promise<string>;
  receive(post: Post, transfer: string, lines: number): Promise<string>;
  decline(post: Post, transfer: string): Promise<string>;
  takeBack(post: Post, item: string): Promise<string>;
  sync(post: Post, cutAfter?: number): Promise<void>;
  close(): Promise<void>;
}

type Answered = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };
const said = (answer: Answered): string => (answer.ok ? "" : answer.error.code);

/** @returns the model with both items at the first station, and every side in sync */
export const openTransferModel = async (clock: Clock): Promise<TransferModel> => {
  const district = await openOrderingDistrict(clock);
  const port = Number(new URL(district.server().url).port);
  const postOf = async (code: string): Promise<Post> => {
    const folder = tempFolder();
    const link = await openCutLink(port);
    let station = await district.station(code, folder, link.url);
    const by = await keeperOf(station.opened);
    const tray = await trayOf(station.opened, by);
    return {
      code,
      link,
      by,
      tray,
      station: () => station,
      async restart() {
        await station.close();
        station = await district.station(code, folder, link.url);
      },
    };
  };
  const posts = [await postOf("A-1"), await postOf("B-1")] as const;
  const [first] = posts;
  const items: string[] = [];
  for (const number of [1, 2]) {
    const input = phoneDeposit(first.tray, number, clock.now(), first.by.officer);
    const made = taken(await first.station().opened.journal.perform(first.by, deposit, input));
    items.push(...made.value.items.map(({ item }) => item));
  }
  const orderedAt = (post: Post, transfer: string) => ({
    transfer,
    order: post.station().orders.standing().transfers.get(transfer),
    station: post.code,
  });
  const journal = (post: Post) => post.station().opened.journal;
  const sync: TransferModel["sync"] = async (post, cutAfter) => {
    post.link.cutAfter(cutAfter);
    await district.sync(post.station());
    post.link.cutAfter(undefined);
  };
  for (const post of posts) await sync(post);
  return {
    district,
    posts,
    items,
    sync,
    shown: (post) => {
      const { orders, opened } = post.station();
      return ordersShown(orders, opened.view.reader, post.code).transfers;
    },
    async order(from, which) {
      const [a, b] = from === 0 ? posts : [posts[1], posts[0]];
      const dueAt = instantOf(clock.now() + 86_400_000);
      const asked = { from: a.code, to: b.code, items: which, dueAt, number: "41/26" };
      return said(await district.page().transfers.order("DO-1", asked));
    },
    send: async (post, transfer) =>
      said(
        await journal(post).perform(post.by, sendTransfer, {
          ...orderedAt(post, transfer),
          carrier: CARRIER,
          seals: {},
        }),
      ),
    async receive(post, transfer, lines) {
      const ordered = orderedAt(post, transfer);
      const all = ordered.order?.dispatched.map(({ item }) => ({ item: item.item, seal: SEAL })) ?? [];
      const given = all.length === 0 ? items.map((item) => ({ item, seal: SEAL })) : all;
      const input = { ...ordered, place: post.tray, carrier: CARRIER, lines: given.slice(0, lines) };
      return said(await journal(post).perform(post.by, receiveTransfer, input));
    },
    decline: async (post, transfer) =>
      said(await journal(post).perform(post.by, declineTransfer, { ...orderedAt(post, transfer), reason: "सील टूटी" })),
    takeBack: async (post, item) =>
      said(
        await journal(post).perform(post.by, returnItems, {
          lines: [{ item, seal: SEAL }],
          carrier: CARRIER,
          to: post.tray,
        }),
      ),
    async close() {
      await district.close();
      for (const { link } of posts) await link.close();
    },
  };
};
