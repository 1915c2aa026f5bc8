import type { JSX } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  /** shown after the name of a field that may stay empty */
  readonly optional?: string;
  readonly kind?: "text" | "digits" | "secret";
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly max?: number;
  readonly focus?: boolean;
}

const SHAPES: Readonly<Record<NonNullable<FieldProps["kind"]>, JSX.IntrinsicElements["input"]>> = {
  text: { type: "text" },
  digits: { type: "text", inputMode: "numeric" },
  secret: { type: "password", inputMode: "numeric" },
};

/** One line (or a few, when `long`) that is typed, with its name above it. */
export const Field = (props: FieldProps): JSX.Element => {
  const id = useId();
  const { label, value, onInput, hint, optional, kind = "text", long = false, max, focus = false } = props;
  const common = {
    id,
    value,
    class: "input",
    maxLength: max,
    placeholder: props.placeholder,
    autocomplete: "off",
    spellcheck: false,
    autofocus: focus,
    "aria-describedby": hint ? `${id}-hint` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <small>({optional})</small>}
      </label>
      {long ? (
        <textarea {...common} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...common} {...SHAPES[kind]} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {hint && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
};
