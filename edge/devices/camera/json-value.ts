const MOST_BYTES = 4 * 1024 * 1024;

/** Reads JSON of a bounded size; undefined when it is none. */
export const readJson = (payload: Uint8Array): unknown => {
  if (payload.length > MOST_BYTES) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
};

/** The field of an object that is its own; undefined of anything else. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A value deep inside, by its names. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inside, name) => field(inside, name), value);

/** Words of at most `most` characters. */
export const words = (value: unknown, most = 80): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= most ? value : undefined;

/** A number, finite, also where it came as text. */
export const figure = (value: unknown): number | undefined => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
};

/** Seconds since 1970, as recorders tell them, in milliseconds. */
export const msOfSeconds = (value: unknown): number | undefined => {
  const seconds = figure(value);
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? Math.round(seconds * 1_000) : undefined;
};

/** The entries of an object by name. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
