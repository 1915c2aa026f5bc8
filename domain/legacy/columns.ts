import { squeeze, tidy } from "./cell.ts";
import { FIELDS, type LegacyField } from "./headers.ts";
import type { ColumnMapping } from "./mapping.ts";

const LONGEST = 70;

/**
 * One name a column, as the log keeps them: the headers, cut and made different from each other (also when compared
 * without case and points); a column without a header is `#3`. `width` covers cells beyond the headers.
 */
export const columnNames = (headers: readonly string[], width = headers.length): string[] => {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(width, headers.length) }, (_, column) => {
    const header = tidy(headers[column] ?? "");
    const plain = header === "" ? `#${column + 1}` : header.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
    let name = plain;
    for (let nth = 2; taken.has(squeeze(name)); nth++) name = `${plain} (${nth})`;
    taken.add(squeeze(name));
    return name;
  });
};

/** A mapping by column names. The empty name: the register has no such column, a person said so. */
export type NamedMapping = Readonly<Partial<Record<LegacyField, string>>>;

/** A mapping as it is kept. */
export const nameMapping = (mapping: ColumnMapping, names: readonly string[]): NamedMapping =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const column = mapping[field];
      return column === undefined ? [] : [[field, names[column] ?? ""] as const];
    }),
  );

/** A kept mapping for columns of these names; what is not found any more is left out. */
export const columnsOfNames = (
  kept: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): ColumnMapping => {
  const columns = new Map(names.map((name, column) => [squeeze(name), column]));
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const name = kept[field];
      const column = name === "" ? NO_COLUMN : name === undefined ? undefined : columns.get(squeeze(name));
      return column === undefined ? [] : [[field, column] as const];
    }),
  );
};

/** In a mapping: the register has no such column. Said by a person, never guessed. */
export const NO_COLUMN = -1;
