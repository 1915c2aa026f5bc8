import { describe, expect, test } from "vitest";
import { makePlace } from "#domain/custody/acts/place.ts";
import { OLD_STOCK_TRAY } from "#domain/custody/import-places.ts";
import { legacyCsv } from "../../support/legacy-csv.ts";
import { importStation, refusal, takeOver, value } from "./import-station.ts";

const HEADERS = ["Mud No", "Year", "FIR", "Description", "Location", "Status"];
const csv = (...rows: string[][]) => legacyCsv(HEADERS, rows);
const KNIFE = ["12", "2009", "31/09", "चाकू", "LAST ROOM", "In Malkhana"];
const LOST = ["13", "2009", "31/09", "घड़ी", "ALM 4", "Kanpur"];
const aside = { as: "aside", reason: "पंक्ति दो बार लिखी है" } as const;
const correct = (status: string, more = {}) =>
  ({ as: "item", corrections: { Status: status, ...more }, reason: "मिलान में मिला" }) as const;

describe("quarantined rows", () => {
  test("[IM35] a row settled with corrections becomes an item that keeps the cells and the corrections", async () => {
    const station = await importStation();
    await takeOver(station, csv(KNIFE, LOST));
    const [waiting] = await station.imports.quarantine.list({ limit: 10, offset: 0, settled: false });
    expect(waiting).toMatchObject({ row: 3, reasons: ["status-not-a-status"], cells: { Status: "Kanpur" } });
    const at = { batch: waiting?.batch ?? "", row: 3 };
    const settled = value(await station.imports.quarantine.settle(station.by, at, correct("FSL")));
    const item = station.reader.item(settled.item ?? "");
    expect(item).toMatchObject({ whereabouts: { kind: "out", purpose: "fsl" }, legacy: { number: "13", year: 2009 } });
    expect(item?.cases).toHaveLength(1);
    const [record] = await station.openPrivate([item?.private]);
    expect(record).toMatchObject({ cells: { Status: "Kanpur" }, corrected: { Status: "FSL" }, description: "घड़ी" });
    expect(await station.imports.quarantine.list({ limit: 10, offset: 0, settled: false })).toEqual([]);
    const [done] = await station.imports.quarantine.list({ limit: 10, offset: 0, settled: true });
    expect(done?.settled).toEqual({ item: settled.item, reason: "मिलान में मिला" });
    expect(await takeOver(station, csv(KNIFE, LOST))).toMatchObject({ items: 0, quarantined: 0, already: 2 });
  });

  test("[IM35] a row set aside stays in the log with its reason and becomes no item", async () => {
    const station = await importStation();
    const { upload } = await takeOver(station, csv(LOST));
    const before = station.reader.counts(0).items;
    value(await station.imports.quarantine.settle(station.by, { batch: upload, row: 2 }, aside));
    expect(station.reader.counts(0)).toMatchObject({ items: before, quarantine: 0 });
    expect(station.entries().at(-1)).toMatchObject({ kind: "import.settled", body: { row: 2, reason: aside.reason } });
  });

  test("[IM35] what cannot be settled is refused and stays waiting", async () => {
    const station = await importStation();
    const { upload } = await takeOver(station, csv(LOST));
    const settle = (row: number, input: Parameters<typeof station.imports.quarantine.settle>[2], by = station.by) =>
      station.imports.quarantine.settle(by, { batch: upload, row }, input);
    expect(refusal(await settle(9, aside))?.code).toBe("import/row-unknown");
    expect(refusal(await settle(2, correct("somewhere")))).toEqual({
      code: "request/invalid",
      facts: { path: "Status", reasons: ["status-not-a-status"] },
    });
    expect(refusal(await settle(2, correct("FSL", { Colour: "red" })))?.facts).toEqual({ path: "Colour" });
    expect(refusal(await settle(2, aside, station.carrier))?.code).toBe("policy/role");
    expect(station.reader.counts(0).quarantine).toBe(1);
    value(await settle(2, aside));
    expect(refusal(await settle(2, correct("FSL")))?.code).toBe("import/row-settled");
  });
});

describe("spellings of places", () => {
  const rack = async (station: Awaited<ReturnType<typeof importStation>>) => {
    const doubleLock = false;
    const room = { kind: "room", name: { hi: "कक्ष 1", en: "Room 1" }, doubleLock } as const;
    const { place: parent } = value(await station.journal.perform(station.by, makePlace, room)).value;
    const made = { kind: "rack", name: { hi: "रैक 1", en: "Rack 1" }, parent, doubleLock } as const;
    return value(await station.journal.perform(station.by, makePlace, made)).value.place;
  };

  test("[IM36] a spelling settled once shelves what waited under it, and rows to come go there", async () => {
    const station = await importStation();
    const at = await rack(station);
    await takeOver(
      station,
      csv(KNIFE, ["14", "2009", "", "डंडा", "last  room.", "Malkhana"], ["15", "", "", "लाठी", "छत", ""]),
    );
    const unknown = await station.imports.spellings.unknown();
    expect(unknown.map(({ spelling, items }) => [spelling, items.length])).toEqual([
      ["last room", 2],
      ["छत", 1],
    ]);
    const settled = await station.imports.spellings.settle(station.by, { spelling: "Last Room", place: at });
    expect(value(settled)).toEqual({ items: 2 });
    expect(station.reader.itemsAt(at).toSorted()).toEqual(unknown[0]?.items.toSorted());
    await takeOver(station, csv(["16", "2010", "", "बोरा", "LAST ROOM", "Malkhana"]));
    expect(station.reader.itemsAt(at)).toHaveLength(3);
    expect(station.reader.itemsAt(station.reader.spelling(OLD_STOCK_TRAY) ?? "")).toHaveLength(1);
    expect((await station.imports.spellings.unknown()).map(({ spelling }) => spelling)).toEqual(["छत"]);
  });

  test("[IM36] what a person said wins over the rule; arms need two officers", async () => {
    const station = await importStation();
    const at = await rack(station);
    value(await station.imports.spellings.settle(station.by, { spelling: "ALM 4", place: at }));
    await takeOver(
      station,
      csv(["17", "2010", "", "बोरा", "Alm.4", "Malkhana"], ["18", "", "", "तमंचा", "ऊपर", "Malkhana"]),
    );
    expect(station.reader.itemsAt(at)).toHaveLength(1);
    const guarded = { spelling: "ऊपर", place: at };
    const alone = await station.imports.spellings.settle(station.by, guarded);
    expect(refusal(alone)?.code).toBe("policy/second-person-required");
    expect(value(await station.imports.spellings.settle(station.byTwo, guarded))).toEqual({ items: 1 });
    expect(refusal(await station.imports.spellings.settle(station.by, { spelling: "--", place: at }))?.code).toBe(
      "request/invalid",
    );
    expect(refusal(await station.imports.spellings.settle(station.carrier, guarded))?.code).toBe("policy/role");
  });
});
