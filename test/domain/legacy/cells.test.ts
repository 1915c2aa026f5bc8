import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaseNumber } from "#domain/legacy/case-number.ts";
import { readCategory } from "#domain/legacy/category.ts";
import { readQuantity } from "#domain/legacy/quantity.ts";
import { readRegisterNumber } from "#domain/legacy/register-number.ts";
import { readDecided, readStatus } from "#domain/legacy/status.ts";
import { readYear } from "#domain/legacy/year.ts";

describe("status", () => {
  test("[IM6] tells in store, out, closed and missing apart in the spellings of both languages", () => {
    for (const cell of ["in malkhana", "In Malkhana", "मालखाना में"])
      expect(readStatus(cell)).toEqual({ kind: "in-store" });
    for (const cell of ["FSL", "एफएसएल", "एफ०एस०एल०"])
      expect(readStatus(cell)).toEqual({ kind: "out", purpose: "fsl" });
    expect(readStatus("COURT")).toEqual({ kind: "out", purpose: "court" });
    for (const cell of ["supurdagi", "सुपुर्दगी"])
      expect(readStatus(cell)).toEqual({ kind: "out", purpose: "custody-bond" });
    expect(readStatus("Destroyed")).toEqual({ kind: "closed", how: "destroyed" });
    expect(readStatus("RETURNED")).toEqual({ kind: "closed", how: "returned" });
    expect(readStatus("Not found")).toEqual({ kind: "missing" });
  });
  test("[IM7] a rack, a town or a longer remark is no status", () => {
    for (const cell of ["RACK 4", "Kanpur", "FSL से आना है", "0"]) expect(readStatus(cell)).toBe("none");
  });
  test("[IM8] an empty status cell, however it was left empty, is blank", () => {
    for (const cell of ["", "  ", "-", "--", "NA", "n/a", "nil", "…"]) expect(readStatus(cell)).toBe("blank");
  });
  test("[IM6] decided is yes, no or not known", () => {
    expect(["Y", "हाँ", "N", "नहीं", "", "?"].map(readDecided)).toEqual([true, true, false, false, undefined, undefined]);
  });
});

describe("numbers", () => {
  test("[IM9] reads register numbers with their suffixes and ranges; a missing one is legal and flagged", () => {
    const cases = { "897": "897", "0052": "52", "12/A": "12/A", "12 / क": "12/क", "४५": "45" };
    for (const [cell, number] of Object.entries(cases)) {
      expect(readRegisterNumber(cell, 2026)).toEqual({ value: { number }, flag: undefined });
    }
    expect(readRegisterNumber("45-46", 2026)).toEqual({ value: { number: "45-46" }, flag: "register-number-range" });
    expect(readRegisterNumber("12/2011", 2026)).toEqual({ value: { number: "12", year: 2011 }, flag: undefined });
    for (const cell of ["", "बिना नम्बर", "without number", "0", "-"]) {
      expect(readRegisterNumber(cell, 2026)).toEqual({ value: undefined, flag: "register-number-unknown" });
    }
    for (const cell of ["LAST ROOM", "12/2090", "1234567", "12 व 13"]) {
      expect(readRegisterNumber(cell, 2026)).toEqual({ value: undefined, flag: "register-number-unread" });
    }
  });
  test("[IM10] a blank or zero year is unknown; two digits are a year not after today", () => {
    for (const cell of ["", "0", "0000", "-", "????"]) {
      expect(readYear(cell, 2026)).toEqual({ value: undefined, flag: "year-unknown" });
    }
    expect(["2011", "98", "26", "27", "२००४"].map((cell) => readYear(cell, 2026).value)).toEqual([
      2011, 1998, 2026, 1927, 2004,
    ]);
    for (const cell of ["2010-11", "2031", "1492", "Theft", "201"]) {
      expect(readYear(cell, 2026)).toEqual({ value: undefined, flag: "year-unread" });
    }
  });
  test("[IM11] reads case numbers in every shape of the registers", () => {
    const fir = (number: string, year?: number) =>
      year === undefined ? { kind: "fir", number } : { kind: "fir", number, year };
    const whole = {
      "586/16": fir("586", 2016),
      "695/04": fir("695", 2004),
      "201/99": fir("201", 1999),
      "981/00": fir("981", 2000),
    };
    const worded = {
      "मु0अ0सं0 347/2005": fir("347", 2005),
      "मु०अ०सं० ३४७/२००५": fir("347", 2005),
      "मु.अ.सं. 347/05": fir("347", 2005),
      "FIR No. 12A/2019": fir("12A", 2019),
      "DD No. 7/21": { kind: "gd", number: "7", year: 2021 },
    };
    for (const [cell, value] of Object.entries({ ...whole, ...worded })) {
      expect(readCaseNumber(cell, 2026)).toEqual({ value, flag: undefined });
    }
    const yearless = {
      "846": fir("846"),
      "0846": fir("846"),
      "999/??": fir("999"),
      "मु0अ0सं0 570/0000": fir("570"),
      "मु0अ0सं0 570/": fir("570"),
    };
    for (const [cell, value] of Object.entries({ ...yearless, "GD 37": { kind: "gd", number: "37" } })) {
      expect(readCaseNumber(cell, 2026)).toEqual({ value, flag: "case-year-unknown" });
    }
  });
  test("[IM11] a case number in no known shape is left empty", () => {
    for (const cell of ["12/05, 13/05", "पुराना", "XYZ 12/2011", "12/2090", "0/2011", "12/201", "2O5/11"]) {
      expect(readCaseNumber(cell, 2026)).toEqual({ value: undefined, flag: "case-number-unread" });
    }
    expect(readCaseNumber("", 2026)).toEqual({ value: undefined, flag: "case-number-blank" });
  });
});

describe("quantity", () => {
  test("[IM13] reads figures, words and units into whole base units", () => {
    const cases: Record<string, { amount: number; unit: string }> = {
      "10 पीस": { amount: 10, unit: "piece" },
      "1 अदद": { amount: 1, unit: "piece" },
      "एक अदद": { amount: 1, unit: "piece" },
      "2.5 kg": { amount: 2_500_000, unit: "gram_mg" },
      "ढाई किलो": { amount: 2_500_000, unit: "gram_mg" },
      "48.250 किग्रा0": { amount: 48_250_000, unit: "gram_mg" },
      "1 किलो 250 ग्राम": { amount: 1_250_000, unit: "gram_mg" },
      "20 ली0": { amount: 20_000, unit: "litre_ml" },
      "5 बोतल": { amount: 5, unit: "bottle" },
      "₹ 2467/-": { amount: 246_700, unit: "rupee_paise" },
      "रु.500.50": { amount: 50_050, unit: "rupee_paise" },
      "12,500 रुपये": { amount: 1_250_000, unit: "rupee_paise" },
    };
    for (const [cell, value] of Object.entries(cases))
      expect(readQuantity(cell), cell).toEqual({ value, flag: undefined });
    for (const [cell, amount] of [
      ["5", 5],
      ["एक", 1],
    ] as const) {
      expect(readQuantity(cell)).toEqual({ value: { amount, unit: "piece" }, flag: "unit-unwritten" });
    }
    expect(readQuantity("")).toEqual({ value: undefined, flag: "quantity-blank" });
  });
  test("[IM13] what is no exact amount of one unit is left empty", () => {
    const cells = [
      "0",
      "2.5 पीस",
      ".5 kg",
      "2,5 kg",
      "kg",
      "2 kg 3 लीटर",
      "कुछ",
      "10 x 5",
      "1.23456789 kg",
      "9999999999999",
      "एक या दो",
    ];
    for (const cell of cells) expect(readQuantity(cell), cell).toEqual({ value: undefined, flag: "quantity-unread" });
  });
  test("[IM13] a weight written in kg to the milligram comes back exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (mg) => {
        const cell = `${Math.floor(mg / 1_000_000)}.${String(mg % 1_000_000).padStart(6, "0")} kg`;
        expect(readQuantity(cell).value).toEqual({ amount: mg, unit: "gram_mg" });
      }),
    );
  });
});

describe("category", () => {
  test("[IM14] comes from words of one category only", () => {
    expect(readCategory("तमंचा 315 बोर मय एक कारतूस जिन्दा").value).toBe("arms");
    expect(readCategory("मो0सा0 हीरो स्प्लेंडर बिना नम्बर").value).toBe("vehicle");
    expect(readCategory("मोबाइल रेडमी नोट").value).toBe("electronic");
    expect(readCategory("100 के 47 नोट").value).toBe("cash");
    expect(readCategory("Viscera sealed bottle PM No 12").value).toBe("biological");
  });
  test("[IM14] is other and flagged when two categories or none fit", () => {
    expect(readCategory("Blood stained clothes")).toEqual({ value: "other", flag: "category-unsure" });
    expect(readCategory("मोबाइल व 500 रुपये")).toEqual({ value: "other", flag: "category-unsure" });
    expect(readCategory("Gas cylinder")).toEqual({ value: "other", flag: "category-unread" });
    expect(readCategory("carton of scarves")).toEqual({ value: "other", flag: "category-unread" });
  });
});
