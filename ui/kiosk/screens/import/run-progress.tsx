import type { JSX } from "preact";
import { groupDigits } from "#domain/item/quantity.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { ImportProgress } from "../../models/answers.ts";
import type { ImportRun } from "../../models/import-run.ts";
import { useApp } from "../../use-app.ts";
import { Figures } from "./figures.tsx";

/** How far the run is, with counts; when it ends, what became of the rows and what is left to do. */
export const RunProgress = (props: { readonly run: ImportRun; readonly now: ImportProgress }): JSX.Element => {
  const { t } = useApp();
  const { run, now } = props;
  const grouped = (count: number) => groupDigits(String(count));
  const spellings = now.figures?.unknownSpellings.length ?? 0;
  return (
    <>
      <section class="card stack" role="status">
        <h2>{t(`import.state.${now.state}`)}</h2>
        <progress class="progress" max={now.of} value={now.read} aria-label={t(`import.state.${now.state}`)} />
        <p class="number">
          {grouped(now.read)} / {grouped(now.of)}
        </p>
        <p>
          {t("import.sum", {
            items: grouped(now.items),
            quarantined: grouped(now.quarantined),
            already: grouped(now.already),
          })}
        </p>
        <div class="actions actions-start">
          {run.running.value && (
            <Button icon="cross" onPress={() => void run.cancel()}>
              {t("import.stop")}
            </Button>
          )}
          {(now.state === "cancelled" || now.state === "failed") && (
            <Button kind="primary" icon="next" busy={run.busy.value} onPress={() => void run.run()}>
              {t("import.goOn")}
            </Button>
          )}
          {now.state === "done" && now.quarantined > 0 && (
            <a class="button button-primary" href="/quarantine">
              <Icon name="pen" />
              <span>{t("import.mendRows", { count: now.quarantined })}</span>
            </a>
          )}
          {now.state === "done" && spellings > 0 && (
            <a class="button" href="/import/spellings">
              <Icon name="place" />
              <span>{t("import.mendPlaces", { count: spellings })}</span>
            </a>
          )}
        </div>
      </section>
      {now.state === "done" && now.figures && <Figures figures={now.figures} title={t("import.result")} />}
    </>
  );
};
