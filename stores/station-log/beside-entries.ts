import { fromHex } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";
import type { StationLog, SubjectKey } from "./station-log.ts";

/** What travels beside entries. */
export interface BesideEntries {
  readonly sides: readonly SealedRecord[];
  readonly keys: readonly SubjectKey[];
}

/** Sealed private parts of these entries, and the keys of their subjects; what is erased or not here is left out. */
export const besideEntries = async (
  log: Pick<StationLog, "sidesOf" | "keysOf">,
  entries: readonly StoredEntry[],
): Promise<BesideEntries> => {
  // most entries have no private part and need not be parsed to know it
  const parts = entries.flatMap(({ bytes }) => (bytes.includes('"private":') ? (parseEntry(bytes).private ?? []) : []));
  const sealed = await log.sidesOf(parts.map(({ hash }) => hash));
  const sides = parts.flatMap(({ hash }, i): SealedRecord[] => {
    const bytes = sealed[i];
    const known = fromHex(hash);
    return bytes && known ? [{ sealed: bytes, hash: known }] : [];
  });
  const subjects = [...new Set(parts.map(({ subject }) => subject))];
  const found = await log.keysOf(subjects);
  const keys = subjects.flatMap((subject, i) => {
    const key = found[i];
    return key ? [{ subject, key }] : [];
  });
  return { sides, keys };
};
