import { describe, expect, test } from "vitest";
import { type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import { instantOf } from "#domain/time.ts";
import {
  aDeposit,
  aHeader,
  anOfficer,
  aPhoto,
  aStation,
  done,
  fir,
  HOUR,
  imported,
  inStore,
  leastItem,
  type Station,
  stateOf,
} from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const PERSON = { name: "मोहन लाल", phone: "9876543210" } as const;
const inMinutes = (station: Station, minutes: number): string =>
  instantOf(Date.parse(station.desk.now()) + minutes * 60_000);

describe("deposit", () => {
  test("[CE1] makes the case, the seizure and each item with the next register numbers", () => {
    const station = aStation();
    const { desk, keeper, tray } = station;
    const first = desk.entries.length;
    const items = [leastItem("other"), leastItem("clothes")];
    const made = done(desk, keeper, deposit, aDeposit(station, { items }));
    expect(desk.entries.slice(first).map((entry) => entry.kind)).toEqual([
      ...["case.opened", "seizure.registered", "item.deposited", "item.deposited"],
    ]);
    expect(made.items.map((each) => each.register)).toEqual([
      { year: 2026, serial: 1 },
      { year: 2026, serial: 2 },
    ]);
    expect(stateOf(desk, made.items[1]?.item ?? "")).toMatchObject({
      ...{ cases: [made.case], seizure: made.seizure, category: "clothes", description: "एक काला थैला" },
      ...{ label: { copies: 0, verified: false }, photos: [aPhoto()], flags: [] },
      whereabouts: { kind: "placed", place: tray.place, since: desk.now() },
    });
    expect(desk.state.itemsAt(tray.place)).toEqual(made.items.map((each) => each.item).toSorted());
  });

  test("[CE1] a known case takes more seizures under its code", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { case: known } = done(desk, keeper, deposit, aDeposit(station));
    const again = done(desk, keeper, deposit, aDeposit(station, { case: known }));
    expect(again.case).toBe(known);
    expect(again.items[0]?.register).toEqual({ year: 2026, serial: 2 });
    expect(desk.state.cases()).toHaveLength(1);
  });

  test("[CE23] a number of an older register is taken in once with its year, and may repeat without it", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const found = done(desk, keeper, deposit, aDeposit(station)).case;
    const withOld = (legacy: { number: string; year?: number }) =>
      aDeposit(station, { case: found, items: [{ ...leastItem("other"), legacy }] });
    const made = done(desk, keeper, deposit, withOld({ number: "52", year: 2009 }));
    expect(stateOf(desk, made.items[0]?.item ?? "")).toMatchObject({ legacy: { number: "52", year: 2009 } });
    expect(refusal(desk, keeper, deposit, withOld({ number: "52", year: 2009 }))).toBe("register/duplicate-legacy");
    const twice = { ...leastItem("other"), legacy: { number: "53", year: 2009 } };
    const both = aDeposit(station, { case: found, items: [twice, twice] });
    expect(refusal(desk, keeper, deposit, both)).toBe("register/duplicate-legacy");
    for (let n = 0; n < 2; n++) done(desk, keeper, deposit, withOld({ number: "52" }));
    done(desk, keeper, deposit, withOld({ number: "52", year: 2010 }));
  });

  test.each(CATEGORY_IDS)("[CG2] %s can be deposited with the least that it asks", (category) => {
    const station = aStation();
    const place = category === "explosives" ? station.yard : station.tray;
    expect(inStore(station, category, place)).toMatchObject({ category, whereabouts: { place: place.place } });
  });

  test("[CE2] keeps when it was seized, deposited and entered, so that the delay is a figure", () => {
    const station = aStation();
    const seizure = { at: inMinutes(station, -300) };
    const at = inMinutes(station, -20);
    const made = done(station.desk, station.keeper, deposit, aDeposit(station, { at, seizure }));
    expect(stateOf(station.desk, made.items[0]?.item ?? "")).toMatchObject({
      ...{ seizedAt: seizure.at, depositedAt: at, recordedAt: station.desk.now() },
    });
  });

  test("[CE2] times given with another offset stand in Indian time", () => {
    const station = aStation();
    const made = done(
      ...([station.desk, station.keeper, deposit] as const),
      aDeposit(station, { at: "2026-11-22T04:00:00Z", seizure: { at: "2026-11-22T01:00:00Z" } }),
    );
    expect(stateOf(station.desk, made.items[0]?.item ?? "")).toMatchObject({
      ...{ seizedAt: "2026-11-22T06:30:00.000+05:30", depositedAt: "2026-11-22T09:30:00.000+05:30" },
    });
  });

  test("[CE3] private persons and the place of recovery stand in no entry", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const made = done(
      ...([desk, keeper, deposit] as const),
      aDeposit(station, {
        persons: [{ role: "accused", ...PERSON }],
        seizure: { at: desk.now(), place: "ग्राम रामपुर", persons: [{ role: "witness", ...PERSON }] },
      }),
    );
    const log = JSON.stringify(desk.entries);
    for (const secret of [PERSON.name, PERSON.phone, "रामपुर"]) expect(log).not.toContain(secret);
    const sealed = desk.entries.filter((entry) => entry.private);
    expect(sealed.map((entry) => [entry.kind, entry.private?.subject])).toEqual([
      ["case.opened", made.case],
      ["seizure.registered", made.case],
    ]);
  });

  test("[CE4] serials begin anew with the year", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const serial = () =>
      done(desk, keeper, deposit, aDeposit(station, { case: aHeader({ numbers: [fir(`${desk.entries.length}`)] }) }))
        .items[0]?.register;
    expect([serial(), serial()]).toEqual([1, 2].map((n) => ({ year: 2026, serial: n })));
    desk.wait(40 * 24 * HOUR);
    expect([serial(), serial()]).toEqual([1, 2].map((n) => ({ year: 2027, serial: n })));
  });

  test("[CG7] the description is composed from the fields where these identify the object", () => {
    const station = aStation();
    const item = { ...leastItem("narcotics"), fields: { drug: "ganja", packets: 4, kit: "धनात्मक" } };
    const made = done(station.desk, station.both, deposit, aDeposit(station, { items: [item] }));
    expect(stateOf(station.desk, made.items[0]?.item ?? "").description).toBe(
      "मादक पदार्थ, गांजा, पुड़िया / पैकेट 4, धनात्मक",
    );
  });

  test("[CG9] a photo may be deferred with a reason", () => {
    const station = aStation();
    const item = { ...leastItem("other"), photos: [], photoDeferred: "कैमरा खराब" };
    const made = done(station.desk, station.keeper, deposit, aDeposit(station, { items: [item] }));
    expect(stateOf(station.desk, made.items[0]?.item ?? "")).toMatchObject({ photos: [], photoDeferred: "कैमरा खराब" });
  });

  test("[CE5] a sensitive case makes its items sensitive", () => {
    const station = aStation();
    const made = done(station.desk, station.keeper, deposit, aDeposit(station, { case: aHeader({ sensitive: true }) }));
    expect(stateOf(station.desk, made.items[0]?.item ?? "").sensitive).toBe(true);
  });
});

describe("refused deposits", () => {
  const one = (changes: Partial<DepositInput["items"][number]>): Partial<DepositInput> => ({
    items: [leastItem("clothes"), { ...leastItem("other"), ...changes }],
  });
  const cases: [string, string, (station: Station) => Partial<DepositInput>][] = [
    ["[PC7]", "code/wrong-kind", ({ desk }) => ({ place: desk.mint("item") })],
    ["[PC7]", "place/unknown", ({ desk }) => ({ place: desk.mint("shelf") })],
    ["[TM2]", "time/invalid", () => ({ at: "yesterday" })],
    ["[TM2]", "time/future", (station) => ({ at: inMinutes(station, 6) })],
    ["[TM2]", "time/future", (station) => ({ seizure: { at: inMinutes(station, 6) } })],
    ["[TM2]", "time/future", (station) => ({ gd: { number: "14", at: inMinutes(station, 6) } })],
    [
      ...(["[TM2]", "time/future"] as const),
      (station) => ({ seizure: { at: station.desk.now(), gd: { number: "14", at: inMinutes(station, 6) } } }),
    ],
    ["[CE2]", "time/before-seizure", (station) => ({ at: inMinutes(station, -60) })],
    ["[CG8]", "item/explosives-outside", () => ({ items: [leastItem("explosives")] })],
    ["[CG4]", "item/field-unknown", () => one({ fields: { imei: "1" } })],
    ["[CG4]", "item/field-invalid", () => one({ category: "documents", fields: { pages: "many" } })],
    ["[CG3]", "item/field-required", () => one({ category: "vehicle" })],
    ["[CG7]", "item/field-required", () => one({ description: "" })],
    [
      ...(["[CG5]", "item/cash-sum"] as const),
      () => ({ items: [{ ...leastItem("cash"), quantity: { amount: 99_999, unit: "rupee_paise" } }] }),
    ],
    ["[CG6]", "item/unit", () => one({ quantity: { amount: 1, unit: "rupee_paise" } })],
    ["[CG9]", "item/no-photo", () => one({ photos: [] })],
    ["[CS1]", "case/unknown", ({ desk }) => ({ case: desk.mint("case") })],
    ["[CS1]", "case/number-needed", () => ({ case: aHeader({ numbers: [] }) })],
    ["[CS1]", "case/number-needed", () => ({ case: aHeader({ kind: "gd-unclaimed" }) })],
  ];

  test.each(cases)("%s gives %s and changes nothing", (_rule, code, changes) => {
    const station = aStation();
    expect(refusal(station.desk, station.both, deposit, aDeposit(station, changes(station)))).toBe(code);
  });

  test("[TM2] a clock that differs by five minutes is forgiven", () => {
    const station = aStation();
    const at = inMinutes(station, 5);
    done(station.desk, station.keeper, deposit, aDeposit(station, { at, seizure: { at } }));
  });

  test("[CS4] a number that names a case here already is refused and tells which", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { case: known } = done(desk, keeper, deposit, aDeposit(station));
    const twice = aDeposit(station, { case: aHeader({ numbers: [fir("0302")] }) });
    expect(refusal(desk, keeper, deposit, twice)).toBe("case/duplicate-number");
    const decision = desk.perform(keeper, deposit, twice);
    expect(decision).toMatchObject({ error: { facts: { case: known, number: "0302" } } });
  });

  test("[PL1] [PL7] only keepers in service deposit", () => {
    const station = aStation();
    const { desk, io, technician } = station;
    for (const officer of [io, technician])
      expect(refusal(desk, { officer }, deposit, aDeposit(station))).toBe("policy/role");
    const suspended = anOfficer(desk, "moharrir", { status: "suspended" });
    expect(refusal(desk, { officer: suspended }, deposit, aDeposit(station))).toBe("officer/not-active");
  });

  test("[PL2] [PL4] a guarded class needs a second, other, fitting person", () => {
    const station = aStation();
    const { desk, keeper, technician } = station;
    const arms = aDeposit(station, { items: [leastItem("arms")] });
    expect(refusal(desk, keeper, deposit, arms)).toBe("policy/second-person-required");
    expect(refusal(desk, { ...keeper, second: keeper.officer }, deposit, arms)).toBe("policy/second-person-same");
    expect(refusal(desk, { ...keeper, second: technician }, deposit, arms)).toBe("policy/second-person-role");
    done(desk, station.both, deposit, arms);
  });

  test("[PL3] a place under double lock needs a second person for any class", () => {
    const station = aStation();
    const { desk, keeper, both, vaultShelf } = station;
    const guarded = aDeposit(station, { place: vaultShelf.place });
    expect(refusal(desk, keeper, deposit, guarded)).toBe("policy/second-person-required");
    done(desk, both, deposit, guarded);
  });

  test("[FD10] an imported item does not use a register number", () => {
    const station = aStation();
    imported(station, "placed");
    expect(inStore(station).register).toEqual({ year: 2026, serial: 1 });
  });
});
