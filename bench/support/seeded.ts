/** Seeded choices: the same seed gives the same stock (mulberry32). */
export interface Seeded {
  /** whole number from 0 up to below `end` */
  below(end: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  bytes(count: number): Uint8Array;
}

export const seeded = (seed: number): Seeded => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (end: number): number => next() % end;
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255),
  };
};
