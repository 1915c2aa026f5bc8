import type { Entry } from "../log/entry.ts";
import type { Deposited } from "./acts/deposit.ts";
import type { Issued } from "./acts/issue.ts";
import type { Returned } from "./acts/return.ts";

/** The answer of a deposit, read from its entries; none when they are not those of a deposit. */
export const depositedAgain = (entries: readonly Entry[]): Deposited | undefined => {
  for (const entry of entries)
    if (entry.kind === "seizure.registered") {
      const { case: found, seizure } = entry.body;
      const items = entries.flatMap((one) =>
        one.kind === "item.deposited" ? [{ item: one.body.item, register: one.body.register }] : [],
      );
      const awaits = entries.map((one) => (one.kind === "item.deposited" ? one.body.awaits : undefined)).find(Boolean);
      return { case: found, seizure, items, ...(awaits ? { awaits } : {}) };
    }
  return undefined;
};

/** The answer of an issue, read from its entry. */
export const issuedAgain = (entries: readonly Entry[]): Issued | undefined => {
  for (const { kind, body } of entries)
    if (kind === "item.issued")
      return {
        movement: body.movement,
        certificate: body.certificate,
        items: body.lines.map((line) => line.item),
      };
  return undefined;
};

/** The answer of a return, read from its entries: one for each certificate. */
export const returnedAgain = (entries: readonly Entry[]): Returned | undefined => {
  const lines = entries.flatMap(({ kind, body }) =>
    kind === "item.returned" ? body.lines.map(({ item, verdict }) => ({ item, verdict })) : [],
  );
  return lines.length > 0 ? { lines } : undefined;
};
