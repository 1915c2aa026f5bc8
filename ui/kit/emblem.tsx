import type { JSX } from "preact";

/** The sign of the product: a room with a closed store in it. */
export const Emblem = ({ large = false }: { readonly large?: boolean }): JSX.Element => (
  <svg class={large ? "emblem emblem-large" : "emblem"} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <path class="emblem-house" d="M12 27 32 14l20 13v25H12z" />
    <path class="emblem-store" d="M22 52V37h20v15M22 44.500h20" />
  </svg>
);
