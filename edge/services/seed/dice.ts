/** A seeded stream of choices: the same seed gives the same training station everywhere. */
export interface Dice {
  /** 0 ≤ n < below, whole */
  below(below: number): number;
  /** between both ends, whole */
  between(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** true about `percent` times in a hundred */
  chance(percent: number): boolean;
  digits(count: number): string;
  bytes(count: number): Uint8Array;
}

/** Mulberry32: 32 bits of state are plenty for a few thousand choices. */
export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0],
    chance: (percent) => below(100) < percent,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(""),
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
};
