import Database from "better-sqlite3";

// the live view folds what an act made, a rebuilt one what was canonical: the same values, their members in another order
const valuesOf = (row: unknown): unknown => {
  const { json, ...rest } = row as { readonly json?: string };
  return json === undefined ? rest : { ...rest, json: JSON.parse(json) };
};

/** Everything a view file says, table by table and word by word: what two views of one log must have in common. */
export const dumpView = (file: string): Record<string, unknown[]> => {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'item\\_search%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all();
    const rows = Object.fromEntries(
      tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all().map(valuesOf)]),
    );
    const temp = new Database(file);
    temp.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, item_search, instance)");
    const words = temp.prepare("SELECT term, doc FROM temp.words ORDER BY term, doc").all();
    temp.close();
    return { ...rows, words };
  } finally {
    db.close();
  }
};
