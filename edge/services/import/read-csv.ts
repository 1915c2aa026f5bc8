import { CsvError, parse } from "csv-parse/sync";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { SheetRow } from "./sheet-row.ts";

const DELIMITERS = [",", ";", "\t"] as const;
const LONGEST_RECORD = 200_000;

/** UTF-8 with or without its mark, or UTF-16 as spreadsheets save "Unicode text"; undefined for anything else. */
const decode = (bytes: Uint8Array): string | undefined => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? undefined : "utf-8";
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The mark that stands most often in the first line outside quotes. */
const delimiterOf = (text: string): string => {
  const line = (/^[\s\S]*?[^\r\n][^\r\n]*/.exec(text)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => line.split(mark).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
};

/** Reads a CSV whole. Refuses `import/unreadable-file`: not UTF-8, or quotes that do not close (facts: line). */
export const readCsv = (bytes: Uint8Array): Result<SheetRow[]> => {
  const text = decode(bytes);
  if (text === undefined) return refuse("import/unreadable-file", { why: "encoding" });
  if (text.includes("\0")) return refuse("import/unreadable-file", { why: "not-text" });
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
    });
    return ok(records.map((cells, index) => ({ row: index + 1, cells })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse("import/unreadable-file", { why: "quotes", line: Number(error["lines"] ?? 0) });
  }
};
