import { squeeze } from "#domain/legacy/cell.ts";
import { fieldOfHeader } from "#domain/legacy/mapping.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SheetRow } from "./sheet-row.ts";

/** A sheet of an old register: the headers, and every row under them that is not wholly empty. */
export interface LegacySheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A title may stand above the headers; they are looked for this far down. */
const HEADER_WITHIN = 10;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** Text the log can keep: Unicode NFC, half characters as U+FFFD. */
const storable = (cell: string): string =>
  /^[ -~]*$/.test(cell) ? cell : cell.replaceAll(/\p{Surrogate}/gu, "\ufffd").normalize("NFC");

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

const knownHeaders = ({ cells }: SheetRow): number => cells.filter((cell) => fieldOfHeader(cell)).length;

const withoutTrailing = (cells: readonly string[]): string[] => {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map(storable);
};

/**
 * Reads CSV (UTF-8, UTF-16LE; comma, semicolon or tab) and XLSX by their first bytes, never by the file's name.
 * Refuses `import/unreadable-file` (facts: why), `import/too-large` and `import/no-columns` (no headers, or nothing under them).
 */
export const readLegacySheet = async (bytes: Uint8Array): Promise<Result<LegacySheet>> => {
  if (beginsWith(bytes, OLD_EXCEL)) return refuse("import/unreadable-file", { why: "old-excel" });
  const read = beginsWith(bytes, ZIP) ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const rows = read.value
    .map(({ row, cells }) => ({ row, cells: withoutTrailing(cells) }))
    .filter(({ cells }) => cells.length > 0);
  const heads = rows.slice(0, HEADER_WITHIN).map(knownHeaders);
  const best = Math.max(...heads, 0);
  const at = best > 1 ? heads.indexOf(best) : 0;
  const headers = rows[at]?.cells ?? [];
  if (headers.filter((header) => squeeze(header) !== "").length < 2 || rows.length < at + 2)
    return refuse("import/no-columns");
  return ok({ headers, rows: rows.slice(at + 1) });
};
