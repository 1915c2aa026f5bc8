import { createHash } from "node:crypto";
import { columnNames, columnsOfNames } from "#domain/legacy/columns.ts";
import { type ColumnMapping, guessMapping, headerSetKey, type MappingGuess } from "#domain/legacy/mapping.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { type Result, refuse } from "#domain/result.ts";
import type { Reader } from "#stores/view/view.ts";

/** A name for a set of headers: the subject under which imports of such files are found again. */
export const headerSetOf = (headers: readonly string[]): string =>
  `headers:${createHash("sha256").update(headerSetKey(headers)).digest("hex").slice(0, 32)}`;

/** The mapping a file starts with. */
export interface MappingOffer extends MappingGuess {
  /** the mapping comes from the last import with these headers, not from the headers alone */
  readonly remembered: boolean;
}

/** The mapping of the newest import with the same headers; without one, what the headers tell. */
export const offerMapping = (reader: Pick<Reader, "timeline">, headers: readonly string[]): MappingOffer => {
  const guess = guessMapping(headers);
  const [newest] = reader.timeline(headerSetOf(headers), { limit: 1 });
  const entry = newest && parseEntry(newest.bytes);
  if (entry?.kind !== "import.started") return { ...guess, remembered: false };
  const mapping = columnsOfNames(entry.body.mapping, columnNames(headers));
  const taken = new Set<number>(Object.values(mapping));
  const unmapped = headers.map((_, column) => column).filter((column) => !taken.has(column));
  return { mapping, contested: [], unmapped, remembered: true };
};

/**
 * Whether a mapping can be worked with. The status column must be named, or said not to be there: without it every row
 * would stand in store. One of the columns that identify a row must be there.
 */
export const checkMapping = (mapping: ColumnMapping, headers: readonly string[]): Result<ColumnMapping> => {
  const { status, description, registerNumber, caseNumber } = mapping;
  const has = (column: number | undefined) => column !== undefined && column >= 0;
  const needed = [
    ...(status === undefined ? ["status"] : []),
    ...([description, registerNumber, caseNumber].some(has) ? [] : ["description"]),
  ];
  if (needed.length > 0) return refuse("import/mapping-needed", { fields: needed });
  const beyond = Object.entries(mapping).filter(([, column]) => column >= headers.length);
  if (beyond.length > 0) return refuse("import/mapping-needed", { fields: beyond.map(([field]) => field) });
  return { ok: true, value: mapping };
};
