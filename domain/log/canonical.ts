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

/** ASCII and Devanagari whose characters neither compose nor change places: NFC as they stand, no need to look closer. */
const STABLE = /^[ -~\u0904-\u0928\u092a-\u0930\u0932\u0933\u0935-\u0939\u093d-\u0950\u0960-\u0970]*$/;

/** Whether a text may stand in the log: Unicode NFC and no lone surrogate, so that equal words are equal bytes. */
export const isCanonicalText = (text: string): boolean =>
  STABLE.test(text) || (!/\p{Surrogate}/u.test(text) && text.normalize("NFC") === text);

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

const PLAIN = /^[ !#-[\]-~]*$/; // needs no escape: most texts

const textOf = (text: string): string | undefined =>
  PLAIN.test(text) ? `"${text}"` : isCanonicalText(text) ? JSON.stringify(text) : undefined;

/** The value in its one spelling, checked on the way; undefined at the first part that may not stand in the log. */
const spell = (value: unknown, depth: number): string | undefined => {
  if (typeof value === "string") return textOf(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value !== "object" || value === null || depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return spellList(value, depth + 1);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? spellObject(value, depth + 1) : undefined;
};

/** So many names are ordered without a call of sort(), whose own records cost more than the work. */
const FEW = 24;

const spellList = (list: readonly unknown[], depth: number): string | undefined => {
  let text = "";
  for (let i = 0; i < list.length; i++) {
    const part = spell(list[i], depth);
    if (part === undefined) return undefined;
    text += i === 0 ? part : `,${part}`;
  }
  return `[${text}]`;
};

/** RFC 8785 3.2.3: names in the order of their UTF-16 units, as sort() has them; put in place one by one, as objects of the log have few. */
const namesOf = (object: object): readonly string[] => {
  const names = Object.keys(object);
  if (names.length > FEW) return names.sort();
  for (let at = 1; at < names.length; at++) {
    const name = names[at] ?? "";
    let to = at;
    for (let before = names[to - 1]; before !== undefined && before > name; before = names[to - 1]) {
      names[to] = before;
      to -= 1;
    }
    names[to] = name;
  }
  return names;
};

const spellObject = (object: object, depth: number): string | undefined => {
  const members = object as Readonly<Record<string, unknown>>;
  let text = "";
  for (const name of namesOf(object)) {
    const key = textOf(name);
    const part = spell(members[name], depth);
    if (key === undefined || part === undefined) return undefined;
    text += text === "" ? `${key}:${part}` : `,${key}:${part}`;
  }
  return `{${text}}`;
};

/**
 * The one spelling of a value (JCS, RFC 8785), made once, when an entry is written; afterwards only these bytes are
 * stored, hashed, sent and verified. Takes objects, arrays, booleans, safe integers and NFC texts, at most 32 deep.
 * @returns the text whose UTF-8 are the bytes
 * @throws CanonicalFault for anything else: JSON libraries disagree about it
 */
export const canonicalBytes = (value: unknown): string => {
  const text = spell(value, 0);
  if (text !== undefined) return text;
  check(value, "$", 0); // says where
  throw new CanonicalFault("$", "has no canonical form");
};
