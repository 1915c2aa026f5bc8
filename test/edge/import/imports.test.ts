import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OLD_STOCK_ROOM, OLD_STOCK_TRAY } from "#domain/custody/import-places.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Entry } from "#domain/log/entry.ts";
import type { ImportFigures } from "#edge/services/import/figures.ts";
import { legacyCsv } from "../../support/legacy-csv.ts";
import { LEGACY_HEADERS, legacyRows } from "../../support/legacy-rows.ts";
import { type ImportStation, importStation, refusal, takeOver, value } from "./import-station.ts";

const cellsOf = (seed: number, count: number) => legacyRows(seed, count).map(({ cells }) => cells);
const csv = (rows: readonly (readonly string[])[]) => legacyCsv(LEGACY_HEADERS, rows);
const aRow = {
  number: "52",
  year: "2009",
  caseNumber: "31/09",
  sections: "379 IPC",
  head: "Theft",
  date: "05-03-2009",
  description: "साइकिल एटलस",
  quantity: "1 अदद",
  place: "ALM.38",
  status: "In Malkhana",
  decided: "N",
};
const rowOf = (over: Partial<typeof aRow>): string[] => Object.values({ ...aRow, ...over });
const csvOf = (...rows: Partial<typeof aRow>[]) => csv(rows.map(rowOf));
const itemsIn = (station: ImportStation): ItemState[] =>
  station
    .entries()
    .flatMap((entry) => (entry.kind === "item.imported" ? (station.reader.item(entry.body.item) ?? []) : []));
const kindsOf = (entries: readonly Entry[], kind: Entry["kind"]) =>
  entries.filter((entry) => entry.kind === kind).length;
const sumOf = ({ items, quarantined, already }: Pick<ImportFigures, "items" | "quarantined" | "already">) =>
  items + quarantined + already;

describe("old register import", () => {
  test("[IM25] every row is an item or quarantined in the log and in the view, and each stands where it was written", async () => {
    const station = await importStation();
    const rows = legacyRows(21, 1500);
    const done = await takeOver(station, csv(rows.map(({ cells }) => cells)));
    const count = (is: (status: (typeof rows)[number]["truth"]["status"]) => boolean) =>
      rows.filter(({ truth }) => is(truth.status)).length;
    expect(sumOf(done)).toBe(1500);
    expect(done).toMatchObject({ state: "done", read: 1500, of: 1500, already: 0 });
    expect(done.quarantined).toBe(count((status) => status === undefined));
    const entries = station.entries();
    expect(kindsOf(entries, "item.imported")).toBe(done.items);
    expect(kindsOf(entries, "import.quarantined")).toBe(done.quarantined);
    const byPurpose = (purpose: string) => count((status) => status?.kind === "out" && status.purpose === purpose);
    const byHow = (how: string) => count((status) => status?.kind === "closed" && status.how === how);
    expect(station.reader.counts(0)).toMatchObject({
      items: done.items,
      quarantine: done.quarantined,
      placed: count((status) => status?.kind === "in-store"),
      missing: count((status) => status?.kind === "missing"),
      byPurpose: { fsl: byPurpose("fsl"), court: byPurpose("court"), "custody-bond": byPurpose("custody-bond") },
      byHow: { destroyed: byHow("destroyed"), returned: byHow("returned"), sold: byHow("sold") },
    });
  });

  test("[IM24] a dry run gives the figures of the run and writes nothing", async () => {
    const station = await importStation();
    const { upload, mapping } = value(await station.imports.open(csv(cellsOf(22, 400)), "r.csv"));
    const before = station.reader.size();
    const dry = value(await station.imports.dryRun(upload, mapping));
    expect(station.reader.size()).toBe(before);
    const done = value(await station.imports.run(station.by, upload, mapping));
    expect(done.figures).toEqual(dry);
    expect(dry).toMatchObject({ rows: 400, items: done.items, quarantined: done.quarantined, already: 0 });
    expect(value(await station.imports.dryRun(upload, mapping))).toMatchObject({
      items: 0,
      quarantined: 0,
      already: 400,
    });
  });

  test("[IM26] the same file again adds no entry; a longer file adds what is new; equal rows each count", async () => {
    const station = await importStation();
    const rows = [...cellsOf(23, 300), rowOf({}), rowOf({}), rowOf({})];
    expect(sumOf(await takeOver(station, csv(rows)))).toBe(303);
    const size = station.reader.size();
    expect(await takeOver({ ...station, imports: station.again() }, csv(rows))).toMatchObject({
      items: 0,
      already: 303,
    });
    expect(station.reader.size()).toBe(size);
    const longer = await takeOver(station, csv([...rows, rowOf({}), rowOf({ number: "53" })]));
    expect(longer).toMatchObject({ items: 2, quarantined: 0, already: 303 });
    expect(itemsIn(station).filter((item) => item.description === aRow.description)).toHaveLength(5);
  });

  test("[IM28] a cancelled run keeps what it wrote, and the next run goes on from there", async () => {
    const station = await importStation();
    const { upload, mapping } = value(await station.imports.open(csv(cellsOf(24, 1500)), "r.csv"));
    const stopped = value(
      await station.imports.run(station.by, upload, mapping, ({ read }) => {
        if (read >= 500) station.imports.cancel(upload);
      }),
    );
    expect(stopped).toMatchObject({ state: "cancelled", read: 500 });
    expect(station.imports.progress(upload)).toEqual(stopped);
    expect(kindsOf(station.entries(), "import.finished")).toBe(0);
    const done = value(await station.imports.run(station.by, upload, mapping));
    expect(done).toMatchObject({ state: "done", already: 500, read: 1500 });
    const { items, quarantine } = station.reader.counts(0);
    expect(items + quarantine).toBe(1500);
  });

  test("[IM28] one import runs at a time, and its progress only grows", async () => {
    const station = await importStation();
    const { upload, mapping } = value(await station.imports.open(csv(cellsOf(25, 700)), "r.csv"));
    const seen: number[] = [];
    const first = station.imports.run(station.by, upload, mapping, ({ read }) => seen.push(read));
    expect(refusal(await station.imports.run(station.by, upload, mapping))?.code).toBe("import/running");
    expect(value(await first).state).toBe("done");
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(700);
  });

  test("[IM15] rows of one number and year are flagged, also across files", async () => {
    const station = await importStation();
    const twins = [{ description: "चाकू एक" }, { description: "चाकू दो" }, { number: "53", description: "डंडा" }];
    await takeOver(station, csvOf(...twins));
    await takeOver(station, csvOf({ number: "53", description: "लाठी" }, { number: "54", description: "बोरा" }));
    const flagged = itemsIn(station).map(({ description, flags }) => [
      description,
      flags.includes("register-duplicate"),
    ]);
    expect(Object.fromEntries(flagged)).toEqual({
      "चाकू एक": true,
      "चाकू दो": true,
      डंडा: false,
      लाठी: true,
      बोरा: false,
    });
  });

  test("[IM29] without a column for the status nothing is read, unless a person says that there is none", async () => {
    const station = await importStation();
    const bytes = legacyCsv(["Mud No", "Description"], [["12", "साइकिल"]]);
    const { upload, mapping } = value(await station.imports.open(bytes, "r.csv"));
    expect(refusal(await station.imports.dryRun(upload, mapping))).toEqual({
      code: "import/mapping-needed",
      facts: { fields: ["status"] },
    });
    expect(refusal(await station.imports.run(station.by, upload, { status: 1 }))?.facts).toEqual({
      fields: ["description"],
    });
    expect(refusal(await station.imports.run(station.by, upload, { ...mapping, status: 7 }))?.facts).toEqual({
      fields: ["status"],
    });
    const done = value(await station.imports.run(station.by, upload, { ...mapping, status: -1 }));
    expect(done.figures?.flags).toMatchObject({ "status-blank": 1 });
    expect(refusal(await station.imports.dryRun("0".repeat(64), mapping))?.code).toBe("request/not-found");
  });

  test("[IM19] a mapping chosen by a person is offered for the next file with these headers", async () => {
    const station = await importStation();
    const first = legacyCsv(["क्रम", "माल", "हाल", "हाल"], [["12", "साइकिल", "FSL", "x"]]);
    const opened = value(await station.imports.open(first, "r.csv"));
    expect(opened).toMatchObject({ mapping: {}, remembered: false });
    const mapping = { registerNumber: 0, description: 1, status: 2, place: -1 };
    value(await station.imports.run(station.by, opened.upload, mapping));
    const next = legacyCsv(["क्रम.", "माल ", "हाल", "हाल"], [["13", "घड़ी", "FSL", "y"]]);
    const again = value(await station.again().open(next, "next.csv"));
    expect(again).toMatchObject({ mapping, contested: [], unmapped: [3], remembered: true });
  });

  test("[IM30] rows of one number and year stand under one case, in a part, across parts and across files", async () => {
    const station = await importStation();
    const filler = Array.from({ length: 450 }, (_, n) => ({ caseNumber: "", description: `अन्य ${n}` }));
    await takeOver(station, csvOf({}, { caseNumber: "FIR 31/2009" }, ...filler, { description: "आखिरी" }));
    await takeOver(station, csvOf({ caseNumber: "031/09", description: "दूसरी फाइल" }));
    await takeOver(station, csvOf({ caseNumber: "44", number: "60" }, { caseNumber: "44", number: "61" }));
    const cases = station.entries().filter((entry) => entry.kind === "case.opened");
    const sharing = cases.map((entry) => station.reader.itemsOfCase(entry.subjects[0] ?? "").length);
    expect(sharing).toEqual([4, 1, 1]);
    expect(itemsIn(station).filter((item) => item.cases.length === 0)).toHaveLength(450);
  });

  test("[IM31] a place is made once, whatever its spelling; a shelf stands in its rack, both in the old room", async () => {
    const station = await importStation();
    await takeOver(station, csvOf({}, { place: "Alm 38" }, { place: "अलमारी नं० 38 खाना 2" }, { place: "YARD" }));
    await takeOver(station, csvOf({ place: "almirah-38", number: "9" }, { place: "यार्ड में", number: "10" }));
    const at = itemsIn(station).map(({ whereabouts }) => (whereabouts.kind === "placed" ? whereabouts.place : ""));
    const [first, , shelf, yard] = at;
    expect(at).toEqual([first, first, shelf, yard, first, yard]);
    const place = (code: string | undefined) => station.reader.place(code ?? "");
    expect(place(first)).toMatchObject({ kind: "rack", parent: station.reader.spelling(OLD_STOCK_ROOM) });
    expect(place(shelf)).toMatchObject({ kind: "shelf", parent: first });
    expect(place(yard)).toMatchObject({ kind: "yard" });
    expect(
      station.reader
        .places()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["rack", "room", "shelf", "yard"]);
    expect(station.reader.spelling("alm 38")).toBe(first);
  });

  test("[IM31] what no rule settles waits on the old-stock tray; what is not in store makes no place", async () => {
    const station = await importStation();
    await takeOver(station, csvOf({ place: "LAST ROOM" }, { place: "" }, { place: "ALM 5", status: "FSL" }));
    const tray = station.reader.spelling(OLD_STOCK_TRAY) ?? "";
    expect(station.reader.byPlace(tray)).toHaveLength(2);
    expect(station.reader.places()).toEqual([expect.objectContaining({ place: tray, kind: "tray" })]);
  });

  test("[IM32] every cell is kept as written, sealed; no leaf holds a description or a place", async () => {
    const station = await importStation();
    const secret = { description: "रमेश पुत्र सुरेश का बैग", place: "रमेश के घर", sections: "379 IPC" };
    await takeOver(station, csvOf(secret, { ...secret, status: "Sitapur" }));
    const leaves = station.entries().map((entry) => JSON.stringify(entry));
    expect(leaves.filter((leaf) => /रमेश|सुरेश/.test(leaf))).toEqual([]);
    const [item] = itemsIn(station);
    expect(item?.description).toBe(secret.description);
    const [record] = await station.openPrivate([item?.private]);
    const written = Object.fromEntries(LEGACY_HEADERS.map((header, column) => [header, rowOf(secret)[column]]));
    expect(record).toEqual({ cells: written, description: secret.description, place: secret.place });
    const [row] = await station.imports.quarantine.list({ limit: 5, offset: 0, settled: false });
    expect(row?.cells).toEqual({ ...written, "Present Status": "Sitapur" });
  });

  test("[IM33] a case of a rape or a child is opened as sensitive; a diary entry of unwritten kind is flagged", async () => {
    const station = await importStation();
    const sections = ["379 IPC", "376D IPC", "5/6 POCSO Act", "64(1) BNS", "303(2) BNS", "13764 Act"];
    await takeOver(station, csvOf(...sections.map((text, n) => ({ sections: text, caseNumber: `${n + 1}/2009` }))));
    const sensitive = (entry: Entry) => (entry.kind === "case.opened" ? [entry.body.sensitive] : []);
    expect(station.entries().flatMap(sensitive)).toEqual([false, true, true, true, false, false]);
    await takeOver(station, csvOf({ caseNumber: "GD 4/2009", head: "मर्ग" }, { caseNumber: "GD 5/2009" }));
    const flagged = itemsIn(station).slice(-2);
    expect(flagged.map(({ flags }) => flags.includes("case-kind-unwritten"))).toEqual([false, true]);
    expect(flagged.map(({ cases }) => station.reader.case(cases[0] ?? "")?.kind)).toEqual([
      "gd-unnatural-death",
      "gd-unclaimed",
    ]);
  });

  test("[IM34] only the moharrir and the SHO take a register over", async () => {
    const station = await importStation();
    const { upload, mapping } = value(await station.imports.open(csvOf({}), "r.csv"));
    const before = station.reader.size();
    expect(refusal(await station.imports.run(station.carrier, upload, mapping))?.code).toBe("policy/role");
    expect(station.imports.progress(upload)?.state).toBe("failed");
    expect(station.reader.size()).toBe(before);
  });

  test("[IM25] whatever stands in the cells, the rows come out even", async () => {
    const anyCell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }).map((text) => text.replaceAll("\0", "")),
      fc.constantFrom("", "FSL", "ALM 3", "31/09", "GD 7", "x".repeat(900), "\u0958", "__proto__", "9".repeat(40)),
    );
    const anyHeaders = fc.array(
      fc.oneof(
        fc.constantFrom(...LEGACY_HEADERS, "__proto__", "#3"),
        fc.string().map((text) => text.replaceAll("\0", "")),
      ),
      {
        minLength: 3,
        maxLength: 14,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        anyHeaders,
        fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 12 }),
        async (more, cells) => {
          const station = await importStation();
          const headers = ["Mud No", "Present Status", ...more];
          const opened = await station.imports.open(legacyCsv(headers, [["1", "FSL", "x"], ...cells]), "r.csv");
          const { upload, rows, mapping: guessed } = value(opened);
          const mapping = { ...guessed, registerNumber: 0, status: 1 };
          const done = value(await station.imports.run(station.by, upload, mapping));
          expect(sumOf(done)).toBe(rows);
          const { items, quarantine } = station.reader.counts(0);
          expect(items + quarantine).toBe(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});
