import type { Bilevel } from "../raster/bilevel.ts";

/** What one command does to the paper. */
export type Act =
  | { readonly do: "nothing" }
  | { readonly do: "reset" }
  | { readonly do: "image"; readonly picture: Bilevel }
  | { readonly do: "text"; readonly text: string }
  | { readonly do: "newline" }
  | { readonly do: "feed"; readonly dots: number }
  | { readonly do: "align"; readonly to: "left" | "centre" | "right" }
  | { readonly do: "symbol"; readonly symbology: "qr" | "code128"; readonly text: string }
  | { readonly do: "module"; readonly symbology: "qr" | "code128"; readonly dots: number }
  | { readonly do: "barHeight"; readonly dots: number }
  | { readonly do: "store"; readonly text: string }
  | { readonly do: "printStored" }
  | { readonly do: "cut" }
  | { readonly do: "answerPaper" };

/** A command as read: its name for the list, what it does, how many bytes it took. */
export interface Command {
  readonly name: string;
  readonly act: Act;
  readonly size: number;
}

/** What was read at an offset: a command, the wish for more bytes, or something this printer does not know. */
export type Reading = Command | "more" | { readonly unknown: string };

const DLE = 0x10;
const ESC = 0x1b;
const GS = 0x1d;
const LINE_DOTS = 30;

const nothing: Act = { do: "nothing" };
const between = (low: number, high: number) => (n: number) => n >= low && n <= high;
const oneOf =
  (...values: number[]) =>
  (n: number) =>
    values.includes(n);
const ALIGN = { 0: "left", 1: "centre", 2: "right" } as const;

interface Simple {
  readonly name: string;
  /** Whether the one parameter is legal; a command without it takes none. */
  readonly legal?: (n: number) => boolean;
  readonly act: (n: number) => Act;
}

/** Commands of two bytes and at most one parameter (Epson ESC/POS reference). */
const SIMPLE = new Map<number, Simple>([
  [0x1b40, { name: "ESC @", act: () => ({ do: "reset" }) }],
  [0x1b32, { name: "ESC 2", act: () => nothing }],
  [0x1b33, { name: "ESC 3", legal: between(0, 255), act: () => nothing }],
  [
    0x1b61,
    { name: "ESC a", legal: between(0, 2), act: (n) => ({ do: "align", to: ALIGN[n === 1 || n === 2 ? n : 0] }) },
  ],
  [0x1b45, { name: "ESC E", legal: between(0, 1), act: () => nothing }],
  [0x1b2d, { name: "ESC -", legal: between(0, 2), act: () => nothing }],
  [0x1b21, { name: "ESC !", legal: between(0, 255), act: () => nothing }],
  [0x1b4d, { name: "ESC M", legal: between(0, 1), act: () => nothing }],
  [0x1b7b, { name: "ESC {", legal: between(0, 1), act: () => nothing }],
  [0x1b74, { name: "ESC t", legal: between(0, 52), act: () => nothing }],
  [0x1b64, { name: "ESC d", legal: between(0, 255), act: (n) => ({ do: "feed", dots: n * LINE_DOTS }) }],
  [0x1b4a, { name: "ESC J", legal: between(0, 255), act: (n) => ({ do: "feed", dots: n }) }],
  [0x1d21, { name: "GS !", legal: between(0, 0x77), act: () => nothing }],
  [0x1d42, { name: "GS B", legal: between(0, 1), act: () => nothing }],
  [0x1d48, { name: "GS H", legal: between(0, 3), act: () => nothing }],
  [0x1d66, { name: "GS f", legal: between(0, 4), act: () => nothing }],
  [0x1d77, { name: "GS w", legal: between(2, 6), act: (n) => ({ do: "module", symbology: "code128", dots: n }) }],
  [0x1d68, { name: "GS h", legal: between(1, 255), act: (n) => ({ do: "barHeight", dots: n }) }],
  [0x1d56, { name: "GS V", legal: oneOf(0, 1, 48, 49), act: () => ({ do: "cut" }) }],
  [0x1d72, { name: "GS r", legal: oneOf(1, 49), act: () => ({ do: "answerPaper" }) }],
  [0x1004, { name: "DLE EOT", legal: between(1, 4), act: () => nothing }],
]);

const ascii = (bytes: Uint8Array): string | undefined =>
  bytes.every((byte) => byte >= 0x20 && byte <= 0x7e) ? String.fromCharCode(...bytes) : undefined;

/** GS v 0 m xL xH yL yH: raster, rows of xL+256·xH bytes. */
const readRaster = (bytes: Uint8Array, headDots: number): Reading => {
  if (bytes.length < 8) return "more";
  const [, , zero = 0, mode = 0, xl = 0, xh = 0, yl = 0, yh = 0] = bytes;
  const stride = xl + 256 * xh;
  const height = yl + 256 * yh;
  if (zero !== 0x30 || (mode !== 0 && mode !== 48)) return { unknown: `GS v ${zero} mode ${mode}` };
  if (stride === 0 || height === 0 || stride * 8 > headDots)
    return { unknown: `GS v 0 of ${stride * 8}×${height} dots` };
  const size = 8 + stride * height;
  if (bytes.length < size) return "more";
  const picture = { width: stride * 8, height, bits: bytes.slice(8, size) };
  return { name: `GS v 0 ${picture.width}×${height}`, act: { do: "image", picture }, size };
};

/** GS k 73 n {B d…: Code128, code set B. */
const readBarcode = (bytes: Uint8Array): Reading => {
  if (bytes.length < 4) return "more";
  const [, , kind = 0, count = 0] = bytes;
  if (kind !== 73) return { unknown: `GS k ${kind}` };
  if (bytes.length < 4 + count) return "more";
  const data = ascii(bytes.subarray(4, 4 + count));
  if (data === undefined || !data.startsWith("{B") || data.length < 3) return { unknown: "GS k 73 data" };
  return { name: "GS k 73", act: { do: "symbol", symbology: "code128", text: data.slice(2) }, size: 4 + count };
};

/** GS ( k pL pH 49 fn …: QR code functions 165, 167, 169, 180, 181. */
const readQr = (bytes: Uint8Array): Reading => {
  if (bytes.length < 7) return "more";
  const [, , , pl = 0, ph = 0, kind = 0, fn = 0] = bytes;
  const size = 5 + pl + 256 * ph;
  if (kind !== 49) return { unknown: `GS ( k ${kind}` };
  if (bytes.length < size) return "more";
  const data = bytes.subarray(7, size);
  const [n = 0] = data;
  const legal =
    (fn === 65 && data.length === 2 && between(49, 50)(n)) ||
    (fn === 67 && data.length === 1 && between(1, 16)(n)) ||
    (fn === 69 && data.length === 1 && between(48, 51)(n)) ||
    (fn === 80 && n === 48 && ascii(data.subarray(1)) !== undefined) ||
    (fn === 81 && data.length === 1 && n === 48);
  if (!legal) return { unknown: `GS ( k 49 ${fn}` };
  const acts: Record<number, Act> = {
    67: { do: "module", symbology: "qr", dots: n },
    80: { do: "store", text: ascii(data.subarray(1)) ?? "" },
    81: { do: "printStored" },
  };
  return { name: `GS ( k 49 ${fn}`, act: acts[fn] ?? nothing, size };
};

/** GS ( L pL pH 48 fn …: functions 112 (raster to print) and 50 (print it); the paper gets it as it is stored. */
const readStored = (bytes: Uint8Array, headDots: number): Reading => {
  if (bytes.length < 7) return "more";
  const [, , , pl = 0, ph = 0, m = 0, fn = 0] = bytes;
  const count = pl + 256 * ph;
  const size = 5 + count;
  if (m === 48 && fn === 50 && count === 2) return { name: "GS ( L 48 50", act: nothing, size };
  if (bytes.length < 15) return "more";
  const [a = 0, bx = 0, by = 0, c = 0, xl = 0, xh = 0, yl = 0, yh = 0] = bytes.subarray(7);
  const [width, height] = [xl + 256 * xh, yl + 256 * yh];
  const legal = m === 48 && fn === 112 && a === 48 && bx === 1 && by === 1 && c === 49 && width > 0 && height > 0;
  if (!legal || width > headDots || count !== 10 + Math.ceil(width / 8) * height)
    return { unknown: `GS ( L ${m} ${fn} of ${width}×${height} dots` };
  if (bytes.length < size) return "more";
  const picture = { width, height, bits: bytes.slice(15, size) };
  return { name: `GS ( L 48 112 ${width}×${height}`, act: { do: "image", picture }, size };
};

/** Reads the command at the start of the bytes. Strict: what is not in the list is `unknown`, never skipped. */
export const readCommand = (bytes: Uint8Array, headDots: number): Reading => {
  const [first, second, n] = bytes;
  if (first === undefined) return "more";
  if (first === 0x0a) return { name: "LF", act: { do: "newline" }, size: 1 };
  if (first >= 0x20 && first <= 0x7e) {
    const end = bytes.findIndex((byte) => byte < 0x20 || byte > 0x7e);
    const text = ascii(bytes.subarray(0, end === -1 ? bytes.length : end)) ?? "";
    return { name: `text "${text}"`, act: { do: "text", text }, size: text.length };
  }
  if (first !== ESC && first !== GS && first !== DLE) return { unknown: `byte ${first.toString(16).padStart(2, "0")}` };
  if (second === undefined) return "more";
  const code = (first << 8) | second;
  if (code === 0x1d76) return readRaster(bytes, headDots);
  if (code === 0x1d6b) return readBarcode(bytes);
  if (code === 0x1d28 && n === 0x6b) return readQr(bytes);
  if (code === 0x1d28 && n === 0x4c) return readStored(bytes, headDots);
  if (code === 0x1d28 && n === undefined) return "more";
  const simple = SIMPLE.get(code);
  if (simple === undefined) return { unknown: `command ${code.toString(16).padStart(4, "0")}` };
  if (simple.legal === undefined) return { name: simple.name, act: simple.act(0), size: 2 };
  if (n === undefined) return "more";
  if (!simple.legal(n)) return { unknown: `${simple.name} ${n}` };
  return { name: `${simple.name} ${n}`, act: simple.act(n), size: 3 };
};
