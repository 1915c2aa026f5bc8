import type { Result } from "#domain/result.ts";
import { createImports } from "#edge/services/import/imports.ts";
import { systemClock } from "#platform/clock.ts";
import { legacyCsv } from "../test/support/legacy-csv.ts";
import { LEGACY_HEADERS, legacyRows } from "../test/support/legacy-rows.ts";
import { benchStation } from "./support/bench-station.ts";

const wentWell = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/**
 * Takes a generated register of `rows` rows over into a new station: from the bytes of the file to the last durable
 * entry, column mapping and duplicate check included. `lost` are rows that are neither item nor quarantined afterwards;
 * `cpu_us_per_row` is what all threads worked, which a busy machine changes less than the rate.
 */
export const importBench = async ({ rows = 20_000 }: { rows?: number }): Promise<Record<string, number>> => {
  const cells = legacyRows(1, rows).map((row) => row.cells);
  const bytes = legacyCsv(LEGACY_HEADERS, cells);
  const station = await benchStation("import");
  try {
    const { journal, keys, privateParts, view } = station.opened;
    const clock = systemClock();
    const imports = createImports({ journal, reader: view.reader, rowKey: keys.rows, clock, privateParts });
    const started = performance.now();
    const startedCpu = process.cpuUsage();
    const { upload, mapping } = wentWell(await imports.open(bytes, "register.csv"));
    const { quarantined } = wentWell(await imports.run(station.by, upload, mapping));
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(startedCpu);
    const { items, quarantine } = view.reader.counts(clock.now());
    return {
      rows,
      rows_per_s: Math.round(rows / seconds),
      cpu_us_per_row: Math.round((user + system) / rows),
      quarantined,
      lost: rows - items - quarantine,
    };
  } finally {
    await station.close();
  }
};
