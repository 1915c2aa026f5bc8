import type { Bilingual } from "../schema.ts";
import { isBlank } from "./cell.ts";
import { columnsOfNames } from "./columns.ts";
import { readPlaceSpelling } from "./place-spelling.ts";
import { type LegacyItem, type QuarantinedRow, readRow } from "./row.ts";
import { readStatus } from "./status.ts";

type Texts = Readonly<Record<string, string>>;

/** A row as it was kept: its cells by column name, and which column held which field. */
export interface KeptRow {
  readonly cells: Texts;
  /** field → column name; the empty name says that the register has no such column */
  readonly mapping: Texts;
}

/** The columns of a kept row that a person may correct: those with a cell, then those that are empty in this row. */
export const mendableColumns = ({ cells, mapping }: KeptRow): string[] => [
  ...new Set([...Object.keys(cells), ...Object.values(mapping).filter((name) => name !== "")]),
];

/** Reads a kept row again with some cells as they should be. Corrections of unknown columns are passed over. */
export const readMendedRow = (row: KeptRow, corrections: Texts, today: string): LegacyItem | QuarantinedRow => {
  const names = mendableColumns(row);
  const cells = names.map((name) => corrections[name] ?? row.cells[name] ?? "");
  return readRow(cells, { headers: names, mapping: columnsOfNames(row.mapping, names), today });
};

/** Where an old item can be, each with the word that is written into the status cell. The likeliest come first. */
export const STATUS_CHOICES = [
  { cell: "मालखाने में", name: { hi: "मालखाने में", en: "In the room" } },
  { cell: "न्यायालय में", name: { hi: "न्यायालय में", en: "At court" } },
  { cell: "विधि विज्ञान प्रयोगशाला", name: { hi: "प्रयोगशाला (एफ०एस०एल०)", en: "At the laboratory" } },
  { cell: "सुपुर्दगी में", name: { hi: "सुपुर्दगी में", en: "On custody bond" } },
  { cell: "मालिक को वापस", name: { hi: "स्वामी को लौटाया", en: "Returned to owner" } },
  { cell: "नष्ट", name: { hi: "नष्ट हुआ", en: "Destroyed" } },
  { cell: "नीलाम", name: { hi: "नीलाम हुआ", en: "Sold" } },
  { cell: "नहीं मिला", name: { hi: "नहीं मिला", en: "Not found" } },
] as const satisfies readonly { readonly cell: string; readonly name: Bilingual }[];

/**
 * A place that was written into the status cell, where the place cell is empty: the corrections that put it where it
 * belongs. Undefined where the status cell names no place a rule knows.
 */
export const placeInStatus = ({ cells, mapping }: KeptRow): Texts | undefined => {
  const [status, place] = [mapping["status"] ?? "", mapping["place"] ?? ""];
  const written = cells[status] ?? "";
  if (status === "" || place === "" || !isBlank(cells[place] ?? "")) return undefined;
  if (readStatus(written) !== "none" || readPlaceSpelling(written) === undefined) return undefined;
  return { [place]: written, [status]: STATUS_CHOICES[0].cell };
};
