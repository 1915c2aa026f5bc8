import { createHash } from "node:crypto";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import { figuresOf, type ImportFigures } from "./figures.ts";
import { checkMapping, type MappingOffer, offerMapping } from "./mapping-memory.ts";
import { type Plan, planImport } from "./plan.ts";
import { createQuarantine, type Quarantine } from "./quarantine.ts";
import { type LegacySheet, readLegacySheet } from "./read-sheet.ts";
import { createSpellings, type Spellings } from "./spellings.ts";
import { type ImportProgress, writeRows } from "./write-rows.ts";

/** A file that was read, and what can be said of it before anything is written. */
export interface Upload extends MappingOffer {
  /** names the file by its bytes: the same file has the same name */
  readonly upload: string;
  readonly file: string;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** Takes an old register over. One file at a time; a run that was cut short is finished by running the file again. */
export interface Imports {
  /** Reads a file and keeps it until others come. Refuses what `readLegacySheet` does. */
  open(bytes: Uint8Array, fileName: string): Promise<Result<Upload>>;
  /** The figures a run would give, with nothing written. Refuses `import/mapping-needed` (facts: fields). */
  dryRun(upload: string, mapping: ColumnMapping): Promise<Result<ImportFigures>>;
  /**
   * Writes every new row. `state` in the answer is `done` or `cancelled`. Refuses `import/running`,
   * `import/mapping-needed`, `request/not-found` for a file that is not kept, and what the journal refuses.
   */
  run(
    by: ActorRef,
    upload: string,
    mapping: ColumnMapping,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Result<ImportProgress>>;
  progress(upload: string): ImportProgress | undefined;
  /** the file that is running, or else the last one opened, for a screen that was closed in between */
  last(): { readonly upload: Upload; readonly progress?: ImportProgress } | undefined;
  /** The run stops after the rows it is writing; what is written stays. */
  cancel(upload: string): void;
  readonly quarantine: Quarantine;
  readonly spellings: Spellings;
}

export interface ImportDeps {
  readonly journal: Pick<Journal, "perform">;
  readonly reader: Pick<
    Reader,
    "timeline" | "duplicatesOf" | "hasOldRows" | "rowKnown" | "spelling" | "quarantine" | "quarantined" | "byPlace"
  >;
  /** secret that keys the rows' fingerprints */
  readonly rowKey: Uint8Array;
  readonly clock: Pick<Clock, "now">;
  readonly privateParts: OpenPrivateParts;
}

interface Kept {
  readonly file: string;
  readonly sheet: LegacySheet;
}

const AT_START = { state: "reading", read: 0, items: 0, quarantined: 0, already: 0 } as const;
const FILES_KEPT = 3;
const SAMPLE_ROWS = 8;
const LONGEST_NAME = 120;

/** @returns an import with no file */
export const createImports = ({ journal, reader, rowKey, clock, privateParts }: ImportDeps): Imports => {
  const kept = new Map<string, Kept>();
  const told = new Map<string, ImportProgress>();
  const cancelled = new Set<string>();
  let running: string | undefined;

  const keep = (upload: string, file: Kept): void => {
    kept.delete(upload);
    kept.set(upload, file);
    for (const name of kept.keys()) {
      if (kept.size <= FILES_KEPT) return;
      if (name === running) continue;
      kept.delete(name);
      told.delete(name);
    }
  };
  const find = (upload: string, mapping: ColumnMapping): Result<Kept> => {
    const file = kept.get(upload);
    if (!file) return refuse("request/not-found");
    const checked = checkMapping(mapping, file.sheet.headers);
    return checked.ok ? ok(file) : checked;
  };
  const uploadOf = (upload: string, { file, sheet: { headers, rows } }: Kept): Upload => {
    const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
    return { upload, file, rows: rows.length, headers, sample, ...offerMapping(reader, headers) };
  };
  const plan = (sheet: LegacySheet, mapping: ColumnMapping): Promise<Plan> =>
    planImport(sheet, mapping, { reader, rowKey, today: instantOf(clock.now()).slice(0, 10) });
  const figures = (planned: Plan): ImportFigures =>
    figuresOf(planned, (spelling) => reader.spelling(spelling) !== undefined);

  return {
    async open(bytes, fileName) {
      const sheet = await readLegacySheet(bytes);
      if (!sheet.ok) return sheet;
      const upload = createHash("sha256").update(bytes).digest("hex");
      const file = fileName
        .replaceAll(/\p{Surrogate}/gu, "")
        .slice(-LONGEST_NAME)
        .replace(/^[\udc00-\udfff]/, "");
      keep(upload, { file, sheet: sheet.value });
      return ok(uploadOf(upload, { file, sheet: sheet.value }));
    },
    async dryRun(upload, mapping) {
      const file = find(upload, mapping);
      return file.ok ? ok(figures(await plan(file.value.sheet, mapping))) : file;
    },
    async run(by, upload, mapping, onProgress) {
      if (running !== undefined) return refuse("import/running");
      const file = find(upload, mapping);
      if (!file.ok) return file;
      running = upload;
      cancelled.delete(upload);
      const tell = (now: ImportProgress): void => {
        told.set(upload, now);
        onProgress?.(now);
      };
      const { sheet } = file.value;
      let ended = false;
      try {
        tell({ ...AT_START, upload, of: sheet.rows.length });
        const planned = await plan(sheet, mapping);
        const job = { ...file.value, upload, mapping, planned, figures: figures(planned) };
        const result = await writeRows(journal, by, job, { tell, cancelled: () => cancelled.has(upload) });
        ended = result.ok;
        return result;
      } finally {
        running = undefined;
        const last = told.get(upload);
        if (!ended && last) tell({ ...last, state: "failed" });
      }
    },
    progress: (upload) => told.get(upload),
    last() {
      const upload = running ?? [...kept.keys()].at(-1);
      const file = upload === undefined ? undefined : kept.get(upload);
      if (upload === undefined || !file) return undefined;
      const progress = told.get(upload);
      return { upload: uploadOf(upload, file), ...(progress ? { progress } : {}) };
    },
    cancel: (upload) => {
      if (running === upload) cancelled.add(upload);
    },
    quarantine: createQuarantine({ journal, reader, openPrivate: privateParts, clock }),
    spellings: createSpellings({ journal, reader, openPrivate: privateParts }),
  };
};
