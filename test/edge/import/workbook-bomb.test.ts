import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundedWorkbook } from "#edge/services/import/bounded-workbook.ts";
import { readLegacySheet } from "#edge/services/import/read-sheet.ts";
import { unzip, zipStored } from "#platform/zip.ts";
import { refusal, value } from "./import-station.ts";
import { type PackedPart, smallXlsx } from "./small-xlsx.ts";

const HEADERS = ["माल नं०", "सन", "माल का विवरण", "Present Status"];
const ROWS = [HEADERS, ["12", "2009", "साइकिल", "In Malkhana"]];
const workbook = (more: Record<string, PackedPart> = {}) => smallXlsx(ROWS, more);
const WORKBOOK = workbook();
const SHEET = "xl/worksheets/sheet1.xml";
const whyNot = async (bytes: Uint8Array) => refusal(await readLegacySheet(bytes))?.code;

describe("workbooks that unpack to more than they look", () => {
  test("[IM37] a part of spaces that packs a thousandfold is refused, whatever size it claims", async () => {
    const spaces = Buffer.alloc(65 * 1024 * 1024, " ");
    const packed = deflateRawSync(spaces);
    expect(packed.length).toBeLessThan(200_000);
    for (const claimed of [spaces.length, 10, 0, 0xfffffffe])
      expect(await whyNot(workbook({ "xl/more.xml": { packed, claimed } }))).toBe("import/too-large");
  });

  test("[IM37] many parts are counted together, and what is no part of a sheet is not unpacked", async () => {
    const packed = deflateRawSync(Buffer.alloc(22 * 1024 * 1024, " "));
    const part = { packed, claimed: 10 };
    expect(await whyNot(workbook({ "xl/a.xml": part, "xl/b.xml": part, "xl/c.xml": part }))).toBe("import/too-large");
    const picture = workbook({ "xl/media/image1.png": { packed: deflateRawSync(Buffer.alloc(99_000_000)) } });
    expect(value(await readLegacySheet(picture)).rows).toHaveLength(1);
  });

  test("[IM37] one row or one cell far out is refused before rows are filled up to it", async () => {
    const sheet = (inside: string) =>
      workbook({ [SHEET]: { packed: deflateRawSync(`<worksheet><sheetData>${inside}</sheetData></worksheet>`) } });
    const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`;
    expect(await whyNot(sheet(`<row r="999999">${cell("A999999")}</row>`))).toBe("import/too-large");
    expect(await whyNot(sheet(`<row r='200001'></row>`))).toBe("import/too-large");
    expect(await whyNot(sheet(`<row r="1">${cell("XFD1")}</row>${"<row/>".repeat(300)}`))).toBe("import/too-large");
    expect(await whyNot(sheet(`<x:row r="1"><x:c r="A999999"/></x:row>`))).toBe("import/too-large");
    expect(await whyNot(sheet(`<row r="&#57;99999"></row>`))).toBe("import/unreadable-file");
    for (const hidden of [`x=">"`, `x='"' y=">"`, `x="'>'"`])
      expect(await whyNot(sheet(`<row ${hidden} r="999999999"></row>`))).toBe("import/unreadable-file");
    expect(await whyNot(sheet("<c ".repeat(400_000)))).toBe("import/unreadable-file");
    expect(await whyNot(sheet(`<é:row r="999999"></é:row>`))).toBe("import/too-large");
    expect(await whyNot(sheet(`<row r="99999999999"></row>`))).toBe("import/unreadable-file");
  });

  test("[IM37] whatever the bytes of an archive say, the answer is a workbook or a refusal", async () => {
    const positions = fc.array(fc.tuple(fc.nat(WORKBOOK.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(positions, fc.nat(WORKBOOK.length), async (changes, length) => {
        const bytes = Uint8Array.from(WORKBOOK);
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const given of [bytes, bytes.subarray(0, length)]) {
          const bounded = await boundedWorkbook(given);
          if (!bounded.ok) expect(["import/too-large", "import/unreadable-file"]).toContain(bounded.error.code);
          else expect(bounded.value.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("[IM37] parts packed plainly come out as they went in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array()), async (given) => {
        const parts = new Map(Object.entries(given).map(([name, data]) => [name, Buffer.from(data)]));
        const back = await unzip(zipStored(parts), { wanted: () => true, mostBytes: 1_000 });
        expect(back).toEqual(parts.size === 0 ? "broken" : parts);
      }),
    );
  });
});
