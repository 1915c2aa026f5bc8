import type { Case } from "#domain/case/case-header.ts";

// cases of the open group and of the last ones: each item is found by the words of its case
const KEPT_CASES = 2_048;

/** Cases of the writing connection, the latest kept parsed. Call `forget` after anything was taken back. */
export const caseStore = (rows: { case(code: string): Case | undefined; putCase(found: Case): void }) => {
  const kept = new Map<string, Case>();
  const keep = (found: Case): void => {
    if (kept.size >= KEPT_CASES) kept.clear();
    kept.set(found.case, found);
  };
  return {
    case(code: string): Case | undefined {
      const near = kept.get(code);
      if (near) return near;
      const found = rows.case(code);
      if (found) keep(found);
      return found;
    },
    putCase(found: Case): void {
      rows.putCase(found);
      keep(found);
    },
    forget: () => kept.clear(),
  };
};
