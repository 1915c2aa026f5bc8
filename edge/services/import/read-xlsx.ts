import readSheets, { InvalidInputError } from "read-excel-file/node";
import { ok, type Result, refuse } from "#domain/result.ts";
import { boundedWorkbook } from "./bounded-workbook.ts";
import type { SheetRow } from "./sheet-row.ts";

/** A cell as the register reads it: a day without its time of 00:00, numbers as JavaScript writes them. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object" && "toISOString" in cell && typeof cell.toISOString === "function") {
    const iso: unknown = cell.toISOString();
    return typeof iso === "string" ? iso.slice(0, 10) : "";
  }
  return String(cell);
};

/**
 * Reads the first sheet that holds anything. Refuses `import/unreadable-file` for what is no such workbook, and what
 * `boundedWorkbook` does.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<SheetRow[]>> => {
  const workbook = await boundedWorkbook(bytes);
  if (!workbook.ok) return workbook;
  try {
    const sheets = await readSheets(workbook.value);
    const first = sheets.find(({ data }) => data.length > 0);
    return ok((first?.data ?? []).map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) })));
  } catch (error) {
    // the library throws its own error for no workbook, and plain ones for broken parts inside
    return refuse("import/unreadable-file", { why: error instanceof InvalidInputError ? "not-a-workbook" : "broken" });
  }
};
