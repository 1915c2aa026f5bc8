import type { Serial } from "../entries/item.ts";

/** What a register calls an item: our serial, or what an older register wrote. */
export interface RegisterNames {
  readonly register?: Serial;
  readonly legacy?: { readonly number?: string; readonly year?: number };
}

/** `12/2026`; `-` stands for what nobody knows. */
export const registerText = ({ register, legacy }: RegisterNames): string =>
  register ? `${register.serial}/${register.year}` : `${legacy?.number ?? "-"}/${legacy?.year ?? "-"}`;
