import type { PrivateRecord } from "#domain/custody/fold.ts";
import type { PrivateRef } from "#domain/log/entry.ts";
import { openPrivate, type TextCipher } from "#domain/log/private-record.ts";
import type { StationLog } from "./station-log.ts";

/** Opens private parts of entries, in the order asked; undefined where erased, not here, or touched. */
export type OpenPrivateParts = (refs: readonly (PrivateRef | undefined)[]) => Promise<PrivateRecord[]>;

/** Reads sealed records and keys from the log, each list in one look-up. */
export const createPrivateParts =
  (log: Pick<StationLog, "sidesOf" | "keysOf">, cipher: TextCipher): OpenPrivateParts =>
  async (refs) => {
    const asked = refs.filter((ref) => ref !== undefined);
    if (asked.length === 0) return refs.map(() => undefined);
    const sides = await log.sidesOf(asked.map((ref) => ref.hash));
    const keys = await log.keysOf(asked.map((ref) => ref.subject));
    let next = 0;
    return refs.map((ref) => {
      if (!ref) return undefined;
      const at = next;
      next += 1;
      const sealed = sides[at];
      if (!sealed) return undefined;
      const opened = openPrivate(sealed, keys[at], cipher);
      return opened.ok && typeof opened.value === "object" ? (opened.value as PrivateRecord) : undefined;
    });
  };
