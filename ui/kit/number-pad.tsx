import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

const HIDDEN: JSX.IntrinsicElements["input"] = { type: "password" };
const SHOWN: JSX.IntrinsicElements["input"] = { type: "text" };

/**
 * Digits by finger or by keys. The value stands in a field that takes real keys too; Enter is the same as the word on
 * the large key. `point` adds a decimal point; `masked` shows dots.
 */
export const NumberPad = (props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly done: { readonly text: string; readonly onPress: () => void; readonly busy?: boolean } | undefined;
  readonly erase: string;
  readonly max: number;
  readonly point?: boolean;
  readonly masked?: boolean;
  readonly focus?: boolean;
}): JSX.Element => {
  const { label, value, onInput, done, max, point = false, masked = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focus) field.current?.focus();
  }, [props.focus]);
  const put = (typed: string) => {
    const plain = typed.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
    onInput(plain.replaceAll(point ? /[^\d.]/g : /\D/g, "").slice(0, max));
  };
  return (
    <form
      class="pad"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== "" && !done?.busy) done?.onPress();
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        class="input pad-value"
        {...(masked ? HIDDEN : SHOWN)}
        inputMode="none"
        autofocus={props.focus}
        autocomplete="off"
        value={value}
        onInput={(event) => put(event.currentTarget.value)}
      />
      <div class="pad-keys">
        {KEYS.map((key) => (
          <button key={key} type="button" class="key" onClick={() => put(value + key)}>
            {key}
          </button>
        ))}
        {point ? (
          <button type="button" class="key" onClick={() => put(value.includes(".") ? value : `${value}.`)}>
            .
          </button>
        ) : (
          <span />
        )}
        <button type="button" class="key" onClick={() => put(`${value}0`)}>
          0
        </button>
        <button type="button" class="key key-erase" aria-label={props.erase} onClick={() => put(value.slice(0, -1))}>
          <Icon name="erase" />
        </button>
      </div>
      {done && (
        <button type="submit" class="button button-primary" disabled={value === "" || done.busy}>
          {done.busy ? <span class="spinner" /> : <Icon name="next" />}
          <span>{done.text}</span>
        </button>
      )}
    </form>
  );
};
