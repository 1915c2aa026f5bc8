import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Field } from "#ui/kit/field.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { OriginalCell } from "../../models/mend.ts";
import { useApp } from "../../use-app.ts";

/** The row as the old register has it, every cell under its heading. A tap on a cell lets it be written right. */
export const OriginalLine = (props: {
  readonly cells: readonly OriginalCell[];
  readonly onCorrect: (column: string, text: string) => void;
}): JSX.Element => {
  const { t } = useApp();
  const open = useSignal<string | undefined>(undefined);
  return (
    <section class="card stack stack-tight">
      <h2>
        {t("mend.original")} <small class="soft">{t("mend.originalHow")}</small>
      </h2>
      <ul class="original">
        {props.cells.map(({ column, written, corrected, offending }) => (
          <li key={column} class={offending || open.value === column ? "original-wide" : undefined}>
            <button
              type="button"
              class={offending ? "original-cell original-offending" : "original-cell"}
              aria-expanded={open.value === column}
              onClick={() => {
                open.value = open.value === column ? undefined : column;
              }}
            >
              <small class="soft">{column}</small>
              <span class="original-text">{written || <span class="soft">{t("mend.empty")}</span>}</span>
              {offending && corrected === undefined && <StateMark state="warn" text={t("mend.here")} />}
              {corrected !== undefined && <StateMark state="ok" text={t("mend.now", { text: corrected || "–" })} />}
            </button>
            {open.value === column && (
              <Field
                label={column}
                value={corrected ?? written}
                focus
                onInput={(text) => props.onCorrect(column, text)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
