import { describe, expect, test } from "vitest";
import { decided } from "#domain/custody/act.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { enrol, keeperOf, openTestStation, phoneDeposit, trayOf } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const started = async () => {
  const clock = fakeClock();
  const opened = await openTestStation(tempFolder(), clock);
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  return { clock, opened, by, tray, ...opened };
};

describe("journal", () => {
  test("[JN1] an act is in log and view when it is answered, and on no screen before", async () => {
    const { opened, by, tray, clock } = await started();
    const before = opened.view.reader.size();
    const performing = opened.journal.perform(by, deposit, phoneDeposit(tray, 1, clock.now(), by.officer));
    expect(opened.view.reader.size()).toBe(before);
    const done = await performing;
    if (!done.ok) throw new Error(done.error.code);
    expect(done.value.entries.map(({ kind }) => kind)).toEqual(["case.opened", "seizure.registered", "item.deposited"]);
    expect(opened.view.reader.size()).toBe(before + 3);
    expect((await opened.log.head()).size).toBe(before + 3);
    const [item] = done.value.value.items;
    expect(opened.view.reader.item(item?.item ?? "")?.register).toEqual({ year: 2026, serial: 1 });
    await opened.close();
  });

  test("[JN2] a refused act writes nothing and takes no serial", async () => {
    const { opened, by, tray, clock } = await started();
    const before = opened.view.reader.size();
    const good = phoneDeposit(tray, 1, clock.now(), by.officer);
    const future = { ...good, seizure: { at: instantOf(clock.now() + 86_400_000) } };
    const refused = await opened.journal.perform(by, deposit, future);
    expect(refused).toMatchObject({ ok: false, error: { code: "time/future" } });
    expect(opened.view.reader.size()).toBe(before);
    const done = await opened.journal.perform(by, deposit, good);
    expect(done.ok && done.value.value.items[0]?.register.serial).toBe(1);
    await opened.close();
  });

  test("[JN3] acts that wait together see each other: serials stay dense, a doubled FIR is refused", async () => {
    const { opened, by, tray, clock } = await started();
    const results = await Promise.all(
      [1, 2, 2, 3].map((number) =>
        opened.journal.perform(by, deposit, phoneDeposit(tray, number, clock.now(), by.officer)),
      ),
    );
    expect(
      results.map((result) => (result.ok ? result.value.value.items[0]?.register.serial : result.error.code)),
    ).toEqual([1, 2, "case/duplicate-number", 3]);
    await opened.close();
  });

  test("[JN4] actor, second person, times and clock come from the journal", async () => {
    const { opened, by, tray, clock } = await started();
    const seized = phoneDeposit(tray, 1, clock.now(), by.officer);
    await opened.journal.perform(by, deposit, seized);
    const last = parseEntry(opened.view.reader.entry(opened.view.reader.size() - 1)?.bytes ?? "");
    expect(last).toMatchObject({
      v: 1,
      station: "TEST-1",
      epoch: 1,
      at: instantOf(clock.now()),
      recordedAt: instantOf(clock.now()),
      clock: { source: "simulated", bootId: "test-boot" },
      actor: { officer: by.officer, factors: ["number", "pin"], session: "test" },
      second: { officer: by.second?.officer },
    });
    await opened.close();
  });

  test("[JN5] a broken draft fails alone", async () => {
    const { opened, by, tray, clock } = await started();
    const broken = opened.journal.write(by, ({ now }) =>
      decided([{ kind: "label.verified", at: now, subjects: [], body: { of: "no code" } }], undefined),
    );
    const whole = opened.journal.perform(by, deposit, phoneDeposit(tray, 1, clock.now(), by.officer));
    await expect(broken).rejects.toThrow();
    expect((await whole).ok).toBe(true);
    const after = await enrol(opened, "io", "3");
    expect(opened.view.reader.officer(after)?.number).toBe("3");
    expect((await opened.log.head()).size).toBe(opened.view.reader.size());
    await opened.close();
  });

  test("[JN11] an entry larger than 32 KiB is never written", async () => {
    const { opened, by } = await started();
    const before = opened.view.reader.size();
    const subjects = Array.from({ length: 3_000 }, (_, i) => `MK00000${String(i).padStart(6, "0")}0`);
    const large = opened.journal.write(by, ({ now }) =>
      decided([{ kind: "label.verified", at: now, subjects, body: { of: by.officer } }], undefined),
    );
    await expect(large).rejects.toThrow(RangeError);
    expect(opened.view.reader.size()).toBe(before);
    await opened.close();
  });

  test("[JN7] the head is signed within two seconds of an entry, and when the station is closed", async () => {
    const { opened, by, tray, clock } = await started();
    await clock.advance(2_000);
    await opened.signHead();
    const signed = opened.checkpoints.latest()?.checkpoint.size;
    expect(signed).toBe(opened.view.reader.size());
    await opened.journal.perform(by, deposit, phoneDeposit(tray, 1, clock.now(), by.officer));
    expect(opened.checkpoints.latest()?.checkpoint.size).toBe(signed);
    await opened.close();
    expect(opened.checkpoints.latest()?.checkpoint.size).toBe((signed ?? 0) + 3);
  });

  test("[JN10] a private part opens again after a restart and stands in no leaf", async () => {
    const clock = fakeClock();
    const folder = tempFolder();
    const first = await openTestStation(folder, clock);
    const by = await keeperOf(first);
    await first.journal.perform(by, deposit, phoneDeposit(await trayOf(first, by), 41, clock.now(), by.officer));
    await first.close();
    const again = await openTestStation(folder, clock);
    const entries = again.view.reader.entries(0, 1_000).map(({ bytes }) => bytes);
    expect(entries.join("")).not.toContain("गोपनीय");
    const withPrivate = entries.map(parseEntry).find((entry) => entry.kind === "case.opened");
    expect(await again.privateParts([withPrivate?.private])).toEqual([
      { persons: [{ role: "complainant", name: "गोपनीय नाम 41", phone: "9876543210" }] },
    ]);
    await again.close();
  });
});
