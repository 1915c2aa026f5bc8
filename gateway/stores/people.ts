import type { DistrictOfficer, Rank } from "#domain/people/scope.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** An officer of the district's page with what proves and guards the sign-in. */
export interface Person extends DistrictOfficer {
  readonly active: boolean;
  /** argon2id in PHC form */
  readonly password?: string;
  readonly wrongTries: number;
  readonly lastWrongMs: number;
  /** the one-time code's SHA-256 and its end, while one is open */
  readonly code?: { readonly hash: string; readonly endsMs: number; readonly wrong: number };
}

/** Who may sign in. Durable when a call returns. */
export interface People {
  get(number: string): Person | undefined;
  all(): Person[];
  /** Adds an officer, or changes name, rank, posting and whether the officer may sign in. */
  put(officer: DistrictOfficer, active: boolean): void;
  /** Sets the password; a code that was open is used up and wrong tries are forgotten. */
  setPassword(number: string, phc: string): void;
  openCode(number: string, hash: string, endsMs: number): void;
  wrongCode(number: string): void;
  wrong(number: string, atMs: number): void;
  right(number: string): void;
}

interface Row {
  readonly number: string;
  readonly name_hi: string;
  readonly name_en: string;
  readonly rank: Rank;
  readonly posting: string;
  readonly active: number;
  readonly password: string | null;
  readonly wrong: number;
  readonly last_wrong_at: number;
  readonly code_hash: string | null;
  readonly code_ends_at: number | null;
  readonly code_wrong: number;
}

const personOf = (row: Row): Person => ({
  number: row.number,
  name: { hi: row.name_hi, en: row.name_en },
  rank: row.rank,
  posting: row.posting,
  active: row.active === 1,
  wrongTries: row.wrong,
  lastWrongMs: row.last_wrong_at,
  ...(row.password === null ? {} : { password: row.password }),
  ...(row.code_hash === null || row.code_ends_at === null
    ? {}
    : { code: { hash: row.code_hash, endsMs: row.code_ends_at, wrong: row.code_wrong } }),
});

/** @param db the district's register */
export const createPeople = (db: Sqlite): People => {
  const get = db.prepare<[string], Row>("SELECT * FROM person WHERE number = ?");
  const all = db.prepare<[], Row>("SELECT * FROM person ORDER BY number");
  const put = db.prepare(
    `INSERT INTO person (number, name_hi, name_en, rank, posting, active) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET name_hi = excluded.name_hi, name_en = excluded.name_en,
       rank = excluded.rank, posting = excluded.posting, active = excluded.active`,
  );
  const password = db.prepare(
    `UPDATE person SET password = ?, wrong = 0, last_wrong_at = 0, code_hash = NULL, code_ends_at = NULL, code_wrong = 0
     WHERE number = ?`,
  );
  const code = db.prepare("UPDATE person SET code_hash = ?, code_ends_at = ?, code_wrong = 0 WHERE number = ?");
  const wrongCode = db.prepare("UPDATE person SET code_wrong = code_wrong + 1 WHERE number = ?");
  const wrong = db.prepare("UPDATE person SET wrong = wrong + 1, last_wrong_at = ? WHERE number = ?");
  const right = db.prepare("UPDATE person SET wrong = 0, last_wrong_at = 0 WHERE number = ? AND wrong > 0");
  return {
    get: (number) => {
      const row = get.get(number);
      return row && personOf(row);
    },
    all: () => all.all().map(personOf),
    put: ({ number, name, rank, posting }, active) =>
      void put.run(number, name.hi, name.en, rank, posting, active ? 1 : 0),
    setPassword: (number, phc) => void password.run(phc, number),
    openCode: (number, hash, endsMs) => void code.run(hash, endsMs, number),
    wrongCode: (number) => void wrongCode.run(number),
    wrong: (number, atMs) => void wrong.run(atMs, number),
    right: (number) => void right.run(number),
  };
};
