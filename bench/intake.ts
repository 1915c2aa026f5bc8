import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import { instantOf } from "#domain/time.ts";
import { type BenchStation, benchStation } from "./support/bench-station.ts";
import { quantile, round } from "./support/quantile.ts";

const SINGLES = 600;
const WARM_UP = 100;
const BATCH_DEPOSITS = 40;
const BATCHES = 50;
/** things of one case in a batch: a search party hands over a whole list */
const BATCH_ITEMS = 10;

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
  depositor: { name: "अरुण तिवारी", rank: "उपनिरीक्षक", number: "1301" },
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

/**
 * One whole deposit (case, seizure, item, private part) from the service call to the durable answer, in turn with one
 * raw fdatasync of the same bytes; then deposits of ten items each that wait together, in entries a second.
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
    const from = view.reader.size();
    const start = performance.now();
    for (let batch = 0; batch < BATCHES; batch++) {
      const waiting = Array.from({ length: BATCH_DEPOSITS }, () => {
        number += 1;
        return journal.perform(station.by, deposit, depositOf(station, number, BATCH_ITEMS));
      });
      for (const done of await Promise.all(waiting)) if (!done.ok) throw new Error(done.error.code);
    }
    const seconds = (performance.now() - start) / 1000;
    const ackP50 = quantile(acks, 0.5);
    const syncP50 = quantile(syncs, 0.5);
    return {
      ack_p50_ms: round(ackP50),
      ack_p99_ms: round(quantile(acks, 0.99)),
      fdatasync_p50_ms: round(syncP50),
      ratio_p50: round(ackP50 / syncP50),
      overhead_ms: round(ackP50 - syncP50),
      batch_entries_per_s: Math.round((view.reader.size() - from) / seconds),
    };
  } finally {
    closeSync(fd);
    await station.close();
  }
};
