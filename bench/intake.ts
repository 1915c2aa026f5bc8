import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { Result } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import { type BenchStation, benchStation } from "./support/bench-station.ts";
import { quantile, round } from "./support/quantile.ts";

const SINGLES = 1_000;
/** until the code is as warm as in a service that has run for a day */
const WARM_UP = 1_500;
/** a search party hands over a whole list: things of one case in one act */
const BATCH_DEPOSITS = 100;
const BATCH_ITEMS = 40;
/** a rack is filled: items put on a shelf in one act, and how often all of them are shifted */
const SHELVED_AT_ONCE = 200;
const SHIFTS = 8;

const depositOf = (station: BenchStation, number: number, items: number): DepositInput => ({
  case: {
    kind: "fir",
    numbers: [{ kind: "fir", number: String(number), year: 2026 }],
    sections: "303(2) BNS",
    sensitive: false,
    firToFollow: false,
  },
  persons: [{ role: "complainant", name: `वादी ${number}`, phone: "9000000000" }],
  seizure: { at: instantOf(Date.now() - 3_600_000), memo: `F-${number}` },
  depositor: { officer: station.by.officer, name: "अरुण तिवारी", rank: "उपनिरीक्षक", number: "1301" },
  place: station.tray.place,
  items: Array.from({ length: items }, (_, index) => ({
    category: "electronic",
    description: "मोबाइल रेडमी नोट 12",
    fields: { imei: String(860_000_000_000_000 + number * 100 + index) },
    quantity: { amount: 1, unit: "piece" },
    seal: { state: "intact", count: 2, text: "RK" },
    photos: [],
    photoDeferred: "माप",
  })),
});

/** Writes the same bytes to a plain file and syncs it: the least a durable answer can cost here. */
const rawSync = (fd: number, bytes: Buffer): number => {
  const start = performance.now();
  writeSync(fd, bytes);
  fdatasyncSync(fd);
  return performance.now() - start;
};

const allDone = async (waiting: readonly Promise<Result<unknown>>[]): Promise<void> => {
  for (const done of await Promise.all(waiting)) if (!done.ok) throw new Error(done.error.code);
};

/** Durable entries a second over all that `work` writes. */
const entriesPerSecond = async ({ opened }: BenchStation, work: () => Promise<void>): Promise<number> => {
  const from = opened.view.reader.size();
  const start = performance.now();
  await work();
  return Math.round((opened.view.reader.size() - from) / ((performance.now() - start) / 1000));
};

/**
 * One whole deposit (case, seizure, item, private part) from the service call to the durable answer, in turn with one
 * raw fdatasync of the same bytes; then acts that wait together, in entries a second: racks of items shelved (short
 * entries), and whole cases of forty items deposited (long ones, with all their search words).
 */
export const intake = async (): Promise<Record<string, number>> => {
  const station = await benchStation("intake");
  const { journal, view } = station.opened;
  const fd = openSync(join(station.folder, "raw"), "w");
  const acks: number[] = [];
  const syncs: number[] = [];
  let number = 0;
  try {
    for (let i = 0; i < SINGLES + WARM_UP; i++) {
      number += 1;
      const input = depositOf(station, number, 1);
      const before = view.reader.size();
      const start = performance.now();
      const done = await journal.perform(station.by, deposit, input);
      const ack = performance.now() - start;
      if (!done.ok) throw new Error(done.error.code);
      const bytes = Buffer.from(
        view.reader
          .entries(before, 10)
          .map((entry) => entry.bytes)
          .join(""),
      );
      const sync = rawSync(fd, bytes);
      if (i >= WARM_UP) {
        acks.push(ack);
        syncs.push(sync);
      }
    }
    const deposits = await entriesPerSecond(station, async () => {
      const waiting = Array.from({ length: BATCH_DEPOSITS }, () => {
        number += 1;
        return journal.perform(station.by, deposit, depositOf(station, number, BATCH_ITEMS));
      });
      await allDone(waiting);
    });
    const items = view.reader.byPlace(station.tray.place).map((item) => item.item);
    const shelf = await station.place("yard");
    const shelved = await entriesPerSecond(station, async () => {
      for (let shift = 0; shift < SHIFTS; shift++) {
        const to = shift % 2 === 0 ? shelf.place : station.tray.place;
        const waiting = [];
        for (let at = 0; at < items.length; at += SHELVED_AT_ONCE)
          waiting.push(journal.perform(station.by, shelve, { codes: items.slice(at, at + SHELVED_AT_ONCE), to }));
        await allDone(waiting);
      }
    });
    const ackP50 = quantile(acks, 0.5);
    const syncP50 = quantile(syncs, 0.5);
    return {
      ack_p50_ms: round(ackP50),
      ack_p99_ms: round(quantile(acks, 0.99)),
      fdatasync_p50_ms: round(syncP50),
      ratio_p50: round(ackP50 / syncP50),
      overhead_ms: round(ackP50 - syncP50),
      batch_entries_per_s: shelved,
      deposit_entries_per_s: deposits,
    };
  } finally {
    closeSync(fd);
    await station.close();
  }
};
