import * as v from "valibot";
import { parseCode } from "./codes.ts";
import { instantOf, isDay, msOf } from "./time.ts";

/** Nothing to clean: plain characters, no space at an end. */
const CLEAN = /^[!-~](?:[ -~]*[!-~])?$/;

const clean = (text: string): string =>
  CLEAN.test(text)
    ? text
    : text
        .normalize("NFC")
        .replaceAll(/[\p{Cc}\u200b\ufeff]+/gu, " ")
        .trim();

/** Text as people type it: NFC, no control characters, trimmed, at most `max` characters. */
export const text = (max: number) => v.pipe(v.string(), v.transform(clean), v.maxLength(max));
/** Text that must say something. */
export const filled = (max: number) => v.pipe(text(max), v.minLength(1));
/** A whole number a JSON reader of any language keeps exactly. */
export const integer = (min = 0, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
/** An instant with its offset; kept in IST whatever the offset it came with, since papers print it as it stands. */
export const instant = v.pipe(
  v.string(),
  v.check((value) => msOf(value) !== undefined, "instant"),
  v.transform((value) => instantOf(msOf(value) ?? 0)),
);
/** A calendar day, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, "day"));
/** A checked code of any kind (domain/codes.ts). */
export const code = v.pipe(
  v.string(),
  v.length(14),
  v.check((value) => parseCode(value).ok, "code"),
);
/** SHA-256 in lower-case hex. */
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The code of a station: it stands in origins and names its log. */
export const stationCode = v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/));

/** A name in both languages. */
export const bilingual = v.strictObject({ hi: filled(80), en: filled(80) });
export type Bilingual = v.InferOutput<typeof bilingual>;
