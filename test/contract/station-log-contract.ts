import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import { batchOf, sealedRecord, storedEntries, storedEntry } from "../support/log-entries.ts";

/** What every station log must do. `open` gives a new, empty one. */
export const stationLogContract = (name: string, open: () => Promise<StationLog>): void => {
  describe(`station log: ${name}`, () => {
    const opened: StationLog[] = [];
    const fresh = async (): Promise<StationLog> => {
      const log = await open();
      opened.push(log);
      return log;
    };
    afterEach(async () => {
      for (const log of opened.splice(0)) await log.close();
    });

    test("[LG20] an empty log is epoch 1 without entries", async () => {
      const log = await fresh();
      expect(await log.head()).toEqual({ epoch: 1, size: 0 });
      expect(await log.read(1, 0, 10)).toEqual([]);
    });

    test("[LG21] what was appended reads back in order and in pages, to the byte", async () => {
      const log = await fresh();
      const entries = storedEntries(0, 25).map((entry) => storedEntry(entry.seq, `मालखाना ${entry.seq} "\\`));
      await log.append(batchOf(...entries.slice(0, 1)));
      await log.append(batchOf(...entries.slice(1)));
      expect(await log.head()).toEqual({ epoch: 1, size: 25 });
      expect(await log.read(1, 0, 100)).toEqual(entries);
      expect(await log.read(1, 10, 5)).toEqual(entries.slice(10, 15));
      expect(await log.read(1, 20, 10)).toEqual(entries.slice(20));
      expect(await log.read(1, 25, 10)).toEqual([]);
      expect(await log.read(2, 0, 10)).toEqual([]);
    });

    test("[LG20] entries that do not go on where the log ends are refused and nothing is written", async () => {
      const log = await fresh();
      await log.append(batchOf(...storedEntries(0, 3)));
      const wrong = [
        [storedEntry(2)],
        [storedEntry(2, "forged")],
        [storedEntry(4)],
        [storedEntry(3), storedEntry(5)],
        [storedEntry(3), storedEntry(3)],
        [storedEntry(3, "", 0)],
        [storedEntry(3, "", 2)],
        [storedEntry(0, "", 3)],
      ];
      for (const entries of wrong) {
        const side = sealedRecord("never written");
        const write = log.append({ entries, sides: [side], keys: [{ subject: "S", key: side.hash }] });
        await expect(write).rejects.toMatchObject({ code: "log/not-next" });
        expect(await log.sidesOf([toHex(side.hash)])).toEqual([undefined]);
        expect(await log.keysOf(["S"])).toEqual([undefined]);
      }
      expect(await log.head()).toEqual({ epoch: 1, size: 3 });
      expect(await log.read(1, 0, 100)).toEqual(storedEntries(0, 3));
      await log.append(batchOf(storedEntry(3)));
      expect((await log.head()).size).toBe(4);
    });

    test("[LG20] a batch handed over before the one ahead of it was answered goes on from it", async () => {
      const log = await fresh();
      await Promise.all([log.append(batchOf(storedEntry(0))), log.append(batchOf(...storedEntries(1, 4)))]);
      await expect(log.append(batchOf(storedEntry(3)))).rejects.toMatchObject({ code: "log/not-next" });
      expect(await log.read(1, 0, 9)).toEqual(storedEntries(0, 4));
    });

    test("[LG20] the next epoch starts at 0 and closes the one before; an empty epoch has no next", async () => {
      const log = await fresh();
      await expect(log.append(batchOf(storedEntry(0, "", 2)))).rejects.toMatchObject({ code: "log/not-next" });
      await log.append(batchOf(...storedEntries(0, 2)));
      await log.append(batchOf(...storedEntries(0, 3, 2)));
      await expect(log.append(batchOf(storedEntry(2)))).rejects.toMatchObject({ code: "log/not-next" });
      expect(await log.head()).toEqual({ epoch: 2, size: 3 });
      expect(await log.read(1, 0, 100)).toEqual(storedEntries(0, 2));
      expect(await log.read(2, 0, 100)).toEqual(storedEntries(0, 3, 2));
    });

    test("[LG22] side documents and keys come with their entries and are found by hash and subject", async () => {
      const log = await fresh();
      const [one, two, three] = [sealedRecord("one"), sealedRecord("two"), sealedRecord("three")];
      const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
      await log.append({ entries: [storedEntry(0)], sides: [one], keys: [{ subject: "S1", key: key(1) }] });
      await log.append({ entries: [storedEntry(1)], sides: [two], keys: [{ subject: "S2", key: key(2) }] });
      expect(await log.sidesOf([two, three, one, two].map((side) => toHex(side.hash)))).toEqual([
        two.sealed,
        undefined,
        one.sealed,
        two.sealed,
      ]);
      expect(await log.keysOf(["S2", "nobody", "S1"])).toEqual([key(2), undefined, key(1)]);
      expect(await log.sidesOf([])).toEqual([]);
      expect(await log.head()).toEqual({ epoch: 1, size: 2 });
    });

    test("[LG24] a dropped key is gone, the other keys, the sealed records and the log stay", async () => {
      const log = await fresh();
      const side = sealedRecord("sealed");
      const keys = ["S1", "S2"].map((subject, i) => ({ subject, key: new Uint8Array(32).fill(i) }));
      await log.append({ entries: [storedEntry(0)], sides: [side], keys });
      await log.dropKey("S1");
      await log.dropKey("S1");
      await log.dropKey("nobody");
      expect(await log.keysOf(["S1", "S2"])).toEqual([undefined, new Uint8Array(32).fill(1)]);
      expect(await log.sidesOf([toHex(side.hash)])).toEqual([side.sealed]);
      expect(await log.read(1, 0, 9)).toEqual([storedEntry(0)]);
    });

    test("[LG21] any legal run of batches leaves the log equal to their concatenation", async () => {
      const batches = fc.array(fc.record({ count: fc.integer({ min: 0, max: 5 }), epoch: fc.boolean() }), {
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(batches, async (plan) => {
          const log = await open();
          const epochs: number[] = [0];
          for (const { count, epoch } of plan) {
            if (epoch && (epochs.at(-1) ?? 0) > 0 && count > 0) epochs.push(0);
            const size = epochs.at(-1) ?? 0;
            await log.append(batchOf(...storedEntries(size, size + count, epochs.length)));
            epochs[epochs.length - 1] = size + count;
          }
          expect(await log.head()).toEqual({ epoch: epochs.length, size: epochs.at(-1) });
          for (const [i, size] of epochs.entries()) {
            expect(await log.read(i + 1, 0, 99)).toEqual(storedEntries(0, size, i + 1));
          }
          await log.close();
        }),
        { numRuns: 25 },
      );
    });
  });
};
