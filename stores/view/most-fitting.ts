/**
 * Rows that hold some of the words, those with the rarest words first, then the newest.
 * @param byWord the rows of each word
 */
export const mostFitting = (byWord: readonly (readonly number[])[]): number[] => {
  const weights = new Map<number, number>();
  for (const rows of byWord) for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + 1 / rows.length);
  return [...weights].sort(([a, weightA], [b, weightB]) => weightB - weightA || b - a).map(([row]) => row);
};
