import { describe, expect, test } from "vitest";
import type { CheckState } from "#domain/doctor/finding.ts";
import { labelReading, readingsOf, silentStation } from "#domain/doctor/from-station.ts";
import { MACHINE_CHECKS } from "#domain/doctor/machine-checks.ts";
import { CHECK_IDS, type CheckId, examine, type Readings, worstChecksFirst } from "#domain/doctor/report.ts";
import { STATION_CHECKS } from "#domain/doctor/station-checks.ts";

const CHECKS = { ...STATION_CHECKS, ...MACHINE_CHECKS };
type Rows = { readonly [C in CheckId]: readonly (readonly [Parameters<(typeof CHECKS)[C]["judge"]>[0], CheckState])[] };

const disk = { type: "ext4", readOnly: false, inMemory: false, p99Ms: 12 };
/** For each check: readings, and what each must be judged. */
const ROWS: Rows = {
  service: [
    [{ answers: true, claimed: true }, "green"],
    [{ answers: false, claimed: true }, "red"],
    [{ answers: false, claimed: false }, "amber"],
  ],
  log: [
    [{ outcome: "takes", entries: 9 }, "green"],
    [{ outcome: "holds", entries: 0 }, "green"],
    [{ outcome: "incomplete", entries: 0 }, "amber"],
    [{ outcome: "stopped", entries: 9 }, "red"],
    [{ outcome: "broken", entries: 0 }, "red"],
  ],
  witnessed: [
    [{ entries: 9, witnessed: 9, ageHours: 500 }, "green"],
    [{ entries: 9, witnessed: 4, ageHours: 23 }, "green"],
    [{ entries: 9, witnessed: 4, ageHours: 24 }, "amber"],
    [{ entries: 9, witnessed: 4, ageHours: 72 }, "red"],
  ],
  officers: [
    [{ ready: true }, "green"],
    [{ ready: false }, "amber"],
  ],
  link: [
    [{ key: "linked", pending: 0 }, "green"],
    [{ key: "sending", pending: 3 }, "green"],
    [{ key: "offline", pending: 3 }, "amber"],
    [{ key: "waiting", pending: 3 }, "amber"],
    [{ key: "stopped", pending: 3 }, "red"],
  ],
  gateway: [
    [{ ms: 40 }, "green"],
    [{ ms: 2_001 }, "amber"],
    [{ ms: undefined }, "amber"],
  ],
  printer: [
    [{ key: "works" }, "green"],
    [{ key: "paper-low" }, "amber"],
    [{ key: "busy" }, "amber"],
    [{ key: "something-new" }, "amber"],
    [{ key: "paper-end" }, "red"],
    [{ key: "absent" }, "red"],
  ],
  label: [
    [{ days: 0 }, "green"],
    [{ days: 181 }, "amber"],
    [{ days: undefined }, "amber"],
  ],
  cameras: [
    [{ key: "works", which: "" }, "green"],
    [{ key: "unheard", which: "" }, "amber"],
    [{ key: "covered", which: "door" }, "red"],
  ],
  door: [
    [{ state: "ok" }, "green"],
    [{ state: "warn" }, "amber"],
    [{ state: "unknown" }, "amber"],
    [{ state: "bad" }, "red"],
  ],
  power: [
    [{ state: "ok" }, "green"],
    [{ state: "bad" }, "red"],
  ],
  model: [
    [{ name: "Raspberry Pi 4 Model B Rev 1.5", isPi: true }, "green"],
    [{ name: "x64", isPi: false }, "amber"],
  ],
  memory: [
    [{ mib: 3_792 }, "green"],
    [{ mib: 1_799 }, "amber"],
    [{ mib: 899 }, "red"],
  ],
  throttling: [
    [{ bits: 0 }, "green"],
    [{ bits: 0x50000 }, "amber"],
    [{ bits: 0x50005 }, "red"],
    [{ bits: 0x4 }, "red"],
  ],
  clock: [
    [{ synced: true, rtc: true }, "green"],
    [{ synced: true, rtc: false }, "amber"],
    [{ synced: false, rtc: true }, "amber"],
    [{ synced: false, rtc: false }, "amber"],
  ],
  room: [
    [{ freeMib: 2_048 }, "green"],
    [{ freeMib: 2_047 }, "amber"],
    [{ freeMib: 199 }, "red"],
  ],
  disk: [
    [disk, "green"],
    [{ ...disk, p99Ms: 100 }, "amber"],
    [{ ...disk, p99Ms: 1_000 }, "red"],
    [{ ...disk, readOnly: true }, "red"],
    [{ ...disk, inMemory: true, type: "tmpfs" }, "red"],
  ],
  wear: [
    [{ usedPercent: undefined, errors: 0 }, "green"],
    [{ usedPercent: 60, errors: 0 }, "green"],
    [{ usedPercent: 70, errors: 0 }, "amber"],
    [{ usedPercent: 90, errors: 0 }, "red"],
    [{ usedPercent: 10, errors: 1 }, "red"],
  ],
  watchdog: [
    [{ armed: true, seconds: 14 }, "green"],
    [{ armed: false, seconds: 0 }, "amber"],
  ],
  browser: [
    [{ version: "Chromium 140", policy: true }, "green"],
    [{ version: "Chromium 140", policy: false }, "amber"],
  ],
  ports: [
    [{ open: [22, 8883], isAppliance: true }, "green"],
    [{ open: [22, 5432], isAppliance: false }, "amber"],
    [{ open: [22, 5432], isAppliance: true }, "red"],
  ],
  gpio: [
    [{ chips: ["pinctrl-bcm2711"] }, "green"],
    [{ chips: ["gpio-mockup"] }, "amber"],
  ],
  broker: [
    [{ answers: true, acl: true }, "green"],
    [{ answers: false, acl: true }, "red"],
    [{ answers: true, acl: false }, "red"],
  ],
  keys: [
    [{ found: 3, open: [] }, "green"],
    [{ found: 0, open: [] }, "amber"],
    [{ found: 3, open: ["tls.key"] }, "red"],
  ],
  certificate: [
    [{ days: 30 }, "green"],
    [{ days: 29 }, "amber"],
    [{ days: -1 }, "red"],
  ],
  release: [
    [{ version: "1", sbom: true, isRelease: true }, "green"],
    [{ version: "1", sbom: false, isRelease: true }, "amber"],
    [{ version: "1", sbom: false, isRelease: false }, "amber"],
  ],
};
const all = (value: "absent" | "unknown") =>
  Object.fromEntries(CHECK_IDS.map((id) => [id, value])) as unknown as Readings;
const findingOf = (id: CheckId, reading: unknown) =>
  examine({ ...all("absent"), [id]: reading }).checks.find((check) => check.id === id);

describe("the doctor's judgement", () => {
  for (const id of CHECK_IDS)
    test(`[DT1] [DT2] ${id}`, () => {
      const states = ROWS[id].map(([reading]) => findingOf(id, reading)?.state);
      expect(states).toEqual(ROWS[id].map(([, state]) => state));
      for (const [reading] of ROWS[id]) {
        const found = findingOf(id, reading);
        for (const text of [found?.title, found?.says]) {
          expect(text?.hi).toMatch(/\p{L}/u);
          expect(text?.en).toMatch(/\p{L}/u);
        }
        const hasTodo = found?.todo !== undefined && found.todo.hi !== "" && found.todo.en !== "";
        expect(hasTodo).toBe(found?.state !== "green");
      }
    });

  test("[DT3] unknown is amber, not fitted is neither, and the worst check decides", () => {
    expect(examine(all("unknown")).state).toBe("amber");
    expect(examine(all("unknown")).checks.every(({ state }) => state === "amber")).toBe(true);
    expect(examine(all("absent"))).toMatchObject({ state: "green" });
    expect(examine({ ...all("unknown"), memory: { mib: 100 } }).state).toBe("red");
    const sorted = worstChecksFirst(examine({ ...all("absent"), memory: { mib: 100 }, keys: "unknown" }).checks);
    expect(sorted.slice(0, 2).map(({ id }) => id)).toEqual(["memory", "keys"]);
  });

  test("[DT5] no station, a silent station and a broken log are told apart", () => {
    const say = (station: ReturnType<typeof silentStation>) =>
      examine({ ...all("absent"), ...station }).checks.flatMap(({ id, state }) =>
        state === "none" ? [] : [`${id} ${state}`],
      );
    expect(say(silentStation(false, "absent"))).toEqual(["service amber"]);
    expect(say(silentStation(true, { outcome: "broken", entries: 0 })).slice(0, 2)).toEqual(["service red", "log red"]);
    expect(say(silentStation(true, { outcome: "holds", entries: 0 })).slice(0, 2)).toEqual([
      "service red",
      "log green",
    ]);
  });

  test("[DT3] a station that was never cosigned is unknown, one without a district has nothing to be cosigned", () => {
    const part = (key: "district.linked" | "district.not-fitted") => ({
      part: "district" as const,
      key,
      state: "ok" as const,
      since: "",
      facts: { pending: 2 },
    });
    const told = { setup: "done", logTakes: true, entries: 5 } as const;
    expect(readingsOf({ ...told, parts: [part("district.linked")] }, 0).witnessed).toBe("unknown");
    expect(readingsOf({ ...told, parts: [part("district.not-fitted")] }, 0).witnessed).toBe("absent");
    const hour = 3_600_000;
    const seen = readingsOf({ ...told, parts: [part("district.linked")], witnessed: { size: 3, atMs: 0 } }, 25 * hour);
    expect(seen.witnessed).toEqual({ entries: 5, witnessed: 3, ageHours: 25 });
    expect(seen.link).toEqual({ key: "linked", pending: 2 });
    expect(labelReading(0, 49 * hour)).toEqual({ days: 2 });
  });
});
