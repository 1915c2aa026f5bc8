/** A release's version: three numbers of the product and the build, which only grows. */
export type Version = readonly [number, number, number, number];

/** Reads `0.1.0.412`; undefined for anything else. */
export const parseVersion = (text: string): Version | undefined => {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})\.(\d{1,9})$/.exec(text);
  if (!found) return undefined;
  const [, a, b, c, d] = found;
  return [Number(a), Number(b), Number(c), Number(d)];
};

/** Whether `next` comes after `now`; a text that is no version comes after nothing. */
export const isNewer = (next: string, now: string): boolean => {
  const [a, b] = [parseVersion(next), parseVersion(now)];
  if (!a || !b) return false;
  for (const [i, number] of a.entries()) if (number !== b[i]) return number > (b[i] ?? 0);
  return false;
};
