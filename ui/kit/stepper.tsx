import type { JSX } from "preact";
import { IconButton } from "./button.tsx";

/** A small whole number by two keys: fewer and more. */
export const Stepper = (props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly fewer: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}): JSX.Element => (
  <fieldset class="group">
    <legend>{props.label}</legend>
    <div class="stepper">
      <IconButton
        icon="minus"
        name={props.fewer}
        disabled={props.value <= props.min}
        onPress={() => props.onChange(props.value - 1)}
      />
      <output>{props.value}</output>
      <IconButton
        icon="plus"
        name={props.more}
        disabled={props.value >= props.max}
        onPress={() => props.onChange(props.value + 1)}
      />
    </div>
  </fieldset>
);
