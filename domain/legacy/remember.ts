/** Different cells whose answers are kept at most; a column with more has no use for it. */
const MOST_KEPT = 4_096;

/** The same reader, quicker for a column that repeats itself: an answer is made once. Answers must not be changed. */
export const remember = <T>(read: (cell: string) => T): ((cell: string) => T) => {
  const kept = new Map<string, { readonly answer: T }>();
  return (cell) => {
    const near = kept.get(cell);
    if (near) return near.answer;
    const answer = read(cell);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(cell, { answer });
    return answer;
  };
};
