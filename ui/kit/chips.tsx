import type { JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface Choice<T extends string> {
  readonly id: T;
  readonly text: string;
  readonly note?: string;
  readonly icon?: IconName;
}

/** Choices before typing: one of a few, each a target for a gloved finger. `large` makes tiles of them. */
export const Chips = <T extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly onPick: (id: T) => void;
  readonly large?: boolean;
  readonly hideLabel?: boolean;
}): JSX.Element => (
  <fieldset class="group">
    <legend class={props.hideLabel ? "visually-hidden" : undefined}>{props.label}</legend>
    <div class={props.large ? "chips chips-large" : "chips"}>
      {props.choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          class="chip"
          aria-pressed={choice.id === props.value}
          onClick={() => props.onPick(choice.id)}
        >
          {choice.icon && <Icon name={choice.icon} />}
          <span>
            {choice.text}
            {choice.note && <small>{choice.note}</small>}
          </span>
          {choice.id === props.value && !props.large && <Icon name="check" size="small" />}
        </button>
      ))}
    </div>
  </fieldset>
);
