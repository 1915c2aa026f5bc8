import type { Sqlite } from "#platform/sqlite/open.ts";

/** Changes with every change of the tables or of what is written to them: a view of another version is built anew. */
export const VIEW_VERSION = 7;

/**
 * Rows are numbered in the order of the log (`code.id`, `entry.id`; items, cases and movements have the number of their code), so that what is written together stands together:
 * a commit writes few pages. `detail` is the place of a placed item, the purpose
 * of one that is out, and how a closed one went.
 */
const TABLES = `
CREATE TABLE cursor (one INTEGER PRIMARY KEY CHECK (one = 1), epoch INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL) STRICT;
CREATE TABLE entry (id INTEGER PRIMARY KEY, leaf BLOB NOT NULL, bytes TEXT NOT NULL) STRICT;
CREATE TABLE code (id INTEGER PRIMARY KEY, tail INTEGER NOT NULL, code TEXT NOT NULL) STRICT;
CREATE INDEX code_tail ON code (tail);
CREATE TABLE entry_subject (subject INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (subject, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE node (id INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL,
  whereabouts TEXT NOT NULL, detail TEXT, due INTEGER, verified INTEGER NOT NULL,
  serial INTEGER, year INTEGER, legacy_number TEXT, legacy_year INTEGER,
  awaits INTEGER NOT NULL, json TEXT NOT NULL
) STRICT;
CREATE INDEX item_where ON item (whereabouts, detail, due);
CREATE INDEX item_unlabelled ON item (id) WHERE verified = 0 AND whereabouts = 'placed';
CREATE INDEX item_awaiting ON item (id) WHERE awaits = 1;
CREATE INDEX item_serial ON item (serial, year) WHERE serial IS NOT NULL;
CREATE INDEX item_legacy ON item (legacy_number, legacy_year) WHERE legacy_number IS NOT NULL;
CREATE TABLE item_case (case_id INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (case_id, item)) STRICT, WITHOUT ROWID;
CREATE TABLE item_unindexed (item INTEGER PRIMARY KEY) STRICT;
CREATE TABLE figure (name TEXT PRIMARY KEY, items INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE item_search USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE TABLE place (code TEXT PRIMARY KEY, kind TEXT NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE case_header (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE INDEX case_day ON case_header (json ->> '$.nextDate') WHERE json ->> '$.nextDate' IS NOT NULL;
CREATE TABLE case_number (key TEXT NOT NULL, case_id INTEGER NOT NULL, PRIMARY KEY (key, case_id)) STRICT, WITHOUT ROWID;
CREATE TABLE officer (code TEXT PRIMARY KEY, number TEXT NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX officer_number ON officer (number);
CREATE TABLE movement (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, serial INTEGER NOT NULL, awaiting_gd INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE INDEX movement_gd ON movement (year, serial) WHERE awaiting_gd = 1;
CREATE TABLE last_serial (series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, PRIMARY KEY (series, year)) STRICT, WITHOUT ROWID;
CREATE TABLE old_row (row_key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE quarantined (batch TEXT NOT NULL, row INTEGER NOT NULL, settled INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (batch, row)) STRICT, WITHOUT ROWID;
CREATE INDEX quarantined_open ON quarantined (settled, batch, row);
CREATE TABLE spelling (spelling TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE transfer (code TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE obeyed (one INTEGER PRIMARY KEY CHECK (one = 1), json TEXT NOT NULL) STRICT;
CREATE TABLE alarm (id INTEGER PRIMARY KEY, open INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE door (code TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE opening (id INTEGER PRIMARY KEY, day TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE INDEX opening_day ON opening (day);
CREATE TABLE loose_movement (epoch INTEGER NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (epoch, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX loose_movement_day ON loose_movement (day);
CREATE INDEX alarm_open ON alarm (id) WHERE open = 1;
`;

/** Makes the tables of an empty view in one transaction. */
export const createTables = (db: Sqlite): void => {
  db.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${VIEW_VERSION}; COMMIT;`);
};
