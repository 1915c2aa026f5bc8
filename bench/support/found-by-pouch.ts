import { createRequire } from "node:module";
import type { ItemState } from "#domain/custody/state.ts";

const require = createRequire(import.meta.url);

interface FindingPouch {
  bulkDocs(documents: readonly object[]): Promise<unknown>;
  find(request: { selector: object; limit: number }): Promise<{ docs: readonly unknown[] }>;
  close(): Promise<void>;
}

const PAGE = 2_000;

/** The same items in a PouchDB of their own on the disk, to be looked for as pouchdb-find offers: by regular expression. */
export const foundByPouch = async (folder: string, items: Iterable<ItemState>) => {
  const Pouch = require("pouchdb-core");
  Pouch.plugin(require("pouchdb-adapter-leveldb")).plugin(require("pouchdb-find"));
  const db: FindingPouch = new Pouch(folder, { adapter: "leveldb" });
  let page: object[] = [];
  for (const item of items) {
    page.push({ _id: item.item, ...item });
    if (page.length < PAGE) continue;
    await db.bulkDocs(page);
    page = [];
  }
  await db.bulkDocs(page);
  return {
    /** Descriptions that match every expression. */
    find: (patterns: readonly string[], limit: number) =>
      db.find({ selector: { $and: patterns.map(($regex) => ({ description: { $regex } })) }, limit }),
    close: () => db.close(),
  };
};
