import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { FieldLetters } from "./keyboard/typed-field.ts";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  /** shown after the name of a field that may stay empty */
  readonly optional?: string;
  /** what it takes: Hindi text (or any), Latin text, a code in capitals, digits, a PIN. The keyboard opens accordingly */
  readonly kind?: "text" | "latin" | "code" | "digits" | "secret";
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly max?: number;
  readonly focus?: boolean;
  /** the form it is in is sent by "done" on the keyboard, as by Enter */
  readonly sends?: boolean;
}

/** Password fields hide what is typed. */
const HIDDEN: JSX.IntrinsicElements["input"] = { type: "password" };
const SHOWN: JSX.IntrinsicElements["input"] = { type: "text" };

const LETTERS: Readonly<Record<NonNullable<FieldProps["kind"]>, FieldLetters>> = {
  text: "hindi",
  latin: "latin",
  code: "code",
  digits: "digits",
  secret: "digits",
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
    "data-keyboard": LETTERS[kind],
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
        <input
          {...common}
          {...(kind === "secret" ? HIDDEN : SHOWN)}
          enterKeyHint={props.sends ? "go" : "done"}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {hint && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
};
