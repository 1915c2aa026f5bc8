import { ok, type Result, refuse } from "./result.ts";

/**
 * Printed codes. `MK7Q2KD482913X`: two letters for the kind of thing, five Crockford base32 characters, six digits
 * that are typed by hand when a label is damaged, one check character. No station code is inside (Crockford maps
 * I, L, O, U away) and nothing about the case.
 */
export const CODE_PREFIXES = {
  item: "MK",
  case: "CS",
  seizure: "SZ",
  movement: "MV",
  officer: "OF",
  room: "RM",
  rack: "RK",
  shelf: "SH",
  box: "BX",
  yard: "YD",
  tray: "TR",
  act: "AC",
  command: "CM",
  transfer: "TF",
  alarm: "AX",
  opening: "DX",
  test: "TS",
} as const;

export type CodeKind = keyof typeof CODE_PREFIXES;
/** A whole, checked code in capitals without separators: 14 characters. */
export type Code = string;

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const KIND_BY_PREFIX = new Map<string, CodeKind>(
  (Object.keys(CODE_PREFIXES) as CodeKind[]).map((kind) => [CODE_PREFIXES[kind], kind]),
);

const NO_SWAP = -2;

/** The check character of the first `length` characters, read as if the one at `swapAt` and the next stood the other way. */
const checkOf = (text: string, length: number, swapAt: number): string => {
  let p = 36;
  for (let i = 0; i < length; i++) {
    const at = i === swapAt ? i + 1 : i === swapAt + 1 ? swapAt : i;
    const unit = text.charCodeAt(at);
    const sum = (p + (unit < 65 ? unit - 48 : unit - 55)) % 36;
    p = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHABET.charAt((37 - p) % 36);
};

/**
 * ISO/IEC 7064 MOD 37,36: catches every single wrong character, and every swap of two neighbours but one in 630
 * (such codes are never given out). Takes 0-9 and A-Z.
 */
export const checkCharacter = (text: string): string => checkOf(text, text.length, NO_SWAP);

/** Crockford's reading of characters that people and worn heads confuse. */
const readLike = (text: string): string => text.replaceAll("O", "0").replaceAll("I", "1").replaceAll("L", "1");

/** Whether each swap of two different neighbours spoils the check: true of 98 codes in 100. */
const showsSwaps = (code: Code): boolean => {
  const last = code.length - 1;
  for (let at = 0; at < last; at++) {
    if (code.charCodeAt(at) === code.charCodeAt(at + 1)) continue;
    if (checkOf(code, last, at) === code.charAt(at + 1 === last ? at : last)) return false;
  }
  return true;
};

/**
 * A new code of a kind. Misread in one character or with two neighbours swapped it is refused when read.
 * @param random bytes from the machine's source
 * @param taken whether a six-digit tail is already used in the station
 */
export const newCode = (
  kind: CodeKind,
  random: (count: number) => Uint8Array,
  taken: (tail: string) => boolean,
): Code => {
  for (;;) {
    const bytes = random(9);
    let code: string = CODE_PREFIXES[kind];
    for (let at = 0; at < 5; at++) code += CROCKFORD.charAt((bytes[at] ?? 0) & 31);
    const number = ((bytes[5] ?? 0) << 24) | ((bytes[6] ?? 0) << 16) | ((bytes[7] ?? 0) << 8) | (bytes[8] ?? 0);
    const tail = String((number >>> 0) % 1_000_000).padStart(6, "0");
    code += tail;
    const check = checkCharacter(code);
    // a check character that is read like a digit would be lost when typed
    if (readLike(check) !== check || check === "U" || taken(tail)) continue;
    if (showsSwaps(code + check)) return code + check;
  }
};

/** The six digits typed by hand for a damaged label. */
export const tailOf = (code: Code): string => code.slice(7, 13);

/** `MK-7Q2KD-482913-X`, as it is printed under the symbol. */
export const displayCode = (code: Code): string =>
  `${code.slice(0, 2)}-${code.slice(2, 7)}-${code.slice(7, 13)}-${code.slice(13)}`;

/** What some scanners put before a text to name its symbology (ISO/IEC 15424): `]Q1`, `]d2`, `]C1`. */
const SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/;
const LENGTH = 14;

/**
 * The codes in what a scanner sent: freed from a symbology prefix, and two or three that came without a gap between
 * them told apart. Whatever is not made of whole, checked codes stays one text.
 */
export const codesIn = (scanned: string): readonly string[] => {
  const text = scanned.trim().replace(SYMBOLOGY, "");
  const plain = text.replaceAll(/[\s-]/g, "");
  if (plain.length <= LENGTH || plain.length % LENGTH !== 0) return [text];
  const parts = Array.from({ length: plain.length / LENGTH }, (_, at) => plain.slice(at * LENGTH, (at + 1) * LENGTH));
  return parts.every((part) => parseCode(part).ok) ? parts : [text];
};

/** The kind of thing a whole code names. */
export const kindOf = (code: Code): CodeKind | undefined => KIND_BY_PREFIX.get(code.slice(0, 2));

/** A code as it is stored and scanned; what people type may look otherwise. */
const WHOLE = /^[A-Z]{2}[0-9A-HJKMNP-TV-Z]{5}\d{6}[0-9A-HJKMNP-TV-Z]$/;

/**
 * Reads a scanned or typed code. Spaces, hyphens and small letters are forgiven, and O, I, L read as 0, 1, 1.
 * Refuses `code/malformed` (not one of our codes) and `code/check-failed` (misread).
 */
export const parseCode = (text: string): Result<Code> => {
  if (WHOLE.test(text) && KIND_BY_PREFIX.has(text.slice(0, 2)) && checkCharacter(text.slice(0, 13)) === text.slice(13))
    return ok(text);
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, "");
  const code = plain.slice(0, 2) + readLike(plain.slice(2));
  if (code.length !== 14 || !KIND_BY_PREFIX.has(code.slice(0, 2))) return refuse("code/malformed");
  for (const char of code.slice(2)) if (!CROCKFORD.includes(char)) return refuse("code/malformed");
  if (!/^\d{6}$/.test(tailOf(code))) return refuse("code/check-failed");
  return checkCharacter(code.slice(0, 13)) === code.slice(13) ? ok(code) : refuse("code/check-failed");
};
