import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateGroups, registerGroup } from "#domain/legacy/duplicates.ts";
import { QUARANTINE_REASONS, ROW_FLAGS } from "#domain/legacy/flags.ts";
import { guessMapping } from "#domain/legacy/mapping.ts";
import { readRow, type Sheet } from "#domain/legacy/row.ts";
import { LEGACY_HEADERS, LEGACY_TODAY, legacyRows } from "../../support/legacy-rows.ts";

const sheet: Sheet = { headers: LEGACY_HEADERS, mapping: guessMapping(LEGACY_HEADERS).mapping, today: LEGACY_TODAY };
const aRow = {
  registerNumber: "52",
  year: "2009",
  caseNumber: "31/09",
  sections: "379 IPC",
  head: "Theft",
  date: "05-03-2009",
  description: "साइकिल",
  quantity: "1 अदद",
  place: "ALM 3",
  status: "In Malkhana",
  decided: "N",
};
const reading = (over: Partial<typeof aRow> = {}, more: string[] = []) =>
  readRow([...Object.values({ ...aRow, ...over }), ...more], sheet);
const flagsOf = (over: Partial<typeof aRow>) => {
  const row = reading(over);
  return row.disposition === "item" ? row.flags : row.reasons;
};

describe("readRow", () => {
  test("[IM1] every row is an item or quarantined with a reason, and the sum is the number of rows", () => {
    const rows = legacyRows(11, 3000).map(({ cells }) => readRow(cells, sheet));
    const items = rows.filter((row) => row.disposition === "item");
    const quarantined = rows.filter((row) => row.disposition === "quarantine");
    expect(items.length + quarantined.length).toBe(3000);
    expect(quarantined.length).toBeGreaterThan(0);
    expect(quarantined.filter((row) => row.reasons.length === 0)).toEqual([]);
  });

  test("[IM1] a row that cannot be an item tells why", () => {
    const why = (cells: readonly string[]) => {
      const row = readRow(cells, sheet);
      return row.disposition === "quarantine" ? row.reasons : "item";
    };
    expect(why(["", "-", " ", "NA"])).toEqual(["row-empty"]);
    expect(why([])).toEqual(["row-empty"]);
    expect(why(LEGACY_HEADERS)).toEqual(["row-repeats-headers"]);
    expect(reading({}, ["रमेश"])).toMatchObject({ reasons: ["row-too-long"] });
    expect(reading({}, ["", " "])).toMatchObject({ disposition: "item" });
    expect(reading({ description: "", registerNumber: "-", caseNumber: "NA" })).toMatchObject({
      reasons: ["nothing-identifies"],
    });
  });

  test("[IM2] finds in generated rows what was meant, and no more", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const { cells, truth } of legacyRows(seed, 40)) {
          const row = readRow(cells, sheet);
          const disposition = truth.status
            ? { disposition: "item" }
            : { disposition: "quarantine", reasons: ["status-not-a-status"] };
          expect(row).toMatchObject({ ...truth, ...disposition });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("[IM2] any cells give an answer, and the same cells the same answer", () => {
    const anyCell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[0-9०-९./\- kgमुअसं]{0,14}$/u),
      fc.constantFrom("\ud800", "0", "?", "मु0अ0सं0 /", "99999", "9".repeat(400), "ALM ", "GD", "1/1/1", "₹"),
    );
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 14 }), (cells) => {
        const row = readRow(cells, sheet);
        expect(readRow(cells, sheet)).toEqual(row);
        if (row.disposition === "quarantine") {
          expect(row.reasons.length).toBeGreaterThan(0);
          for (const reason of row.reasons) expect(QUARANTINE_REASONS).toHaveProperty(reason);
        } else for (const flag of row.flags) expect(ROW_FLAGS).toHaveProperty(flag);
      }),
      { numRuns: 3000 },
    );
  });

  test("[IM2] digits of Devanagari read as 0-9", () => {
    const inDevanagari = (cell: string) =>
      cell.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
    for (const { cells } of legacyRows(5, 800)) {
      const [plain, devanagari] = [readRow(cells, sheet), readRow(cells.map(inDevanagari), sheet)];
      const { description: _a, placeSpelling: _b, sections: _c, ...meaning } = plain;
      expect(devanagari).toMatchObject(meaning);
    }
  });

  test("[IM21] a quarantined row keeps what could be read", () => {
    const item = reading();
    expect(reading({ status: "RACK 4" })).toEqual({
      ...item,
      disposition: "quarantine",
      status: undefined,
      reasons: ["status-not-a-status"],
    });
  });

  test("[IM12] a head that is a year, a place or a status is left empty and flagged", () => {
    for (const head of ["1979", "RACK 4", "FSL"]) {
      expect(reading({ head })).toMatchObject({ head: undefined, flags: ["head-not-a-head"] });
    }
    expect(reading({ head: "हत्या" })).toMatchObject({ head: "हत्या", flags: [] });
  });

  test("[IM8] an empty status is in store by the register, and flagged", () => {
    expect(reading({ status: "" })).toMatchObject({ status: { kind: "in-store" }, flags: ["status-blank"] });
  });

  test("[IM15] rows of one number and year are all kept and share a group", () => {
    const rows = [reading(), reading({ description: "चाकू" }), reading({ year: "" }), reading({ registerNumber: "" })];
    const quarantined = reading({ status: "RACK 4" });
    expect(rows.map((row) => row.disposition)).toEqual(["item", "item", "item", "item"]);
    expect([...rows, quarantined].map(registerGroup)).toEqual(["52/2009", "52/2009", "52/?", undefined, "52/2009"]);
    expect(duplicateGroups([...rows, quarantined])).toEqual(new Map([["52/2009", 3]]));
  });

  test("[IM20] what does not fit together is kept and flagged", () => {
    expect(flagsOf({})).toEqual([]);
    expect(flagsOf({ date: "05-03-2011" })).toEqual(["date-year-differs"]);
    expect(flagsOf({ registerNumber: "52/2011" })).toEqual(["year-differs"]);
    expect(flagsOf({ quantity: "2 kg" })).toEqual(["unit-unlike-category"]);
    expect(flagsOf({ decided: "देखें" })).toEqual(["decided-unread"]);
    expect(flagsOf({ description: "" })).toEqual(["description-blank", "category-unread"]);
    expect(flagsOf({ description: `साइकिल ${"x".repeat(300)}` })).toEqual(["description-cut"]);
    expect(reading({ registerNumber: "52/2011", year: "" })).toMatchObject({
      registerNumber: "52",
      year: 2011,
      flags: ["date-year-differs"],
    });
  });
});
