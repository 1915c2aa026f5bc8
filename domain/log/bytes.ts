const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64URL = `${BASE64.slice(0, 62)}-_`;
/** Value of each character code; 64 where the alphabet has none. */
const valuesOf = (alphabet: string): Uint8Array => {
  const values = new Uint8Array(128).fill(64);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  return values;
};
const BASE64_VALUES = valuesOf(BASE64);
const BASE64URL_VALUES = valuesOf(BASE64URL);
const HEX_PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** SHA-256, 32 bytes. A string stands for its UTF-8 bytes. */
export type Sha256 = (data: Uint8Array | string) => Uint8Array;

/** The parts one after the other. */
export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Same length and same bytes. Not constant time: for public hashes only. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** UTF-8 of a well-formed string; a lone surrogate becomes U+FFFD as everywhere else. */
export const utf8 = (text: string): Uint8Array => {
  const out: number[] = [];
  for (const char of text) {
    const raw = char.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(out);
};

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += HEX_PAIRS[byte];
  return text;
};

/** Reads lower-case hexadecimal; anything else is undefined. */
export const fromHex = (text: string): Uint8Array | undefined => {
  if (!/^([0-9a-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
};

/** Two characters for every twelve bits: three bytes are two look-ups. */
const pairsOf = (alphabet: string): readonly string[] =>
  Array.from({ length: 4096 }, (_, bits) => alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63));
const BASE64_PAIRS = pairsOf(BASE64);
const BASE64URL_PAIRS = pairsOf(BASE64URL);

const encode = (bytes: Uint8Array, pairs: readonly string[]): string => {
  const byte = (at: number): number => bytes[at] ?? 0;
  let text = "";
  let at = 0;
  for (; at + 2 < bytes.length; at += 3) {
    const held = (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2);
    text += `${pairs[held >> 12]}${pairs[held & 4095]}`;
  }
  const rest = bytes.length - at;
  if (rest === 0) return text;
  const held = (byte(at) << 16) | (byte(at + 1) << 8);
  return text + `${pairs[held >> 12]}${pairs[held & 4095]}`.slice(0, rest + 1);
};

const decode = (text: string, values: Uint8Array): Uint8Array | undefined => {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? 64;
    if (value > 63) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? bytes : undefined; // bits left over would be a second spelling of the same bytes
};

/** Base64 with padding, RFC 4648 section 4. */
export const toBase64 = (bytes: Uint8Array): string => {
  const text = encode(bytes, BASE64_PAIRS);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
};

/** Reads base64 in its one right spelling (padding present, no spare bits, no spaces); otherwise undefined. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return decode(text.slice(0, text.length - padding), BASE64_VALUES);
};

/** Base64url without padding, RFC 4648 section 5. */
export const toBase64Url = (bytes: Uint8Array): string => encode(bytes, BASE64URL_PAIRS);

/** Reads base64url without padding in its one right spelling; otherwise undefined. */
export const fromBase64Url = (text: string): Uint8Array | undefined => decode(text, BASE64URL_VALUES);
