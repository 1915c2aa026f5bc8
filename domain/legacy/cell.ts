import type { RowFlag } from "./flags.ts";

/** What a reader made of one cell: the value if there is one, and the flag a person should see, if any. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly flag: RowFlag | undefined;
}

/** A value read without doubt. */
export const read = <T>(value: T): Reading<T> => ({ value, flag: undefined });
/** No value, and why. */
export const unread = (flag: RowFlag): Reading<never> => ({ value: undefined, flag });

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/; // most cells: nothing to tidy, and far quicker to know than to do

/** A cell as it is shown: NFC, control characters and all kinds of blanks as one space, trimmed. */
export const tidy = (cell: string): string =>
  PLAIN.test(cell)
    ? cell
    : cell
        .normalize("NFC")
        .replaceAll(/[\s\p{Cc}\u200b\u2060]+/gu, " ")
        .trim();

/** Devanagari digits as 0-9. */
const plainDigits = (text: string): string =>
  text.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));

/**
 * A cell for comparing: tidy, small letters, digits 0-9, joiners dropped, and the abbreviation mark after a Devanagari
 * letter dropped however it was typed (`मु०अ०सं०`, `मु0अ0सं0` and `मु.अ.सं.` are one spelling).
 */
export const fold = (cell: string): string => {
  if (PLAIN.test(cell)) return cell.toLowerCase();
  return plainDigits(tidy(cell))
    .toLowerCase()
    .replaceAll(/[\u200c\u200d]/g, "")
    .replaceAll(/(?<=[\u0900-\u0963\u0971-\u097f])[0.॰](?!\d)/g, "");
};

/** A folded cell with nothing but letters and digits, for tables of whole spellings. */
export const squeeze = (cell: string): string => fold(cell).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");

const NO_VALUE = new Set(["na", "nil", "null", "none", "nan"]);

/** Whether a cell says that nothing was written: empty, dashes or dots only, "NA", "nil". */
export const isBlank = (cell: string): boolean =>
  !/[\p{L}\p{N}]/u.test(cell) || (cell.length <= 12 && NO_VALUE.has(squeeze(cell)));

/** A table from every spelling in it (squeezed) to its meaning. */
export const spellingTable = <T extends string>(
  table: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(table) as T[]).flatMap((meaning) => table[meaning].map((word) => [squeeze(word), meaning] as const)),
  );
