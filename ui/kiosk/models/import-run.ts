import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import type { ImportFigures, ImportProgress, Mapping, Upload } from "./answers.ts";
import type { Api } from "./api.ts";

type Calls = Pick<Api, "upload" | "dryRun" | "runImport" | "importProgress" | "cancelImport" | "lastImport">;

/** One old register on its way in, as its screen shows it. The station keeps it: a reload finds it as it was. */
export interface ImportRun {
  readonly upload: ReadonlySignal<Upload | undefined>;
  readonly mapping: Signal<Mapping>;
  readonly figures: ReadonlySignal<ImportFigures | undefined>;
  readonly progress: ReadonlySignal<ImportProgress | undefined>;
  readonly running: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** asks the station what is at hand and follows a run; the answer stops following */
  begin(): () => void;
  choose(file: File): Promise<void>;
  change(mapping: Mapping): void;
  tryDry(): Promise<void>;
  run(): Promise<void>;
  cancel(): Promise<void>;
}

const LOOK_EVERY_MS = 500;
const RUNNING: readonly ImportProgress["state"][] = ["reading", "running"];

/** @param kept the mapping as it was being changed, with the file it is for */
export const createImportRun = (
  api: Calls,
  clock: Pick<ScreenClock, "after">,
  kept: Signal<{ readonly upload: string; readonly mapping: Mapping }>,
): ImportRun => {
  const upload = signal<Upload | undefined>(undefined);
  const mapping = signal<Mapping>({});
  const figures = signal<ImportFigures | undefined>(undefined);
  const progress = signal<ImportProgress | undefined>(undefined);
  const problem = signal<Problem | undefined>(undefined);
  const busy = signal(false);
  const running = computed(() => progress.value !== undefined && RUNNING.includes(progress.value.state));
  let stop = () => {};

  const ask = async <T>(answer: Promise<Answer<T>>, done: (value: T) => void): Promise<void> => {
    busy.value = true;
    const got = await answer;
    busy.value = false;
    problem.value = got.ok ? undefined : got.error;
    if (got.ok) done(got.value);
  };
  const follow = (): void => {
    stop();
    const file = upload.value?.upload;
    if (!running.value || file === undefined) return;
    stop = clock.after(LOOK_EVERY_MS, () => {
      void api.importProgress(file).then((answer) => {
        if (answer.ok) progress.value = answer.value;
        follow();
      });
    });
  };
  const show = (read: Upload, now: ImportProgress | undefined): void => {
    upload.value = read;
    mapping.value = kept.value.upload === read.upload ? kept.value.mapping : read.mapping;
    figures.value = undefined;
    progress.value = now;
    follow();
  };

  return {
    upload,
    mapping,
    figures,
    progress,
    running,
    problem,
    busy,
    begin() {
      void api.lastImport().then((last) => {
        if (last.ok && last.value.upload && !upload.value) show(last.value.upload, last.value.progress);
      });
      return () => stop();
    },
    choose: (file) => ask(api.upload(file), (read) => show(read, undefined)),
    change(changed) {
      mapping.value = changed;
      figures.value = undefined;
      if (upload.value) kept.value = { upload: upload.value.upload, mapping: changed };
    },
    async tryDry() {
      const file = upload.value?.upload;
      if (file === undefined) return;
      await ask(api.dryRun(file, mapping.value), (counted) => {
        figures.value = counted;
      });
    },
    async run() {
      const file = upload.value?.upload;
      if (file === undefined) return;
      await ask(api.runImport(file, mapping.value), (begun) => {
        progress.value = begun;
        follow();
      });
    },
    async cancel() {
      const file = upload.value?.upload;
      if (file !== undefined) await api.cancelImport(file);
    },
  };
};

/** Cells in which a spreadsheet has put question marks for letters it could not save. */
export const lostLetters = ({ headers, sample }: Pick<Upload, "headers" | "sample">): boolean =>
  [headers, ...sample].flat().filter((cell) => /\?{3,}/.test(cell)).length > 1;
