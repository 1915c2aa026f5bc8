import type { JSX } from "preact";
import { groupDigits } from "#domain/item/quantity.ts";
import { QUARANTINE_REASONS, type QuarantineReason, ROW_FLAGS, type RowFlag } from "#domain/legacy/flags.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { ImportFigures } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

type Line = readonly [title: string, count: number];

/** What the file gives: every row counted once and the sum shown, where the items are, what was held back and why. */
export const Figures = (props: { readonly figures: ImportFigures; readonly title: string }): JSX.Element => {
  const { name, t } = useApp();
  const { figures, title: heading } = props;
  const sum = figures.items + figures.quarantined + figures.already;
  const counted = (list: Readonly<Record<string, number>>, text: (id: string) => string): Line[] =>
    Object.entries(list).map(([id, count]) => [text(id), count]);
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [
      t("import.group.where"),
      [
        ...counted(figures.whereabouts, (id) => t(`legacyWhere.${id as keyof ImportFigures["whereabouts"]}`)),
        [t("import.duplicates"), figures.duplicates],
        [t("import.dated"), figures.dated],
      ],
    ],
    [
      t("import.group.held"),
      counted(figures.reasons, (id) =>
        id in QUARANTINE_REASONS ? name(QUARANTINE_REASONS[id as QuarantineReason]) : id,
      ),
    ],
    [
      t("import.group.places"),
      figures.unknownSpellings.slice(0, 12).map(({ spelling, rows }) => [`“${spelling}”`, rows] as const),
    ],
    [t("import.group.doubts"), counted(figures.flags, (id) => (id in ROW_FLAGS ? name(ROW_FLAGS[id as RowFlag]) : id))],
  ];
  return (
    <section class="card stack">
      <h2>{heading}</h2>
      <p>
        <StateMark
          state={sum === figures.rows ? "ok" : "bad"}
          text={t("import.sumEqual", {
            items: groupDigits(String(figures.items)),
            quarantined: groupDigits(String(figures.quarantined)),
            already: groupDigits(String(figures.already)),
            rows: groupDigits(String(figures.rows)),
          })}
        />
      </p>
      <div class="figure-groups">
        {groups
          .map(([title, lines]) => [title, lines.filter(([, count]) => count > 0)] as const)
          .filter(([, lines]) => lines.length > 0)
          .map(([title, lines]) => (
            <section key={title} class={lines.length > 8 ? "figure-wide" : undefined}>
              <h3>{title}</h3>
              <dl class="figure-lines">
                {lines.map(([line, count]) => (
                  <div key={line}>
                    <dt>{line}</dt>
                    <dd>{groupDigits(String(count))}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </section>
  );
};
