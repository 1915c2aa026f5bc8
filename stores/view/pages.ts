import type { Case } from "#domain/case/case-header.ts";
import type { Movement } from "#domain/custody/state.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { parseItem } from "./item-rows.ts";
import type { Reader } from "./view.ts";

const ITEMS = `FROM item WHERE (@whereabouts IS NULL OR whereabouts = @whereabouts)
  AND (@category IS NULL OR json ->> '$.category' = @category)
  AND (@overdueAt IS NULL OR (whereabouts = 'out' AND due < @overdueAt))`;
/** of which not every line is back */
const MOVEMENTS = `FROM movement WHERE @open = 0 OR EXISTS (
  SELECT 1 FROM json_each(movement.json, '$.lines') AS line WHERE line.value ->> '$.returned' IS NULL AND line.value ->> '$.arrived' IS NULL)`;

/** Long lists by page, for readers that are not in the room. */
export const pages = (db: Sqlite): Pick<Reader, "items" | "movements" | "casesOfInvestigator"> => {
  const items = db
    .prepare<[object], string>(`SELECT json ${ITEMS} ORDER BY id DESC LIMIT @limit OFFSET @offset`)
    .pluck();
  const countItems = db.prepare<[object], number>(`SELECT count(*) ${ITEMS}`).pluck();
  const movements = db
    .prepare<[object], string>(`SELECT json ${MOVEMENTS} ORDER BY id DESC LIMIT @limit OFFSET @offset`)
    .pluck();
  const countMovements = db.prepare<[object], number>(`SELECT count(*) ${MOVEMENTS}`).pluck();
  const investigated = db
    .prepare<[string], string>(
      "SELECT json FROM case_header WHERE json ->> '$.investigator.number' = ? ORDER BY id DESC",
    )
    .pluck();
  return {
    items({ whereabouts, category, overdueAt }, page) {
      const filter = { whereabouts: whereabouts ?? null, category: category ?? null, overdueAt: overdueAt ?? null };
      return { items: items.all({ ...filter, ...page }).map(parseItem), total: countItems.get(filter) ?? 0 };
    },
    movements({ open }, page) {
      const filter = { open: open ? 1 : 0 };
      return {
        movements: movements.all({ ...filter, ...page }).map((json) => JSON.parse(json) as Movement),
        total: countMovements.get(filter) ?? 0,
      };
    },
    casesOfInvestigator: (number) => investigated.all(number).map((json) => JSON.parse(json) as Case),
  };
};
