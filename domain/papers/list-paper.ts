import type { PaperCheckpoint, PaperOfficer } from "./road-certificate.ts";
import type { Bilingual } from "./words.ts";

/** One column of a list on paper or in a CSV. */
export interface ListColumn {
  readonly title: Bilingual;
  /** its part of the width, in percent of the page */
  readonly width: number;
  /** numbers and codes that must not break over lines */
  readonly whole?: boolean;
}

/** A list as it is printed, saved and sent: the same columns and rows on paper and in the CSV. */
export interface ListPaper {
  readonly letterhead: readonly string[];
  readonly station: Bilingual;
  readonly district: Bilingual;
  readonly title: Bilingual;
  /** what was asked: a range, the words searched, a place; empty for a whole list */
  readonly asked: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
  /** there are more lines than the paper holds */
  readonly more: boolean;
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly by: PaperOfficer;
  readonly checkpoint: PaperCheckpoint | undefined;
  readonly training: boolean;
}

/** The rows with their titles above, as a CSV holds them. */
export const listRows = ({ columns, rows }: ListPaper, lang: "hi" | "en"): string[][] => [
  columns.map((column) => column.title[lang]),
  ...rows.map((row) => [...row]),
];
