import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { createCompleter } from "#edge/services/journal/complete.ts";
import { createJournal } from "#edge/services/journal/journal.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";
import { aes256Gcm, randomBytes } from "#platform/crypto.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A station whose log was put back to an earlier state, and what was signed since is still there. */
const rolledBack = async (lose: "view and log" | "log") => {
  const clock = fakeClock();
  const folder = tempFolder();
  const first = await openTestStation(folder, clock);
  const by = await keeperOf(first);
  const tray = await trayOf(first, by);
  await first.close();
  cpSync(join(folder, "log"), join(folder, "log.old"), { recursive: true });
  const second = await openTestStation(folder, clock);
  await second.journal.perform(by, deposit, phoneDeposit(tray, 1, clock.now(), by.officer));
  await second.close();
  rmSync(join(folder, "log"), { recursive: true });
  renameSync(join(folder, "log.old"), join(folder, "log"));
  if (lose === "view and log")
    for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `view.sqlite${end}`), { force: true });
  return { opened: await openTestStation(folder, clock), by, tray, clock };
};

describe("a log that lost its tail", () => {
  test.each(["log", "view and log"] as const)(
    "[JN8] a station whose %s was put back reads and does not write",
    async (lose) => {
      const { opened, by, tray, clock } = await rolledBack(lose);
      expect(opened.journal.stopped()).toBe("station/tail-lost");
      const refused = await opened.journal.perform(by, deposit, phoneDeposit(tray, 2, clock.now(), by.officer));
      expect(refused).toEqual({ ok: false, error: { code: "station/tail-lost", facts: {} } });
      expect(opened.view.reader.officer(by.officer)?.role).toBe("moharrir");
      await opened.close();
    },
  );

  test.each([
    ["no-space", "station/disk-full"],
    ["io", "station/read-only"],
    ["read-only", "station/read-only"],
  ] as const)(
    "[JN6] a disk that answers %s stops the journal with %s and the view stays as it was",
    async (reason, code) => {
      const clock = fakeClock();
      const opened = await openTestStation(tempFolder(), clock);
      const by = await keeperOf(opened);
      const tray = await trayOf(opened, by);
      const before = opened.view.reader.size();
      const readClock = simulatedClockReading(clock, "test-boot");
      const failing = {
        ...opened.log,
        append: () => Promise.reject(new StorageFault(reason, new Error("the disk says no"))),
      };
      const completer = createCompleter({
        station: "TEST-1",
        epoch: 1,
        log: failing,
        readClock,
        cipher: aes256Gcm,
        random: randomBytes,
        seen: () => undefined,
      });
      const journal = createJournal({
        log: failing,
        writer: opened.view.writer,
        completer,
        clock,
        random: randomBytes,
      });
      const both = await Promise.all(
        [1, 2].map((number) => journal.perform(by, deposit, phoneDeposit(tray, number, clock.now(), by.officer))),
      );
      expect(both).toEqual([
        { ok: false, error: { code, facts: {} } },
        { ok: false, error: { code, facts: {} } },
      ]);
      expect(journal.stopped()).toBe(code);
      expect(opened.view.reader.size()).toBe(before);
      expect(opened.view.reader.lastSerial("register", 2026)).toBe(0);
      await opened.close();
    },
  );
});
