import type { JSX } from "preact";
import { ICON_PATHS, type IconName } from "./icon-paths.ts";

export type { IconName } from "./icon-paths.ts";

/** A line drawing in the colour of the text beside it; says nothing to a screen reader, the words do. */
export const Icon = ({
  name,
  size = "normal",
}: {
  name: IconName;
  size?: "small" | "normal" | "large";
}): JSX.Element => (
  <svg class={`icon icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={ICON_PATHS[name]} />
  </svg>
);
