import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { printScreen } from "../../models/print-address.ts";
import { usualRanges } from "../../models/register-ranges.ts";
import { useApp } from "../../use-app.ts";

/** Which stretch of the register: a usual one by one tap, or two numbers or days that are typed. */
export const RegisterRange = (props: { readonly from: string; readonly to: string }): JSX.Element => {
  const { clock, go, t } = useApp();
  const from = useSignal(props.from);
  const to = useSignal(props.to);
  const ranges = usualRanges(clock.now());
  const chosen = ranges.find((range) => range.from === props.from && range.to === props.to);
  const show = (first: string, last: string) => {
    from.value = first;
    to.value = last;
    go(printScreen({ what: "register", from: first, to: last }));
  };
  return (
    <section class="card stack">
      <Chips
        label={t("paper.range")}
        choices={ranges.map(({ id }) => ({ id, text: t(`paper.range.${id}`) }))}
        value={chosen?.id}
        onPick={(id) => {
          const range = ranges.find((each) => each.id === id);
          if (range) show(range.from, range.to);
        }}
      />
      <form
        class="range-form"
        onSubmit={(event) => {
          event.preventDefault();
          show(from.value.trim(), to.value.trim());
        }}
      >
        <Field
          label={t("paper.from")}
          hint={t("paper.rangeHint")}
          value={from.value}
          max={12}
          onInput={(text) => {
            from.value = text;
          }}
        />
        <Field
          label={t("paper.to")}
          value={to.value}
          max={12}
          onInput={(text) => {
            to.value = text;
          }}
        />
        <Button submit icon="next">
          {t("paper.show")}
        </Button>
      </form>
    </section>
  );
};
