/** The part of a row that old registers were meant to keep unique, and did not. */
interface Numbered {
  readonly registerNumber: string | undefined;
  readonly year: number | undefined;
}

/**
 * The group of rows with one number and year: `897/2011`, or `897/?` where the year is unknown. Undefined without a
 * number: such rows have nothing in common.
 */
export const registerGroup = ({ registerNumber, year }: Numbered): string | undefined =>
  registerNumber === undefined ? undefined : `${registerNumber}/${year ?? "?"}`;

/** The groups that more than one row has, with their counts. All rows are kept; each is flagged with its group. */
export const duplicateGroups = (rows: Iterable<Numbered>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const group = registerGroup(row);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  for (const [group, count] of counts) if (count === 1) counts.delete(group);
  return counts;
};
