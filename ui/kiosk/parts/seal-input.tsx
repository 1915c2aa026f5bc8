import type { JSX } from "preact";
import type { SealState } from "#domain/item/seal.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Stepper } from "#ui/kit/stepper.tsx";
import { useApp } from "../use-app.ts";

export interface SealTyped {
  readonly state?: SealState;
  readonly count: number;
  readonly text: string;
}

/** How the seal is: state by one tap, number of impressions, what they read. Nothing is assumed. */
export const SealInput = (props: {
  readonly label: string;
  readonly value: SealTyped;
  readonly onChange: (value: SealTyped) => void;
  readonly withText?: boolean;
  /** what the words of the seal are called here */
  readonly textLabel?: string;
}): JSX.Element => {
  const { t } = useApp();
  const { label, value, onChange, withText = true } = props;
  return (
    <div class="stack">
      <Chips
        label={label}
        choices={[
          { id: "intact", text: t("seal.intact") },
          { id: "broken", text: t("seal.broken") },
          { id: "none", text: t("seal.none") },
        ]}
        value={value.state}
        onPick={(state) => onChange({ ...value, state, count: state === "none" ? 0 : Math.max(value.count, 1) })}
      />
      {value.state && value.state !== "none" && (
        <div class="columns">
          <Stepper
            label={t("seal.count")}
            value={value.count}
            min={1}
            max={99}
            fewer={t("seal.fewer")}
            more={t("seal.more")}
            onChange={(count) => onChange({ ...value, count })}
          />
          {withText && (
            <Field
              label={props.textLabel ?? t("seal.text")}
              optional={t("common.optional")}
              value={value.text}
              max={40}
              onInput={(text) => onChange({ ...value, text })}
            />
          )}
        </div>
      )}
    </div>
  );
};
