import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "#domain/legacy/date.ts";

const TODAY = "2026-11-22";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_MS = 86_400_000;

test("[IM3] a day comes back from each of the six forms", () => {
  const days = fc.integer({ min: Date.UTC(1950, 0, 1) / DAY_MS, max: Date.UTC(2026, 10, 22) / DAY_MS });
  fc.assert(
    fc.property(days, (count) => {
      const iso = new Date(count * DAY_MS).toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const forms = [
        `${day}-${month}-${year}`,
        iso,
        `${day}.${month}.${year.slice(2)}`,
        `${Number(day)}/${Number(month)}/${year}`,
        `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
        String(count + 25_569),
      ];
      for (const form of forms) expect(readDate(form, TODAY), form).toEqual({ value: iso, flag: undefined });
    }),
    { numRuns: 2000 },
  );
});

test("[IM3] the day comes first, months may be Hindi, and a time of day is passed over", () => {
  const cases = {
    "5/6/2010": "2010-06-05",
    "12/3/2016": "2016-03-12",
    "26 Jul 2005": "2005-07-26",
    "5-सितम्बर-2011": "2011-09-05",
    "०५-०६-२०१०": "2010-06-05",
    "2005-07-26 00:00:00": "2005-07-26",
    "2005-07-26T00:00:00.000Z": "2005-07-26",
    "37333": "2002-03-18",
    "37333.5": "2002-03-18",
    "29.02.00": "2000-02-29",
  };
  for (const [cell, day] of Object.entries(cases)) {
    expect(readDate(cell, TODAY), cell).toEqual({ value: day, flag: undefined });
  }
});

test("[IM4] placeholders are no date", () => {
  for (const cell of ["", "-", "NA", "00-00-0000", "0", "00/00/00", " -- "]) {
    expect(readDate(cell, TODAY)).toEqual({ value: undefined, flag: "date-none" });
  }
});

test("[IM5] a day that does not exist, is unclear or lies ahead is not typed", () => {
  const unread = [
    "31-02-2010",
    "29.02.2011",
    "3/25/2011",
    "5-6/2010",
    "2010",
    "12345",
    "99999999",
    "26 Foo 2005",
    "गर्मी में",
    "1-1-201",
  ];
  for (const cell of unread) expect(readDate(cell, TODAY), cell).toEqual({ value: undefined, flag: "date-unread" });
  // a two-digit year that is this year stays this year, even for a day ahead
  for (const cell of ["23-11-2026", "01.12.26", "2027-01-01", "99999"]) {
    expect(readDate(cell, TODAY), cell).toEqual({ value: undefined, flag: "date-future" });
  }
  expect(readDate(TODAY, TODAY).value).toBe(TODAY);
});
