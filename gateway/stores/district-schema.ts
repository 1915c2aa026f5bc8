import type { Sqlite } from "#platform/sqlite/open.ts";

/** A file of another version is refused: what stands in it was promised to stations and is not derived from anything. */
const DISTRICT_VERSION = 1;

const TABLES = `
  CREATE TABLE station (
    station TEXT PRIMARY KEY,
    name_hi TEXT NOT NULL, name_en TEXT NOT NULL,
    circle TEXT NOT NULL, zone TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    seen_at INTEGER,
    claimed_size INTEGER, oldest_pending_at INTEGER,
    health TEXT
  ) STRICT;
  -- one row for each epoch a station ever opened: its key, how far its log is here, what was cosigned last
  CREATE TABLE epoch (
    station TEXT NOT NULL, epoch INTEGER NOT NULL,
    vkey TEXT NOT NULL,
    size INTEGER NOT NULL DEFAULT 0, edge BLOB NOT NULL DEFAULT x'',
    witnessed_size INTEGER NOT NULL DEFAULT 0, witnessed_root BLOB, witnessed_at INTEGER,
    note TEXT, lines TEXT,
    frozen_at INTEGER,
    PRIMARY KEY (station, epoch)
  ) STRICT;
  -- a place for a station that may enrol: its one-time code until it was used or burnt
  CREATE TABLE slot (
    station TEXT PRIMARY KEY,
    code TEXT NOT NULL, epoch INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, wrong INTEGER NOT NULL DEFAULT 0,
    authorised_by TEXT NOT NULL
  ) STRICT;
  CREATE TABLE device (
    serial TEXT PRIMARY KEY,
    station TEXT NOT NULL, epoch INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    revoked_at INTEGER, revoked_why TEXT
  ) STRICT;
  CREATE INDEX device_of ON device (station);
  CREATE TABLE alarm (
    id INTEGER PRIMARY KEY,
    station TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    settled_at INTEGER, settled_by TEXT
  ) STRICT;
  CREATE INDEX alarm_open ON alarm (station) WHERE settled_at IS NULL;
  -- an alarm of a room told again is found by its code
  CREATE INDEX alarm_of_room ON alarm (station, detail ->> '$.alarm') WHERE kind = 'room';
  -- what was refused, by whom it was sent and why: the newest of each kind with its count
  CREATE TABLE refusal (
    station TEXT NOT NULL, code TEXT NOT NULL,
    times INTEGER NOT NULL, last_at INTEGER NOT NULL,
    PRIMARY KEY (station, code)
  ) STRICT;
  -- who signs in at the district's page; the one-time code that lets the officer set a password
  CREATE TABLE person (
    number TEXT PRIMARY KEY,
    name_hi TEXT NOT NULL, name_en TEXT NOT NULL,
    rank TEXT NOT NULL, posting TEXT NOT NULL,
    active INTEGER NOT NULL,
    password TEXT,
    wrong INTEGER NOT NULL DEFAULT 0, last_wrong_at INTEGER NOT NULL DEFAULT 0,
    code_hash TEXT, code_ends_at INTEGER, code_wrong INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- why an alarm was settled
  CREATE TABLE alarm_note (alarm INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
  -- derived from the station's view, so that the overview opens none
  CREATE TABLE station_figures (station TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
  -- how far the orders for a station go, with the signed head; derived, the orders log itself is the truth
  CREATE TABLE orders_head (
    station TEXT PRIMARY KEY,
    size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL
  ) STRICT;
  -- transfers between stations: what was ordered, sent and settled
  CREATE TABLE transfer (transfer TEXT PRIMARY KEY, told INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX transfer_untold ON transfer (told) WHERE told = 0;
  -- what stations asked, and how far each log was looked at for it
  CREATE TABLE asked (
    station TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    verdict TEXT, json TEXT NOT NULL,
    PRIMARY KEY (station, epoch, seq)
  ) STRICT;
  CREATE TABLE orders_cursor (
    station TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (station, epoch)
  ) STRICT;
  -- how far PouchDB's own replicator says it came, and how far the log was then; may be lost
  CREATE TABLE stock_checkpoint (
    n INTEGER PRIMARY KEY,
    station TEXT NOT NULL, id TEXT NOT NULL,
    epoch INTEGER NOT NULL, size INTEGER NOT NULL, json TEXT NOT NULL,
    UNIQUE (station, id)
  ) STRICT;
  -- blobs that entries name; derived from the logs, and 'here' from the disk
  CREATE TABLE blob (
    station TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    here INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (station, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX blob_lacking ON blob (station, bytes, sha256) WHERE here = 0;
  CREATE TABLE blob_look (
    station TEXT NOT NULL, epoch INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (station, epoch)
  ) STRICT, WITHOUT ROWID;
  -- which log holds a station's orders; whether the district must hear the station before it orders anything; orders
  -- that came back and were not looked at; another past of them that the station showed
  CREATE TABLE orders_log (
    station TEXT PRIMARY KEY,
    n INTEGER NOT NULL DEFAULT 1,
    waiting INTEGER NOT NULL DEFAULT 0, returned INTEGER NOT NULL DEFAULT 0,
    fork TEXT
  ) STRICT;
`;

/** @throws Error for a file of another version */
export const createDistrictTables = (db: Sqlite): void => {
  const version: unknown = db.pragma("user_version", { simple: true });
  if (version === DISTRICT_VERSION) return;
  if (version !== 0) throw new Error(`the district's register is of version ${version}, this is ${DISTRICT_VERSION}`);
  db.transaction(() => {
    db.exec(TABLES);
    db.pragma(`user_version = ${DISTRICT_VERSION}`);
  })();
};
