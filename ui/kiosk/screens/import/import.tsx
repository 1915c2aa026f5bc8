import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import type { ImportFigures, ImportProgress, Mapping, Upload } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp } from "../../use-app.ts";
import { Figures } from "./figures.tsx";
import { MappingTable } from "./mapping-table.tsx";

const LOOK_EVERY_MS = 700;
const RUNNING: readonly ImportProgress["state"][] = ["reading", "running"];

/** The old register comes in: choose the file, say which column is what, try it dry, run it. */
export const ImportScreen = (): JSX.Element => {
  const { api, clock, t } = useApp();
  const upload = useSignal<Upload | undefined>(undefined);
  const mapping = useSignal<Mapping>({});
  const figures = useSignal<ImportFigures | undefined>(undefined);
  const progress = useSignal<ImportProgress | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);

  const ask = async <T,>(answer: Promise<Answer<T>>, done: (value: T) => void) => {
    busy.value = true;
    const got = await answer;
    busy.value = false;
    problem.value = got.ok ? undefined : got.error;
    if (got.ok) done(got.value);
  };
  const state = progress.value?.state;
  const running = state !== undefined && RUNNING.includes(state);
  const file = upload.value?.upload;
  useEffect(() => {
    if (!running || file === undefined) return;
    return clock.after(LOOK_EVERY_MS, () => {
      void api.importProgress(file).then((answer) => {
        if (answer.ok) progress.value = { ...answer.value };
        else problem.value = answer.error;
      });
    });
  }, [api, clock, running, file, progress.value, progress, problem]);

  const choose = (chosen: File) =>
    ask(api.upload(chosen), (read) => {
      upload.value = read;
      mapping.value = read.mapping;
      figures.value = undefined;
      progress.value = undefined;
    });
  const read = upload.value;
  const now = progress.value;
  return (
    <main class="page">
      <h1>{t("import.title")}</h1>
      <p class="soft">{t("import.explain")}</p>
      <div class="actions actions-start">
        <label class={read ? "button" : "button button-primary"}>
          <Icon name="file" />
          <span>{t(read ? "import.otherFile" : "import.chooseFile")}</span>
          <input
            class="visually-hidden"
            type="file"
            accept=".csv,.xlsx"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen) void choose(chosen);
              event.currentTarget.value = "";
            }}
          />
        </label>
        <a class="button" href="/quarantine">
          <Icon name="missing" />
          <span>{t("home.quarantine")}</span>
        </a>
      </div>
      <ProblemNotice problem={problem.value} />
      {read && !now && (
        <>
          <Notice kind={read.remembered ? "ok" : "info"}>
            {t(read.remembered ? "import.remembered" : "import.checkMapping", { file: read.file, rows: read.rows })}
          </Notice>
          <MappingTable
            upload={read}
            mapping={mapping.value}
            onChange={(changed) => {
              mapping.value = changed;
              figures.value = undefined;
            }}
          />
          <div class="actions">
            <Button
              icon="search"
              busy={busy.value}
              onPress={() =>
                void ask(api.dryRun(read.upload, mapping.value), (counted) => {
                  figures.value = counted;
                })
              }
            >
              {t("import.dryRun")}
            </Button>
          </div>
          {figures.value && (
            <>
              <Figures figures={figures.value} />
              <div class="actions">
                <Button
                  kind="primary"
                  icon="check"
                  busy={busy.value}
                  onPress={() =>
                    void ask(api.runImport(read.upload, mapping.value), (begun) => {
                      progress.value = begun;
                    })
                  }
                >
                  {t("import.run")}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {now && (
        <section class="card stack" role="status">
          <h2>{t(`import.state.${now.state}`)}</h2>
          <progress class="progress" max={now.of} value={now.read} />
          <p class="number">
            {now.read} / {now.of}
          </p>
          <p>{t("import.sum", { items: now.items, quarantined: now.quarantined, already: now.already })}</p>
          {running && file && (
            <div>
              <Button icon="cross" onPress={() => void api.cancelImport(file)}>
                {t("common.cancel")}
              </Button>
            </div>
          )}
        </section>
      )}
    </main>
  );
};
