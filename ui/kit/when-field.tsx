import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayDate } from "#domain/time.ts";
import { Field } from "./field.tsx";
import { dayOfTyped, isTime, typedDay, typedTime } from "./when-text.ts";

/** A day typed as DD-MM-YYYY, in every language and browser alike. `value` is `YYYY-MM-DD`, or empty. */
export const DayField = (props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (day: string) => void;
  readonly optional?: string;
}): JSX.Element => {
  const typed = useSignal<{ readonly text: string; readonly value: string }>({ text: "", value: "" });
  const { label, value, onInput, optional } = props;
  // what is being typed wins over the value until it is a day of its own
  const text = typed.value.value === value && typed.value.text !== "" ? typed.value.text : value && displayDate(value);
  return (
    <Field
      label={label}
      {...(optional ? { optional } : {})}
      kind="digits"
      max={10}
      placeholder="DD-MM-YYYY"
      value={text}
      onInput={(raw) => {
        const next = typedDay(raw);
        const day = dayOfTyped(next) ?? "";
        typed.value = { text: next, value: day };
        onInput(day);
      }}
    />
  );
};

/** A day and a time of day. `value` is `YYYY-MM-DDTHH:mm`, or empty while one of the two is missing. */
export const WhenField = (props: {
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly value: string;
  readonly onInput: (when: string) => void;
}): JSX.Element => {
  const { dayLabel, timeLabel, value, onInput } = props;
  const parts = useSignal({ day: "", time: "", value: "" });
  const own = parts.value.value === value;
  const day = own && parts.value.day ? parts.value.day : value.slice(0, 10);
  const time = own && parts.value.time ? parts.value.time : value.slice(11, 16);
  const change = (next: { day: string; time: string }) => {
    const whole = next.day !== "" && isTime(next.time) ? `${next.day}T${next.time}` : "";
    parts.value = { ...next, value: whole };
    onInput(whole);
  };
  return (
    <div class="when">
      <DayField label={dayLabel} value={day} onInput={(next) => change({ day: next, time })} />
      <Field
        label={timeLabel}
        kind="digits"
        max={5}
        placeholder="HH:mm"
        value={time}
        onInput={(raw) => change({ day, time: typedTime(raw) })}
      />
    </div>
  );
};
