/** A line of a sheet, with its number as the spreadsheet counts it: from 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}
