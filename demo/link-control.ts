import type { ShapedLink } from "#platform/net/shaped-link.ts";

/** How the panel can set the link. */
export const LINK_MODES = ["whole", "slow", "cut"] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/** The link between the stations and the district, in the panel's hand. */
export interface LinkControl {
  mode(): LinkMode;
  set(mode: LinkMode): void;
  bytes(): { readonly up: number; readonly down: number };
}

export const WHOLE = {
  upBytesPerS: Number.POSITIVE_INFINITY,
  downBytesPerS: Number.POSITIVE_INFINITY,
  delayMs: 0,
} as const;
/** A 2G modem: 64 kbit/s up, 128 down, 350 ms each way. */
const SLOW = { upBytesPerS: 8_000, downBytesPerS: 16_000, delayMs: 350 } as const;

/** @param link that stands whole at first */
export const createLinkControl = (link: ShapedLink): LinkControl => {
  let now: LinkMode = "whole";
  return {
    mode: () => now,
    set(mode) {
      now = mode;
      if (mode === "cut") return link.cut();
      link.shape(mode === "slow" ? SLOW : WHOLE);
      link.restore();
    },
    bytes: link.bytes,
  };
};
