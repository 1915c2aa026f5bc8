import { isDay } from "#domain/time.ts";

const digitsOf = (typed: string): string =>
  typed.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).replaceAll(/\D/g, "");
const joined = (parts: readonly string[], sign: string): string => parts.filter((part) => part !== "").join(sign);

/** `DD-MM-YYYY` as far as typed: the hyphens come by themselves. */
export const typedDay = (typed: string): string => {
  const digits = digitsOf(typed);
  return joined([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 8)], "-");
};
/** `YYYY-MM-DD` of a whole typed day; nothing while it names no day. */
export const dayOfTyped = (typed: string): string | undefined => {
  const [day = "", month = "", year = ""] = typed.split("-");
  const iso = `${year}-${month}-${day}`;
  return isDay(iso) ? iso : undefined;
};
/** `HH:mm` as far as typed. */
export const typedTime = (typed: string): string => {
  const digits = digitsOf(typed);
  return joined([digits.slice(0, 2), digits.slice(2, 4)], ":");
};
/** Whether a text is a time of day, `HH:mm`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
