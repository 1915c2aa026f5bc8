import { expect, test } from "vitest";
import { FIELDS, HEADER_SPELLINGS } from "#domain/legacy/headers.ts";
import { fieldOfHeader, guessMapping, headerSetKey } from "#domain/legacy/mapping.ts";

test("[IM18] columns are found by their headers in either language", () => {
  expect(guessMapping(["S.No", "FIR NO.", "Under Section", "LOCATION", "Status", "माल का विवरण"])).toEqual({
    mapping: { caseNumber: 1, sections: 2, place: 3, status: 4, description: 5 },
    contested: [],
    unmapped: [0],
  });
  expect(guessMapping(["मुद्द नं०", "मुद्द नं", "मु.अ.सं.", "दिनांक"])).toEqual({
    mapping: { caseNumber: 2, date: 3 },
    contested: ["registerNumber"],
    unmapped: [0, 1],
  });
  expect(guessMapping([])).toEqual({ mapping: {}, contested: [], unmapped: [] });
});

test("[IM18] no spelling heads two fields", () => {
  for (const field of FIELDS) {
    for (const spelling of HEADER_SPELLINGS[field]) expect(fieldOfHeader(spelling), spelling).toBe(field);
  }
});

test("[IM19] one set of headers has one key, whatever its case and points", () => {
  expect(headerSetKey(["FIR No.", "मु०अ०सं०"])).toBe(headerSetKey(["fir no", "मु0अ0सं0"]));
  expect(headerSetKey(["a", "b"])).not.toBe(headerSetKey(["b", "a"]));
});
