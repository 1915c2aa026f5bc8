import * as v from "valibot";
import type { Bilingual } from "../schema.ts";
import { integer } from "../schema.ts";

/**
 * Units. An amount is always a whole number of the base unit, so nothing is rounded between the counter and the court:
 * weights in mg, volumes in ml, money in paise, lengths in mm.
 */
export const UNITS = {
  piece: { name: { hi: "अदद", en: "piece" }, shown: 1, decimals: 0 },
  packet: { name: { hi: "पैकेट", en: "packet" }, shown: 1, decimals: 0 },
  bottle: { name: { hi: "बोतल", en: "bottle" }, shown: 1, decimals: 0 },
  set: { name: { hi: "सेट", en: "set" }, shown: 1, decimals: 0 },
  gram_mg: { name: { hi: "ग्राम", en: "g" }, shown: 1_000, decimals: 3 },
  litre_ml: { name: { hi: "लीटर", en: "l" }, shown: 1_000, decimals: 3 },
  rupee_paise: { name: { hi: "रुपये", en: "₹" }, shown: 100, decimals: 2 },
  metre_mm: { name: { hi: "मीटर", en: "m" }, shown: 1_000, decimals: 3 },
} as const satisfies Record<string, { name: Bilingual; shown: number; decimals: number }>;

export type UnitId = keyof typeof UNITS;
export const UNIT_IDS = Object.keys(UNITS) as [UnitId, ...UnitId[]];

/** `amount` whole base units (see UNITS) of `unit`. */
export const quantitySchema = v.strictObject({ amount: integer(1, 1_000_000_000_000), unit: v.picklist(UNIT_IDS) });
export type Quantity = v.InferOutput<typeof quantitySchema>;

/** Indian grouping of a whole number: 12,34,567. */
export const groupDigits = (digits: string): string => {
  const head = digits.slice(0, -3);
  const tail = digits.slice(-3);
  return head === "" ? tail : `${head.replaceAll(/\B(?=(\d\d)+$)/g, ",")},${tail}`;
};

/** `2.5 किग्रा` is shown as grams: the unit a scale shows and a court reads. */
export const displayQuantity = (quantity: Quantity, language: "hi" | "en"): string => {
  const unit = UNITS[quantity.unit];
  const whole = groupDigits(String(Math.floor(quantity.amount / unit.shown)));
  const rest = quantity.amount % unit.shown;
  const decimals = rest === 0 ? "" : `.${String(rest).padStart(unit.decimals, "0").replace(/0+$/, "")}`;
  return quantity.unit === "rupee_paise" ? `₹ ${whole}${decimals}` : `${whole}${decimals} ${unit.name[language]}`;
};

/** Reads what an officer types ("2.5") in a unit; undefined when it is no amount of that unit. */
export const readAmount = (typed: string, unit: UnitId): number | undefined => {
  const match = /^(\d{1,13})(?:\.(\d{1,3}))?$/.exec(typed.replaceAll(",", "").trim());
  if (!match) return undefined;
  const { shown, decimals } = UNITS[unit];
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) return undefined;
  const amount = Number(match[1]) * shown + Number(fraction.padEnd(decimals, "0") || "0");
  return amount >= 1 ? amount : undefined;
};
