import { crc32 } from "node:zlib";

const xml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const columnName = (column: number) => String.fromCharCode(65 + column);

/** A part as it lies in an archive: deflated, under whatever size it claims to have. */
export interface PackedPart {
  readonly packed: Uint8Array;
  readonly claimed?: number;
}
type Part = string | PackedPart;

/** A part of the archive: text without compression, or what is packed already (PKWARE APPNOTE 4.3.7, 4.3.12). */
const zipPart = (name: string, part: Part, offset: number) => {
  const file = Buffer.from(name);
  const data = Buffer.from(typeof part === "string" ? part : part.packed);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0); // version needed; flags, time and date stay 0
  shared.writeUInt16LE(typeof part === "string" ? 0 : 8, 4);
  shared.writeUInt32LE(crc32(data), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(typeof part === "string" ? data.length : (part.claimed ?? data.length), 18);
  shared.writeUInt16LE(file.length, 22);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK\x03\x04"), shared, file, data]),
    central: Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, place, file]),
  };
};

const zip = (parts: Readonly<Record<string, Part>>): Uint8Array => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { local, central } = zipPart(name, part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
};

/** One cell: text, a number, or a day as a spreadsheet keeps it (serial with a date format). */
export type XlsxCell = string | number | { readonly serial: number };

const cellXml = (cell: XlsxCell, at: string) => {
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  return typeof cell === "number" ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
};

/** A workbook with one sheet, as small as Office Open XML (ECMA-376) allows; `more` adds parts or takes their place. */
export const smallXlsx = (
  rows: readonly (readonly XlsxCell[])[],
  more: Readonly<Record<string, PackedPart>> = {},
): Uint8Array => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheet = rows
    .map(
      (cells, r) => `<row r="${r + 1}">${cells.map((c, i) => cellXml(c, `${columnName(i)}${r + 1}`)).join("")}</row>`,
    )
    .join("");
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Register" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
};
