import { describe, expect, test } from "vitest";
import { readLegacySheet } from "#edge/services/import/read-sheet.ts";
import { legacyCsv } from "../../support/legacy-csv.ts";
import { LEGACY_HEADERS, legacyRows } from "../../support/legacy-rows.ts";
import { refusal, value } from "./import-station.ts";
import { smallXlsx } from "./small-xlsx.ts";

const HEADERS = ["माल नं०", "सन", "तिथि", "माल का विवरण", "Present Status"];
const ROW = ["12", "2009", "05-03-2009", "साइकिल, काली", "In Malkhana"];
const read = async (text: string) => value(await readLegacySheet(Buffer.from(text)));
const whyNot = async (bytes: Uint8Array) => refusal(await readLegacySheet(bytes));

describe("readLegacySheet", () => {
  test("[IM22] CSV reads back as written, whatever its encoding, separator and line ends", async () => {
    const rows = legacyRows(3, 200).map(({ cells }) => cells);
    const sheet = value(await readLegacySheet(legacyCsv(LEGACY_HEADERS, rows)));
    expect(sheet.headers).toEqual(LEGACY_HEADERS);
    const padded = sheet.rows.map(({ cells }) => LEGACY_HEADERS.map((_, column) => cells[column] ?? ""));
    expect(padded).toEqual(rows);
    const expected = { headers: HEADERS, rows: [{ row: 2, cells: ROW }] };
    const line = (cells: readonly string[], mark: string) => cells.map((cell) => `"${cell}"`).join(mark);
    for (const mark of [",", ";", "\t"])
      for (const end of ["\n", "\r\n"])
        expect(await read(`${line(HEADERS, mark)}${end}${line(ROW, mark)}${end}`)).toEqual(expected);
    const wide = Buffer.from(`\ufeff${line(HEADERS, "\t")}\r\n${line(ROW, "\t")}`, "utf16le");
    expect(value(await readLegacySheet(wide))).toEqual(expected);
  });

  test("[IM22] XLSX gives the same rows: texts, numbers without a tail, days as YYYY-MM-DD", async () => {
    const bytes = smallXlsx([HEADERS, [12, 2009, { serial: 39_877 }, "साइकिल, काली", "In Malkhana"]]);
    const cells = ["12", "2009", "2009-03-05", "साइकिल, काली", "In Malkhana"];
    expect(value(await readLegacySheet(bytes))).toEqual({ headers: HEADERS, rows: [{ row: 2, cells }] });
  });

  test("[IM22] what cannot be read is refused with its reason", async () => {
    const unreadable = (why: string, more = {}) => ({ code: "import/unreadable-file", facts: { why, ...more } });
    expect(await whyNot(Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0x0a]))).toEqual(unreadable("encoding"));
    expect(await whyNot(Buffer.from("a,b\n1,\0"))).toEqual(unreadable("not-text"));
    expect(await whyNot(Buffer.from('a,b\n1,2\n"never closed,3\n4,5\n'))).toMatchObject(unreadable("quotes"));
    expect(await whyNot(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual(unreadable("old-excel"));
    expect(await whyNot(Buffer.from("PK\x03\x04 and no archive"))).toMatchObject({ code: "import/unreadable-file" });
    for (const text of ["", "\n\n", "Mud No,Year\n", "only one column\nx\n"])
      expect(await whyNot(Buffer.from(text))).toEqual({ code: "import/no-columns", facts: {} });
  });

  test("[IM23] titles above the headers and empty lines are no rows, and rows keep the numbers of the sheet", async () => {
    const sheet = await read(`थाना कोतवाली,,\n\n${HEADERS.join(",")}\n\n12,2009\n,,\n13,2010,,,,,more\n`);
    expect(sheet.headers).toEqual(HEADERS);
    expect(sheet.rows).toEqual([
      { row: 5, cells: ["12", "2009"] },
      { row: 7, cells: ["13", "2010", "", "", "", "", "more"] },
    ]);
  });

  test("[IM22] letters come in their one canonical form", async () => {
    const sheet = await read("Mud No,Year\n\u0958,2009\n");
    expect(sheet.rows[0]?.cells[0]).toBe("\u0915\u093c");
  });
});
