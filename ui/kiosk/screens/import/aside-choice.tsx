import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { useApp } from "../../use-app.ts";

const WHY = ["mend.aside.empty", "mend.aside.twice", "mend.aside.heading"] as const;

/** Why a row is no item: one tap sets it aside, for anything else there is a line to write on. */
export const AsideChoice = (props: {
  readonly busy: boolean;
  readonly onChoose: (reason: string) => void;
}): JSX.Element => {
  const { t } = useApp();
  const typed = useSignal("");
  return (
    <section class="card stack">
      <h2>{t("mend.asideWhy")}</h2>
      <div class="chips">
        {WHY.map((why) => (
          <Button key={why} busy={props.busy} onPress={() => props.onChoose(t(why))}>
            {t(why)}
          </Button>
        ))}
      </div>
      <Field
        label={t("common.orTyped")}
        value={typed.value}
        max={200}
        onInput={(text) => {
          typed.value = text;
        }}
      />
      <div class="actions">
        <Button busy={props.busy} disabled={typed.value.trim() === ""} onPress={() => props.onChoose(typed.value)}>
          {t("quarantine.aside")}
        </Button>
      </div>
    </section>
  );
};
