import { spellingTable, squeeze } from "./cell.ts";
import { FIELDS, HEADER_SPELLINGS, type LegacyField } from "./headers.ts";

/** Which column (from 0) holds which field. */
export type ColumnMapping = Readonly<Partial<Record<LegacyField, number>>>;

/** What the headers tell, and what a person must say. */
export interface MappingGuess {
  readonly mapping: ColumnMapping;
  /** fields claimed by more than one column: left out of the mapping */
  readonly contested: readonly LegacyField[];
  /** columns that no field took */
  readonly unmapped: readonly number[];
}

const FIELD_OF = spellingTable(HEADER_SPELLINGS);

/** The field a header names, in any of the known spellings. */
export const fieldOfHeader = (header: string): LegacyField | undefined => FIELD_OF.get(squeeze(header));

/** Guesses the mapping from the headers alone. A field that two columns claim is not guessed. */
export const guessMapping = (headers: readonly string[]): MappingGuess => {
  const fields = headers.map(fieldOfHeader);
  const claims = (field: LegacyField) => fields.filter((candidate) => candidate === field).length;
  const contested = FIELDS.filter((field) => claims(field) > 1);
  const entries = FIELDS.filter((field) => claims(field) === 1).map((field) => [field, fields.indexOf(field)] as const);
  const taken = new Set<number>(entries.map(([, column]) => column));
  return {
    mapping: Object.fromEntries(entries),
    contested,
    unmapped: headers.map((_, column) => column).filter((column) => !taken.has(column)),
  };
};

/** One text for a set of headers, so that a mapping is remembered for the next file of the same kind. */
export const headerSetKey = (headers: readonly string[]): string => headers.map(squeeze).join("|");
