/** A case used at this kiosk of late: its code and its number in a few signs. */
export interface RecentCase {
  readonly case: string;
  readonly text: string;
}

const KEY = "recent-cases";
const MOST = 6;

/** The newest first. No name of a person is among them. */
export const recentCases = (store: Pick<Storage, "getItem">): readonly RecentCase[] => {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as RecentCase[]) : [];
  } catch {
    return [];
  }
};

/** Puts a case at the head of the list. */
export const rememberCase = (store: Pick<Storage, "getItem" | "setItem">, used: RecentCase): void => {
  if (used.text === "") return;
  const others = recentCases(store).filter((other) => other.case !== used.case);
  store.setItem(KEY, JSON.stringify([used, ...others].slice(0, MOST)));
};
