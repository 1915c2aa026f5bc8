import type { SearchPlan } from "#domain/search/plan.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { codeReader } from "./code-rows.ts";

/** Numbers and codes name few things; a list longer than this is no answer to them. */
const MOST = 2_000;

/** Rows of items by what was typed as a number: code tail, register number (own, legacy), number of a case. */
export const numberSearch = (db: Sqlite): ((plan: SearchPlan) => number[]) => {
  const ids = <P extends unknown[]>(sql: string) => db.prepare<P, number>(`${sql} DESC LIMIT ${MOST}`).pluck();
  const own = ids<[number]>("SELECT id FROM item WHERE serial = ? ORDER BY id");
  const ownIn = ids<[number, number]>("SELECT id FROM item WHERE serial = ? AND year = ? ORDER BY id");
  const legacy = ids<[string]>("SELECT id FROM item WHERE legacy_number = ? ORDER BY id");
  const legacyIn = ids<[string, number]>("SELECT id FROM item WHERE legacy_number = ? AND legacy_year = ? ORDER BY id");
  const ofCases = ids<[string, string]>(
    "SELECT DISTINCT item FROM case_number JOIN item_case USING (case_id) WHERE key >= ? AND key < ? ORDER BY item",
  );
  const { idsWithTail, idsBeginning } = codeReader(db);

  return (plan) => {
    const found: number[] = plan.tail === undefined ? [] : idsWithTail(plan.tail);
    if (plan.codeStart !== undefined) found.push(...idsBeginning(plan.codeStart));
    for (const { number, year, kinds, register } of plan.numbers) {
      if (register && year === undefined) found.push(...own.all(Number(number)), ...legacy.all(number));
      else if (register && year !== undefined)
        found.push(...ownIn.all(Number(number), year), ...legacyIn.all(number, year));
      for (const kind of kinds) {
        const key = `${kind}:${number}:`;
        // the key ends with the year; `;` is the character after `:`
        found.push(
          ...(year === undefined ? ofCases.all(key, `${kind}:${number};`) : ofCases.all(key + year, `${key}${year};`)),
        );
      }
    }
    return found;
  };
};
