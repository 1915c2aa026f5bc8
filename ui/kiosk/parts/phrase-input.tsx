import type { JSX } from "preact";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { Phrases } from "../models/phrases.ts";
import { useApp } from "../use-app.ts";

/** A reason by one tap; typed only when none of the phrases fits. */
export const PhraseInput = (props: {
  readonly label: string;
  readonly phrases: Phrases;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max?: number;
  /** what the typed field is called */
  readonly typed?: string;
}): JSX.Element => {
  const { name, t } = useApp();
  const { label, phrases, value, onChange, max = 200 } = props;
  return (
    <div class="stack stack-tight">
      <Chips
        label={label}
        choices={phrases.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
        value={value}
        onPick={(id) => onChange(id === value ? "" : id)}
      />
      <Field label={props.typed ?? t("common.orTyped")} value={value} max={max} onInput={onChange} />
    </div>
  );
};
