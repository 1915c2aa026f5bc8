import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeKind = "ok" | "warn" | "bad" | "info";
const ICONS: Record<NoticeKind, IconName> = { ok: "found", warn: "missing", bad: "missing", info: "list" };

/** Words in the page that stay until they are dealt with. A bad one is read out at once. */
export const Notice = (props: {
  readonly kind: NoticeKind;
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}): JSX.Element => (
  <div class={`notice notice-${props.kind}`} role={props.kind === "bad" ? "alert" : "status"}>
    <Icon name={ICONS[props.kind]} />
    <div class="notice-words">{props.children}</div>
    {props.action}
  </div>
);

/** An empty list says why it is empty and what to do. */
export const Empty = (props: {
  readonly icon: IconName;
  readonly text: string;
  readonly action?: ComponentChildren;
}): JSX.Element => (
  <div class="empty">
    <Icon name={props.icon} size="large" />
    <p>{props.text}</p>
    {props.action}
  </div>
);

/** Something is on its way; shown only after a moment, so that quick answers do not flicker. */
export const Waiting = ({ text }: { readonly text: string }): JSX.Element => (
  <p class="waiting" role="status">
    <span class="spinner" /> {text}
  </p>
);
