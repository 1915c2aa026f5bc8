import type { ComponentChildren, JSX } from "preact";

/**
 * One key. It acts when it is touched (an `act` when it is let go, for what is below must not get its click), never
 * repeats while it is held, and never takes the focus out of the field. A click that no pointer made is a screen reader's.
 */
export const Key = (props: {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** read out where the face says too little */
  readonly name?: string | undefined;
  readonly kind?: "letter" | "wide" | "space" | "act" | "page" | "word";
  readonly pressed?: boolean;
  readonly lang?: string;
}): JSX.Element => {
  const { kind = "letter", onPress } = props;
  const isLate = kind === "act";
  return (
    <button
      type="button"
      class={`kb-key kb-${kind}`}
      tabIndex={-1}
      aria-label={props.name}
      aria-pressed={props.pressed}
      lang={props.lang}
      onPointerDown={(event) => {
        event.preventDefault();
        if (event.button === 0 && !isLate) onPress();
      }}
      onClick={(event) => {
        if (isLate || event.detail === 0) onPress();
      }}
    >
      {props.children}
    </button>
  );
};
