import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { decided } from "#domain/custody/act.ts";
import { makePlace } from "#domain/custody/acts/place.ts";
import type { Place } from "#domain/place/place.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { type OpenStation, openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";

/** A fresh, real station on the disk, with one moharrir, one SHO and a counter tray. */
export interface BenchStation {
  readonly opened: OpenStation;
  readonly folder: string;
  readonly by: ActorRef;
  readonly tray: Place;
  /** Makes one more place that stands by itself. */
  place(kind: "tray" | "yard"): Promise<Place>;
  /** Closes and removes it. */
  close(): Promise<void>;
}

const enrol = async (opened: OpenStation, role: "moharrir" | "sho", number: string): Promise<string> => {
  const name = { hi: role, en: role };
  const written = await opened.journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
    const body = { officer: mint("officer"), name, rank: name, number, role, status: "active" as const };
    return decided([{ kind: "officer.enrolled", at: now, subjects: [body.officer], body }], body.officer);
  });
  if (!written.ok) throw new Error(written.error.code);
  return written.value.value;
};

/** Makes a station under .cache of the checkout: the disk that is measured is the one the product lies on. */
export const benchStation = async (name: string): Promise<BenchStation> => {
  const folder = mkdtempSync(join(process.cwd(), ".cache", `${name}-`));
  await createStationFile(folder, {
    code: "BENCH-1",
    district: "bench.invalid",
    name: { hi: "माप", en: "Bench" },
    training: false,
  });
  const clock = systemClock();
  const opened = await openStation(folder, { clock, readClock: machineClockReading(clock) });
  const moharrir = await enrol(opened, "moharrir", "1");
  const sho = await enrol(opened, "sho", "2");
  const by: ActorRef = {
    officer: moharrir,
    factors: ["number", "pin"],
    session: "bench",
    second: { officer: sho, factors: ["number", "pin"] },
  };
  const place = async (kind: "tray" | "yard"): Promise<Place> => {
    const made = await opened.journal.perform(by, makePlace, { kind, name: { hi: kind, en: kind }, doubleLock: false });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.value;
  };
  return {
    opened,
    folder,
    by,
    tray: await place("tray"),
    place,
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
