import { sha256 } from "#platform/crypto.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { Cursor } from "./view.ts";

/** The one row that says how far the view is; an empty view stands before the first entry of epoch 1. */
export const cursorRow = (db: Sqlite) => {
  const get = db.prepare<[], Cursor>("SELECT epoch, size, root FROM cursor");
  const put = () =>
    db.prepare<[number, number, Uint8Array]>(
      "INSERT OR REPLACE INTO cursor (one, epoch, size, root) VALUES (1, ?, ?, ?)",
    );
  let putting: ReturnType<typeof put> | undefined;
  return {
    get: (): Cursor => get.get() ?? { epoch: 1, size: 0, root: sha256("") },
    put({ epoch, size, root }: Cursor): void {
      putting ??= put();
      putting.run(epoch, size, root);
    },
  };
};
