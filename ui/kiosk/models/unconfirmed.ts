import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Unconfirmed } from "./answers.ts";

/** What one officer handed in and has not confirmed. */
export interface Handed {
  readonly key: string;
  readonly depositor: OfficerRef;
  readonly picture: string | undefined;
  /** not on the roster */
  readonly outsider: boolean;
  /** the SHO may speak for this officer */
  readonly sho: boolean;
  readonly items: readonly Unconfirmed[];
}

const keyOf = ({ officer, number, station, name }: OfficerRef): string =>
  officer ?? `${station ?? ""} ${number} ${name}`;

/** The list by depositor; who came last stands first, as the station gives it. */
export const depositorsOf = (items: readonly Unconfirmed[]): readonly Handed[] => {
  const groups = new Map<string, Unconfirmed[]>();
  for (const item of items) {
    const key = keyOf(item.depositor);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        key,
        depositor: first.depositor,
        picture: own.find((item) => item.picture)?.picture,
        outsider: first.awaits === "outsider",
        sho: own.every((item) => item.sho),
        items: own,
      },
    ];
  });
};
