import type { Sqlite } from "#platform/sqlite/open.ts";

/** Where a station may enrol, until its code was used, burnt or ran out. */
export interface Slot {
  readonly station: string;
  readonly code: string;
  /** the epoch the device will open */
  readonly epoch: number;
  readonly expiresAtMs: number;
  readonly wrong: number;
  /** the officer of the district who made it */
  readonly authorisedBy: string;
}

/** A device that was enrolled. */
export interface Device {
  readonly serial: string;
  readonly station: string;
  readonly epoch: number;
  readonly issuedAtMs: number;
  readonly revokedAtMs?: number;
  readonly revokedWhy?: string;
}

/** Slots and certificates. Durable when a call returns. */
export interface Devices {
  /** Makes the slot of a station; one that was there is gone, with its code. */
  open(slot: Omit<Slot, "wrong">): void;
  slot(station: string): Slot | undefined;
  /** Counts a wrong try. */
  wrong(station: string): void;
  burn(station: string): void;
  add(device: Pick<Device, "serial" | "station" | "epoch" | "issuedAtMs">): void;
  get(serial: string): Device | undefined;
  of(station: string): Device[];
  revoke(serial: string, atMs: number, why: string): void;
}

interface DeviceRow {
  readonly serial: string;
  readonly station: string;
  readonly epoch: number;
  readonly issued_at: number;
  readonly revoked_at: number | null;
  readonly revoked_why: string | null;
}

const deviceOf = (row: DeviceRow): Device => ({
  serial: row.serial,
  station: row.station,
  epoch: row.epoch,
  issuedAtMs: row.issued_at,
  ...(row.revoked_at === null ? {} : { revokedAtMs: row.revoked_at }),
  ...(row.revoked_why === null ? {} : { revokedWhy: row.revoked_why }),
});

/** @param db the district's register */
export const createDevices = (db: Sqlite): Devices => {
  const open = db.prepare(
    "INSERT OR REPLACE INTO slot (station, code, epoch, expires_at, authorised_by) VALUES (?, ?, ?, ?, ?)",
  );
  const slot = db.prepare<[string], Slot>(
    `SELECT station, code, epoch, expires_at AS expiresAtMs, wrong, authorised_by AS authorisedBy
     FROM slot WHERE station = ?`,
  );
  const wrong = db.prepare("UPDATE slot SET wrong = wrong + 1 WHERE station = ?");
  const burn = db.prepare("DELETE FROM slot WHERE station = ?");
  const add = db.prepare("INSERT INTO device (serial, station, epoch, issued_at) VALUES (?, ?, ?, ?)");
  const get = db.prepare<[string], DeviceRow>("SELECT * FROM device WHERE serial = ?");
  const of = db.prepare<[string], DeviceRow>("SELECT * FROM device WHERE station = ? ORDER BY issued_at DESC");
  const revoke = db.prepare(
    "UPDATE device SET revoked_at = ?, revoked_why = ? WHERE serial = ? AND revoked_at IS NULL",
  );
  return {
    open: ({ station, code, epoch, expiresAtMs, authorisedBy }) =>
      void open.run(station, code, epoch, expiresAtMs, authorisedBy),
    slot: (station) => slot.get(station),
    wrong: (station) => void wrong.run(station),
    burn: (station) => void burn.run(station),
    add: ({ serial, station, epoch, issuedAtMs }) => void add.run(serial, station, epoch, issuedAtMs),
    get: (serial) => {
      const row = get.get(serial);
      return row && deviceOf(row);
    },
    of: (station) => of.all(station).map(deviceOf),
    revoke: (serial, atMs, why) => void revoke.run(atMs, why, serial),
  };
};
