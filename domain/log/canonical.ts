import canonicalize from "canonicalize";

const MAX_DEPTH = 32;

/** A value that may not stand in the log: a fault of the program, never of the user. `path` is where, like `$.body.grams`. */
export class CanonicalFault extends Error {
  readonly path: string;
  constructor(path: string, why: string) {
    super(`${path} ${why}`);
    this.name = "CanonicalFault";
    this.path = path;
  }
}

/** Whether a text may stand in the log: Unicode NFC and no lone surrogate, so that equal words are equal bytes. */
export const isCanonicalText = (text: string): boolean =>
  /^[ -~]*$/.test(text) || (!/\p{Surrogate}/u.test(text) && text.normalize("NFC") === text);

const checkText = (text: string, path: string): void => {
  if (!isCanonicalText(text)) throw new CanonicalFault(path, "is not NFC text without lone surrogates");
};

const check = (value: unknown, path: string, depth: number): void => {
  if (typeof value === "string") return checkText(value, path);
  if (typeof value === "boolean") return;
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new CanonicalFault(path, "is not a safe integer");
    return;
  }
  if (typeof value !== "object" || value === null) throw new CanonicalFault(path, "is null, undefined or no JSON");
  if (depth >= MAX_DEPTH) throw new CanonicalFault(path, "is nested too deep");
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) check(value[i], `${path}[${i}]`, depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new CanonicalFault(path, "is not a plain object");
  for (const [key, member] of Object.entries(value)) {
    checkText(key, `${path}.${key}`);
    check(member, `${path}.${key}`, depth + 1);
  }
};

/**
 * The one spelling of a value (JCS, RFC 8785), made once, when an entry is written; afterwards only these bytes are
 * stored, hashed, sent and verified. Takes objects, arrays, booleans, safe integers and NFC texts, at most 32 deep.
 * @returns the text whose UTF-8 are the bytes
 * @throws CanonicalFault for anything else: JSON libraries disagree about it
 */
export const canonicalBytes = (value: unknown): string => {
  check(value, "$", 0);
  const text = canonicalize(value);
  if (text === undefined) throw new CanonicalFault("$", "has no canonical form");
  return text;
};
