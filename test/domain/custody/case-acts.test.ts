import { describe, expect, test } from "vitest";
import { type CaseNumber, numberKey } from "#domain/case/case-header.ts";
import { linkCase, numberCase } from "#domain/custody/acts/case.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { aDeposit, aHeader, aStation, done, fir, inStore, type Station, stateOf } from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

/** Items found by a number, the way a search by case number goes. */
const found = ({ desk }: Station, number: CaseNumber): string[] =>
  desk.state
    .casesByNumber(numberKey(number))
    .flatMap((id) => desk.state.items().flatMap((item) => (item.cases.includes(id) ? [item.item] : [])));

const GD: CaseNumber = { kind: "gd", number: "14", year: 2026, date: "2026-11-20" };

describe("numbers of a case", () => {
  test("[CS2] the FIR follows a deposit, and is then awaited no more", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const header = aHeader({ numbers: [], firToFollow: true });
    const made = done(desk, keeper, deposit, aDeposit(station, { case: header }));
    expect(desk.state.case(made.case)).toMatchObject({ firToFollow: true, numbers: [] });
    done(desk, keeper, numberCase, { case: made.case, number: { kind: "court", number: "771", year: 2026 } });
    expect(desk.state.case(made.case)?.firToFollow).toBe(true);
    done(desk, keeper, numberCase, { case: made.case, number: fir("411"), reason: "एफ०आई०आर० दर्ज" });
    expect(desk.state.case(made.case)?.firToFollow).toBe(false);
    expect(found(station, fir("411"))).toEqual(made.items.map((each) => each.item));
  });

  test("[CS3] every number a case ever had finds its items for ever", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const header = aHeader({ kind: "gd-unnatural-death", numbers: [GD] });
    const made = done(desk, keeper, deposit, aDeposit(station, { case: header }));
    const numbers: CaseNumber[] = [
      ...[GD, { kind: "inquest", number: "6", year: 2026 } as const, fir("509"), fir("510")],
      { kind: "court", number: "SC 88", year: 2027 },
    ];
    for (const number of numbers.slice(1)) done(desk, keeper, numberCase, { case: made.case, number });
    const items = made.items.map((each) => each.item);
    for (const number of numbers) expect(found(station, number)).toEqual(items);
    expect(desk.state.case(made.case)?.numbers).toEqual(numbers);
  });

  test("[CS4] a number of this station and year names one case; without a year, or of another station, it may come again", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const foreign: CaseNumber = { ...fir("302"), station: "थाना कैंट" };
    const first = aDeposit(station, { case: aHeader({ kind: "other-station", numbers: [foreign] }) });
    const other = done(desk, keeper, deposit, first).case;
    const ours = done(desk, keeper, deposit, aDeposit(station)).case;
    const elsewhere = {
      ...first,
      case: aHeader({ kind: "other-station", numbers: [{ ...foreign, station: "थाना सदर" }] }),
    };
    done(desk, keeper, deposit, elsewhere);
    expect(desk.state.casesByNumber(numberKey(fir("302")))).toHaveLength(3);
    expect(refusal(desk, keeper, numberCase, { case: other, number: fir("302") })).toBe("case/duplicate-number");
    const undated: CaseNumber = { kind: "gd", number: "3" };
    for (const id of [other, ours]) done(desk, keeper, numberCase, { case: id, number: undated });
  });

  test("[CS4] a diary number comes again every day, and names one case of its day", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const on = (day: string) =>
      aDeposit(station, { case: aHeader({ kind: "gd-unclaimed", numbers: [{ ...GD, date: day }] }) });
    done(desk, keeper, deposit, on("2026-11-20"));
    done(desk, keeper, deposit, on("2026-11-21"));
    expect(refusal(desk, keeper, deposit, on("2026-11-21"))).toBe("case/duplicate-number");
    expect(desk.state.casesByNumber(numberKey(GD))).toHaveLength(2);
  });

  test("[CS4] the same number twice, an unknown case and other roles are refused", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const known = done(desk, keeper, deposit, aDeposit(station)).case;
    expect(refusal(desk, keeper, numberCase, { case: known, number: fir("302") })).toBe("case/already-linked");
    expect(refusal(desk, keeper, numberCase, { case: desk.mint("case"), number: fir("1") })).toBe("case/unknown");
    expect(refusal(desk, { officer: io }, numberCase, { case: known, number: fir("1") })).toBe("policy/role");
  });
});

describe("items under several cases", () => {
  test("[CS5] an item stands under one more case and is found by the numbers of both", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const item = inStore(station);
    const other = done(desk, keeper, deposit, aDeposit(station)).case;
    done(desk, keeper, linkCase, { item: item.item, case: other, reason: "गैंगस्टर एक्ट में भी वांछित" });
    expect(stateOf(desk, item.item).cases).toEqual([...item.cases, other]);
    expect(found(station, fir("302"))).toContain(item.item);
    expect(found(station, fir("90"))).toEqual([item.item]);
  });

  test("[CS5] a case it stands under, an unknown case or item and other roles are refused", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const { item, cases } = inStore(station);
    const link = (changes: { item?: string; case?: string }, who = keeper) =>
      refusal(desk, who, linkCase, { item, case: cases[0] ?? "", reason: "भूल", ...changes });
    expect(link({})).toBe("case/already-linked");
    expect(link({ case: desk.mint("case") })).toBe("case/unknown");
    expect(link({ item: desk.mint("item") })).toBe("item/unknown");
    expect(link({ item: desk.mint("box") })).toBe("code/wrong-kind");
    expect(link({}, { officer: io })).toBe("policy/role");
  });
});
