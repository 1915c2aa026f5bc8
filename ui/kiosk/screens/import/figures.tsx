import type { JSX } from "preact";
import { QUARANTINE_REASONS, type QuarantineReason, ROW_FLAGS, type RowFlag } from "#domain/legacy/flags.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { ImportFigures } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

/** What the file would become: every row counted once, and the sum shown. */
export const Figures = ({ figures }: { readonly figures: ImportFigures }): JSX.Element => {
  const { name, t } = useApp();
  const sum = figures.items + figures.quarantined + figures.already;
  const counts = (list: Readonly<Record<string, number>>, text: (id: string) => string) =>
    Object.entries(list)
      .filter(([, count]) => count > 0)
      .map(([id, count]) => (
        <div key={id}>
          <dt>{text(id)}</dt>
          <dd>{count}</dd>
        </div>
      ));
  return (
    <section class="card stack">
      <h2>{t("import.figures")}</h2>
      <p>
        <StateMark
          state={sum === figures.rows ? "ok" : "bad"}
          text={t("import.sumEqual", {
            items: figures.items,
            quarantined: figures.quarantined,
            already: figures.already,
            rows: figures.rows,
          })}
        />
      </p>
      <dl class="facts facts-figures">
        {counts(figures.whereabouts, (id) => t(`legacyWhere.${id as keyof ImportFigures["whereabouts"]}`))}
        <div>
          <dt>{t("import.dated")}</dt>
          <dd>{figures.dated}</dd>
        </div>
        <div>
          <dt>{t("import.duplicates")}</dt>
          <dd>{figures.duplicates}</dd>
        </div>
        {counts(figures.reasons, (id) =>
          id in QUARANTINE_REASONS ? name(QUARANTINE_REASONS[id as QuarantineReason]) : id,
        )}
        {counts(figures.flags, (id) => (id in ROW_FLAGS ? name(ROW_FLAGS[id as RowFlag]) : id))}
      </dl>
    </section>
  );
};
