import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

interface ButtonProps {
  readonly children: ComponentChildren;
  /** the one likely act of a screen is `primary`; `danger` stands apart from the others */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: IconName | undefined;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  /** the name by which a lesson points at it */
  readonly lesson?: string;
  readonly onPress?: (() => void) | undefined;
}

/** The command of the desk card that presses a button, by what the button is for. */
const commandOf = (icon: IconName | undefined, kind?: ButtonProps["kind"]): string | undefined => {
  if (icon === "back") return "back";
  if (icon === "printer") return "print";
  if (icon === "cross") return "cancel";
  return kind === "primary" ? "done" : undefined;
};

/** A button with a word on it. While busy it cannot be pressed twice. */
export const Button = (props: ButtonProps): JSX.Element => {
  const { children, kind = "plain", icon, busy = false, disabled = false, submit = false, onPress } = props;
  return (
    <button
      type={submit ? "submit" : "button"}
      class={`button button-${kind}`}
      disabled={disabled || busy}
      aria-busy={busy}
      data-command={commandOf(icon, kind)}
      data-lesson={props.lesson}
      onClick={onPress}
    >
      {busy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
};

/** A button that only shows its icon; its name is read out and shown as a hint. */
export const IconButton = (props: {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}): JSX.Element => (
  <button
    type="button"
    class="button button-icon"
    aria-label={props.name}
    title={props.name}
    data-command={commandOf(props.icon)}
    disabled={props.disabled}
    onClick={props.onPress}
  >
    <Icon name={props.icon} />
  </button>
);

/** A large tile that opens a screen. `count` stands in the corner. */
export const Tile = (props: {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  readonly primary?: boolean;
}): JSX.Element => (
  <a class={props.primary ? "tile tile-primary" : "tile"} href={props.href}>
    <Icon name={props.icon} size="large" />
    <span class="tile-words">
      <strong>{props.title}</strong>
      {props.note && <small>{props.note}</small>}
    </span>
  </a>
);
