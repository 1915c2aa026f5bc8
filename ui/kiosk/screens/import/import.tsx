import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { createImportRun, type ImportRun, lostLetters } from "../../models/import-run.ts";
import { useApp } from "../../use-app.ts";
import { Figures } from "./figures.tsx";
import { FileDrop } from "./file-drop.tsx";
import { ImportProblem } from "./import-problem.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { RunProgress } from "./run-progress.tsx";

/** The old register comes in: choose the file, say which column is what, try it dry, run it, mend what is left. */
export const ImportScreen = (): JSX.Element => {
  const { api, clock, drafts, t } = useApp();
  const run = useMemo(
    () =>
      createImportRun(
        api,
        clock,
        drafts.of("import", () => ({ upload: "", mapping: {} })),
      ),
    [api, clock, drafts],
  );
  useEffect(run.begin, [run]);
  const read = run.upload.value;
  const now = run.progress.value;
  return (
    <main class="page">
      <header class="mend-head">
        <h1>{t("import.title")}</h1>
        <nav class="actions" aria-label={t("import.more")}>
          <a class="button" href="/quarantine">
            <Icon name="missing" />
            <span>{t("import.toMend")}</span>
          </a>
          <a class="button" href="/import/spellings">
            <Icon name="place" />
            <span>{t("import.toSpellings")}</span>
          </a>
        </nav>
      </header>
      {!run.running.value && <FileDrop known={read} onFile={(file) => void run.choose(file)} />}
      <ImportProblem problem={run.problem.value} />
      {read && !now && <Prepare run={run} />}
      {now && <RunProgress run={run} now={now} />}
    </main>
  );
};

const Prepare = ({ run }: { readonly run: ImportRun }): JSX.Element | null => {
  const { t } = useApp();
  const read = run.upload.value;
  if (!read) return null;
  const figures = run.figures.value;
  return (
    <>
      {lostLetters(read) && <Notice kind="bad">{t("import.lostLetters")}</Notice>}
      <Notice kind={read.remembered ? "ok" : "info"}>
        {t(read.remembered ? "import.remembered" : "import.checkMapping", { file: read.file, rows: read.rows })}
      </Notice>
      {figures && <Figures figures={figures} title={t("import.figures")} />}
      <MappingTable upload={read} mapping={run.mapping.value} onChange={run.change} />
      <footer class="flow-foot">
        <p class="flow-missing">{run.mapping.value.status === undefined ? t("import.needStatus") : ""}</p>
        <div class="actions">
          <Button
            kind={figures ? "plain" : "primary"}
            icon="search"
            busy={run.busy.value && !figures}
            onPress={() => void run.tryDry()}
          >
            {t("import.dryRun")}
          </Button>
          {figures && (
            <Button kind="primary" icon="check" busy={run.busy.value} onPress={() => void run.run()}>
              {t("import.run", { count: figures.items + figures.quarantined })}
            </Button>
          )}
        </div>
      </footer>
    </>
  );
};
