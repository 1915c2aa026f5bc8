import { decided } from "#domain/custody/act.ts";
import type { DepositInput } from "#domain/custody/acts/deposit.ts";
import { makePlace } from "#domain/custody/acts/place.ts";
import type { Role } from "#domain/people/officer.ts";
import { instantOf } from "#domain/time.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { type OpenStation, openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile, hasStation } from "#edge/services/opening/station-file.ts";
import type { Clock } from "#platform/clock.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";

/** Opens the station of a folder, making it when it is not there yet. */
export const openTestStation = async (folder: string, clock: Clock): Promise<OpenStation> => {
  if (!hasStation(folder))
    await createStationFile(folder, {
      code: "TEST-1",
      district: "test.invalid",
      name: { hi: "थाना परीक्षण", en: "PS Test" },
      training: false,
      printer: { kind: "tcp", host: "127.0.0.1", port: 9 },
    });
  return openStation(folder, { clock, readClock: simulatedClockReading(clock, "test-boot") });
};

/** Enrols an officer as the console would. */
export const enrol = async (opened: OpenStation, role: Role, number: string): Promise<string> => {
  const name = { hi: `अधिकारी ${number}`, en: `Officer ${number}` };
  const written = await opened.journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
    const body = { officer: mint("officer"), name, rank: name, number, role, status: "active" as const };
    return decided([{ kind: "officer.enrolled", at: now, subjects: [body.officer], body }], body.officer);
  });
  if (!written.ok) throw new Error(written.error.code);
  return written.value.value;
};

/** A moharrir with an SHO beside. */
export const keeperOf = async (opened: OpenStation): Promise<ActorRef> => ({
  officer: await enrol(opened, "moharrir", "1"),
  factors: ["number", "pin"],
  session: "test",
  second: { officer: await enrol(opened, "sho", "2"), factors: ["number", "pin"] },
});

/** The counter tray of a test station. */
export const trayOf = async (opened: OpenStation, by: ActorRef): Promise<string> => {
  const made = await opened.journal.perform(by, makePlace, {
    kind: "tray",
    name: { hi: "ट्रे", en: "Tray" },
    doubleLock: false,
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.value.place;
};

/** A deposit of one phone under FIR `number`, handed in by `officer` of the roster; its complainant a private person. */
export const phoneDeposit = (place: string, number: number, nowMs: number, officer: string): DepositInput => ({
  case: {
    kind: "fir",
    numbers: [{ kind: "fir", number: String(number), year: 2026 }],
    sensitive: false,
    firToFollow: false,
  },
  persons: [{ role: "complainant", name: `गोपनीय नाम ${number}`, phone: "9876543210" }],
  seizure: { at: instantOf(nowMs - 3_600_000) },
  depositor: { officer, name: "अरुण", rank: "उ०नि०", number: "77" },
  place,
  items: [
    {
      category: "electronic",
      fields: { imei: `8600000000${number}` },
      quantity: { amount: 1, unit: "piece" },
      seal: { state: "intact", count: 2, text: "RK" },
      photos: [],
      photoDeferred: "कैमरा नहीं",
    },
  ],
});
