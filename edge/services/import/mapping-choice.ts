import { squeeze } from "#domain/legacy/cell.ts";
import { columnNames, NO_COLUMN } from "#domain/legacy/columns.ts";
import { FIELDS, type LegacyField } from "#domain/legacy/headers.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { type Result, refuse } from "#domain/result.ts";

const isField = (text: string): text is LegacyField => (FIELDS as readonly string[]).includes(text);

/**
 * A mapping with choices typed as `field=header` laid over it; `field=none` says that the register has no such column.
 * Refuses `import/mapping-needed` (facts: the choice, and the fields or headers there are).
 */
export const chosenMapping = (
  headers: readonly string[],
  offered: ColumnMapping,
  choices: readonly string[],
): Result<ColumnMapping> => {
  const names = columnNames(headers);
  const chosen: Partial<Record<LegacyField, number>> = { ...offered };
  for (const choice of choices) {
    const [, field = "", header = ""] = /^([^=]*)=(.*)$/s.exec(choice) ?? [];
    if (!isField(field)) return refuse("import/mapping-needed", { choice, fields: FIELDS });
    const column = names.findIndex((name) => squeeze(name) === squeeze(header));
    if (column < 0 && header !== "none") return refuse("import/mapping-needed", { choice, headers: names });
    chosen[field] = column < 0 ? NO_COLUMN : column;
  }
  return { ok: true, value: chosen };
};
