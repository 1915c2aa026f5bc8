import type { JSX } from "preact";

/** `unknown` is a state of its own and never looks like `ok`; `absent` is there by design and no alarm. */
export type MarkState = "ok" | "warn" | "bad" | "info" | "unknown" | "absent";

const SHAPES: Record<MarkState, JSX.Element> = {
  ok: <circle cx="8" cy="8" r="6.500" />,
  warn: <path d="M8 1.500 15 14H1z" />,
  bad: <path d="M2 2h12v12H2z" />,
  info: <path d="M8 1l7 7-7 7-7-7z" />,
  unknown: <path class="hatch" d="M1.500 1.500h13v13h-13zM1.500 8 8 1.500M1.500 14.500l13-13M8 14.500 14.500 8" />,
  absent: <path d="M2 7h12v2H2z" />,
};

/** A state as shape, word and colour together. */
export const StateMark = ({ state, text }: { readonly state: MarkState; readonly text: string }): JSX.Element => (
  <span class={`mark mark-${state}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[state]}
    </svg>
    <span>{text}</span>
  </span>
);
