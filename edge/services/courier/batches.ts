import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { rootAt } from "#domain/log/tree.ts";
import { encodeBatch } from "#domain/wire/batch.ts";
import { sha256 } from "#platform/crypto.ts";
import { besideEntries } from "#stores/station-log/beside-entries.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Reader } from "#stores/view/view.ts";

/** A batch ready for the link. */
export interface PackedBatch {
  readonly from: number;
  /** entries in it */
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Packs entries of the station's log for the link. */
export interface Batches {
  /** Entries from `from` on, as many as make about `targetBytes` compressed, at most up to `end`; the note goes with the last. */
  pack(from: number, end: number, targetBytes: number, note: string | undefined): Promise<PackedBatch>;
}

const compress = promisify(brotliCompress);
/** Of brotli: above 7 a batch gets six in a hundred smaller and takes fifty times as long, which a Pi has not got. */
const QUALITY = 7;
const FIRST_GUESS_BYTES = 60;
const MOST_ENTRIES = 2_000;

export interface BatchesDeps {
  readonly station: string;
  readonly reader: Pick<Reader, "epoch" | "entries" | "nodeAt">;
  readonly log: Pick<StationLog, "sidesOf" | "keysOf">;
}

/** @returns packs that learn from each batch how well entries compress */
export const createBatches = ({ station, reader, log }: BatchesDeps): Batches => {
  let bytesPerEntry = FIRST_GUESS_BYTES;

  return {
    async pack(from, end, targetBytes, note) {
      const wanted = Math.max(1, Math.min(MOST_ENTRIES, end - from, Math.floor(targetBytes / bytesPerEntry)));
      const epoch = reader.epoch();
      const entries = reader.entries(from, wanted, epoch);
      const { sides, keys } = await besideEntries(log, entries);
      const to = from + entries.length;
      const text = encodeBatch({
        station,
        epoch,
        from,
        entries,
        sides,
        keys,
        root: rootAt(sha256, to, reader.nodeAt),
        ...(note !== undefined && to === end ? { note } : {}),
      });
      const bytes = await compress(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      });
      if (entries.length > 0) bytesPerEntry = Math.max(8, bytes.length / entries.length);
      return { from, count: entries.length, bytes };
    },
  };
};
