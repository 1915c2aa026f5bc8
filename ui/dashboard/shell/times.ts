import type { Translate } from "#domain/text/translate.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time in its largest whole unit: minutes, hours up to two days, days. */
export const lengthText = (ms: number, t: Translate): string => {
  if (ms < HOUR_MS) return t("value.minutes", { count: Math.max(1, Math.floor(ms / MINUTE_MS)) });
  if (ms < 2 * DAY_MS) return t("value.hours", { count: Math.floor(ms / HOUR_MS) });
  return t("value.days", { count: Math.floor(ms / DAY_MS) });
};

/** How long ago something was; less than a minute is now. */
export const agoText = (atMs: number, nowMs: number, t: Translate): string =>
  nowMs - atMs < MINUTE_MS ? t("value.now") : t("value.ago", { time: lengthText(nowMs - atMs, t) });

const KIB = 1024;
const MIB = 1024 * KIB;

/** A size in kB or MB, whole or with one digit. */
export const sizeText = (bytes: number): string =>
  bytes < MIB ? `${Math.ceil(bytes / KIB)} kB` : `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 1 : 0)} MB`;
