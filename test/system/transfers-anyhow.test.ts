import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { msOf } from "#domain/time.ts";
import { systemClock } from "#platform/clock.ts";
import { openTransferModel, type Post, type TransferModel } from "../support/transfer-model.ts";

const clock = systemClock();

const stand = ({ station }: Post, item: string) => station().opened.view.reader.item(item)?.whereabouts;

/** What must be so at every moment, whoever knows what. */
const check = ({ posts, items }: TransferModel): void => {
  for (const item of items) {
    const kinds = posts.map((post) => stand(post, item)?.kind ?? "none");
    // in two rooms at once, or nobody's
    expect([item, kinds.filter((kind) => kind === "placed").length <= 1]).toEqual([item, true]);
    expect([item, kinds.some((kind) => kind === "placed" || kind === "out")]).toEqual([item, true]);
  }
};

type Command = fc.AsyncCommand<object, TransferModel>;
const command = (name: string, run: (real: TransferModel) => Promise<unknown>): Command => ({
  check: () => true,
  run: async (_model, real) => {
    await run(real);
    check(real);
  },
  toString: () => name,
});
const which = fc.nat(1);
const postOf = ({ posts }: TransferModel, i: number): Post => posts[i === 0 ? 0 : 1];
/** A transfer this post knows of; none is a name nobody gave. */
const known = (real: TransferModel, post: Post, i: number): string => {
  const all = real.shown(post);
  return all[i % Math.max(all.length, 1)]?.transfer ?? "TR-00000";
};
/** What an officer here would do next with the newest transfer that waits for it. */
const goOn = async (real: TransferModel, post: Post, declines: boolean): Promise<unknown> => {
  const waits = real.shown(post).find(({ step }) => ["to-send", "coming", "came-back"].includes(step));
  if (!waits) return undefined;
  const { transfer, step, items } = waits;
  if (step === "to-send") return real.send(post, transfer);
  if (step === "coming") return declines ? real.decline(post, transfer) : real.receive(post, transfer, items.length);
  for (const item of items) await real.takeBack(post, item);
  return undefined;
};
const act = (name: string, run: (real: TransferModel, post: Post, transfer: string) => Promise<string>) =>
  fc
    .record({ i: which, n: fc.nat(3) })
    .map(({ i, n }) =>
      command(`${name} ${i} ${n}`, (real) => run(real, postOf(real, i), known(real, postOf(real, i), n))),
    );
const commands: fc.Arbitrary<Command>[] = [
  fc
    .record({ from: which, both: fc.boolean(), n: which })
    .map(({ from, both, n }) =>
      command(`order ${from} ${both} ${n}`, (real) => real.order(from, both ? real.items : real.items.slice(n, n + 1))),
    ),
  ...[1, 2, 3].map(() =>
    fc
      .record({ i: which, declines: fc.nat(3) })
      .map(({ i, declines }) =>
        command(`go on ${i} ${declines}`, (real) => goOn(real, postOf(real, i), declines === 0)),
      ),
  ),
  act("send", (real, post, transfer) => real.send(post, transfer)),
  act("receive", (real, post, transfer) => real.receive(post, transfer, 2)),
  act("receive a part of", (real, post, transfer) => real.receive(post, transfer, 1)),
  fc.oneof(
    act("decline", (real, post, transfer) => real.decline(post, transfer)),
    fc
      .record({ i: which, n: which })
      .map(({ i, n }) => command(`take back ${i} ${n}`, (real) => real.takeBack(postOf(real, i), real.items[n] ?? ""))),
  ),
  which.map((i) => command(`sync ${i}`, (real) => real.sync(postOf(real, i)))),
  ...[1, 2].map(() =>
    fc.constant(
      command("sync both", async (real) => {
        for (const post of real.posts) await real.sync(post);
      }),
    ),
  ),
  fc
    .record({ i: which, bytes: fc.integer({ min: 1, max: 6_000 }) })
    .map(({ i, bytes }) => command(`cut ${i} after ${bytes}`, (real) => real.sync(postOf(real, i), bytes))),
  fc.oneof(
    which.map((i) => command(`stop ${i}`, (real) => postOf(real, i).restart())),
    fc.constant(command("stop the district", (real) => real.district.restart())),
    fc.constant(command("copy", (real) => real.district.copy())),
    fc.boolean().map((knows) => command(`put back ${knows}`, (real) => real.district.putBack(knows))),
  ),
];

/** Links hold and everybody hears of everything; two pasts of orders are joined as a person would. */
const rest = async (real: TransferModel): Promise<void> => {
  for (let i = 0; i < 2; i++) {
    for (let n = 0; n < 2; n++) for (const post of real.posts) await real.sync(post);
    for (const { code } of real.posts) {
      const { orderLogs, rejoin } = real.district.server().gateway;
      if (orderLogs.fork(code)) await rejoin(code, "DO-1");
    }
  }
  for (let n = 0; n < 2; n++) for (const post of real.posts) await real.sync(post);
};

/** At rest all three tell the same of each transfer. */
const checkAtRest = (real: TransferModel): void => {
  const [a, b] = real.posts;
  expect(real.posts.map(({ station }) => station().orders.fault())).toEqual([undefined, undefined]);
  const known = real.district.page().transfers.all();
  for (const { transfer, from, sent, ended, dueAt } of known) {
    const [sender, receiver] = from === a.code ? [a, b] : [b, a];
    const [left, right] = [sender, receiver].map((post) => real.shown(post).find((each) => each.transfer === transfer));
    const steps = ended
      ? ended.outcome === "received"
        ? [["gone"], ["received"]]
        : [["came-back", "declined"], ["declined"]]
      : sent
        ? [["sent"], ["coming"]]
        : [["to-send"], ["awaited"]];
    expect(steps[0]).toContain(left?.step);
    expect(steps[1]).toContain(right?.step);
    expect([left?.dueAt, right?.dueAt].map((at) => msOf(at ?? ""))).toEqual([msOf(dueAt), msOf(dueAt)]);
  }
};

describe("items between two stations", () => {
  test("[OR16] with links cut, stops and copies put back, an item is never at two stations and never at none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: "max" }), async (played) => {
        const real = await openTransferModel(clock);
        try {
          await real.district.copy();
          await fc.asyncModelRun(() => ({ model: {}, real }), played);
          await rest(real);
          check(real);
          checkAtRest(real);
        } finally {
          await real.close();
        }
      }),
      { numRuns: 6, seed: 20_261_122, endOnFailure: true },
    );
  }, 180_000);

  test("[OR16] whole, in part, at the wrong station, declined and taken back", async () => {
    const real = await openTransferModel(clock);
    try {
      const [a, b] = real.posts;
      const all = async (): Promise<void> => {
        for (const post of [a, b, a, b]) await real.sync(post);
      };
      const newest = (post: Post) => real.shown(post)[0]?.transfer ?? "";
      expect(await real.order(0, real.items)).toBe("");
      await all();
      const first = newest(a);
      expect([await real.send(b, first), await real.receive(b, first, 2)]).toEqual([
        "transfer/unknown",
        "transfer/not-sent",
      ]);
      expect(await real.send(a, first)).toBe("");
      expect(await real.takeBack(a, real.items[0] ?? "")).toBe("transfer/on-its-way");
      await all();
      checkAtRest(real);
      expect(real.shown(b)[0]).toMatchObject({ step: "coming", carrier: "आ० राम (77)" });
      expect(await real.receive(a, first, 2)).toBe("transfer/unknown");
      expect(await real.receive(b, first, 1)).toBe("transfer/not-whole");
      expect(await real.decline(b, first)).toBe("");
      expect([await real.receive(b, first, 2), await real.takeBack(a, real.items[0] ?? "")]).toEqual([
        "transfer/done",
        "transfer/on-its-way",
      ]);
      await all();
      for (const item of real.items) expect(await real.takeBack(a, item)).toBe("");
      check(real);
      await all();
      expect(await real.order(0, real.items)).toBe("");
      await all();
      const second = newest(a);
      expect([second === first, await real.send(a, second)]).toEqual([false, ""]);
      await all();
      expect(await real.receive(b, second, 2)).toBe("");
      check(real);
      await all();
      checkAtRest(real);
      expect(real.items.map((item) => stand(a, item)?.kind)).toEqual(["closed", "closed"]);
    } finally {
      await real.close();
    }
  }, 30_000);
});
