import { tailOf } from "#domain/codes.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

// what has no six digits in it is no code of ours, yet an entry may speak of it
const NO_TAIL = -1;
const tailNumber = (code: string): number => {
  const tail = tailOf(code);
  return /^\d{6}$/.test(tail) ? Number(tail) : NO_TAIL;
};

/** Every code the log speaks of has one small number; everything else is kept under that. */
export const codeReader = (db: Sqlite) => {
  const id = db.prepare<[number, string], number>("SELECT id FROM code WHERE tail = ? AND code = ?").pluck();
  const tail = db.prepare<[number], number>("SELECT 1 FROM code WHERE tail = ?").pluck();
  const withTail = db.prepare<[number], number>("SELECT id FROM code WHERE tail = ?").pluck();
  const between = db
    .prepare<[number, number, string], number>("SELECT id FROM code WHERE tail BETWEEN ? AND ? AND code GLOB ?")
    .pluck();
  return {
    idOf: (code: string): number | undefined => id.get(tailNumber(code), code),
    tailTaken: (digits: string): boolean => tail.get(Number(digits)) !== undefined,
    idsWithTail: (digits: string): number[] => withTail.all(Number(digits)),
    /** Codes that begin so; `start` holds some of the six digits, capitals and digits only. */
    idsBeginning(start: string): number[] {
      const digits = tailOf(start);
      return between.all(Number(digits.padEnd(6, "0")), Number(digits.padEnd(6, "9")), `${start}*`);
    },
  };
};

// the codes of the open group and of the last ones
const KEPT_CODES = 16_384;

/** Numbers codes as they come up. `forget` after anything was taken back. */
export const codeWriter = (db: Sqlite) => {
  const insert = db.prepare<[number, string]>("INSERT INTO code (tail, code) VALUES (?, ?)");
  const { idOf } = codeReader(db);
  const kept = new Map<string, number>();
  const fresh = new Set<string>();
  return {
    numberOf(code: string): number {
      const near = kept.get(code);
      if (near !== undefined) return near;
      let id = idOf(code);
      if (id === undefined) {
        id = Number(insert.run(tailNumber(code), code).lastInsertRowid);
        fresh.add(code);
      }
      if (kept.size >= KEPT_CODES) kept.clear();
      kept.set(code, id);
      return id;
    },
    nextEntry: () => fresh.clear(),
    /** Whether a code came up with the entry being folded: before it, nothing can have been kept under it. */
    isNew: (code: string): boolean => fresh.has(code),
    forget(): void {
      kept.clear();
      fresh.clear();
    },
  };
};
