import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

const SIDE_FILES = ["-wal", "-shm"];

const syncPath = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Removes a database that nobody has open, with its side files. */
export const removeSqlite = (file: string): void => {
  for (const suffix of ["", ...SIDE_FILES]) rmSync(file + suffix, { force: true });
};

/**
 * Puts a closed database in the place of another one that nobody has open. Broken off at any moment, there is the new
 * file or what is left of the old one, which `openSqlite` then reads as far as it was carried into the file.
 */
export const replaceSqlite = (from: string, file: string): void => {
  syncPath(from);
  // the side files of the old one would be taken for those of the new one
  for (const suffix of SIDE_FILES) rmSync(file + suffix, { force: true });
  renameSync(from, file);
  syncPath(dirname(file));
};
