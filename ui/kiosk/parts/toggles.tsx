import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";

/** Things that are so or not so, each by itself: several may be on. */
export const Toggles = <T extends string>(props: {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly on: (id: T) => boolean;
  readonly onToggle: (id: T) => void;
}): JSX.Element => (
  <fieldset class="group">
    <legend>{props.label}</legend>
    <div class="chips">
      {props.choices.map(({ id, text }) => (
        <button key={id} type="button" class="chip" aria-pressed={props.on(id)} onClick={() => props.onToggle(id)}>
          <span>{text}</span>
          {props.on(id) && <Icon name="check" size="small" />}
        </button>
      ))}
    </div>
  </fieldset>
);
