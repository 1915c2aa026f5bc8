import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { CATEGORIES, CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { placeInStatus, STATUS_CHOICES } from "#domain/legacy/mended-row.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import type { QuarantineLine } from "../../models/answers.ts";
import { keptRow, type Mending, readMending, yearsIn } from "../../models/mend.ts";
import { useApp } from "../../use-app.ts";

const HOW = ["mend.how.book", "mend.how.item", "mend.how.file"] as const;

/** What is asked of one row, by chips: where the item is, its year and class where they are in doubt, how one knows. */
export const MendChoices = (props: {
  readonly line: QuarantineLine;
  readonly mending: Mending;
  readonly today: string;
  readonly onChange: (part: Partial<Mending>) => void;
}): JSX.Element => {
  const { name, t } = useApp();
  const { line, mending, today, onChange } = props;
  const choosing = useSignal(false);
  const row = keptRow(line);
  const status = row.mapping["status"] ?? "";
  const year = row.mapping["year"] ?? "";
  const reading = readMending(line, mending, today);
  const moved = placeInStatus(row);
  const movedText = row.cells[status] ?? "";
  const years =
    year === "" || (reading.year !== undefined && mending.corrections[year] === undefined)
      ? []
      : yearsIn(line, mending, today);
  const correct = (cells: Readonly<Record<string, string>>) =>
    onChange({ corrections: { ...mending.corrections, ...cells } });
  const isMoved =
    moved !== undefined && Object.entries(moved).every(([column, cell]) => mending.corrections[column] === cell);
  const category = mending.category || reading.category;
  return (
    <section class="card stack">
      {status !== "" && (
        <div data-lesson="mend-where">
          <Chips
            label={t("mend.where")}
            choices={[
              ...(moved ? [{ id: "moved", text: t("mend.placeInStatus", { text: movedText }) }] : []),
              ...STATUS_CHOICES.map((choice) => ({ id: choice.cell, text: name(choice.name) })),
            ]}
            value={isMoved ? "moved" : mending.corrections[status]}
            onPick={(id) => {
              if (moved && id === "moved") return correct(moved);
              // a place moved before is taken back: it belonged to that answer
              const rest = Object.entries(mending.corrections).filter(([column]) => !moved || !(column in moved));
              return onChange({ corrections: { ...Object.fromEntries(rest), [status]: id } });
            }}
          />
        </div>
      )}
      {years.length > 0 && (
        <Chips
          label={t("mend.year")}
          choices={years.map((each) => ({ id: each, text: each }))}
          value={mending.corrections[year]}
          onPick={(id) => correct({ [year]: id })}
        />
      )}
      <div class="mend-category">
        <p>
          <span class="soft">{t("mend.category")}</span> <strong>{name(categoryOf(category).name)}</strong>
        </p>
        <Button
          icon="pen"
          onPress={() => {
            choosing.value = !choosing.value;
          }}
        >
          {t("common.change")}
        </Button>
      </div>
      {choosing.value && (
        <Chips
          label={t("mend.category")}
          hideLabel
          choices={CATEGORY_IDS.map((id) => ({ id, text: name(CATEGORIES[id].name), icon: id }))}
          value={category}
          onPick={(id) => {
            onChange({ category: id });
            choosing.value = false;
          }}
        />
      )}
      <div data-lesson="mend-how">
        <Chips
          label={t("mend.how")}
          choices={HOW.map((id) => ({ id: t(id), text: t(id) }))}
          value={mending.reason}
          onPick={(reason) => onChange({ reason })}
        />
      </div>
    </section>
  );
};
