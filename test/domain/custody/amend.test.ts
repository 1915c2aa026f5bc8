import { describe, expect, test } from "vitest";
import { type AmendInput, amend } from "#domain/custody/acts/item.ts";
import { instantOf } from "#domain/time.ts";
import { aStation, done, HOUR, imported, inStore, type Station, stateOf } from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const REASON = "लिखने में भूल";
type Changes = AmendInput["changes"];
const amending = (item: string, ...changes: Changes): AmendInput => ({ item, changes, reason: REASON });

describe("corrections", () => {
  test("[CE18] name the old value, the new one and the reason; the first entry stays as it was", () => {
    const station = aStation();
    const { desk, both } = station;
    const { item } = inStore(station);
    const before = JSON.stringify(desk.entries);
    const changes = [
      { field: "description", to: "एक लाल थैला" },
      { field: "quantity", to: { unit: "piece", amount: 2 } },
      { field: "mark", to: "S-1" },
    ] as const;
    done(desk, both, amend, amending(item, ...changes));
    expect(stateOf(desk, item)).toMatchObject({ description: "एक लाल थैला", quantity: { amount: 2 }, mark: "S-1" });
    expect(JSON.stringify(desk.entries.slice(0, -1))).toBe(before);
    expect(desk.entries.at(-1)).toMatchObject({
      ...{ kind: "item.amended", second: { officer: station.sho.officer } },
      body: {
        item,
        reason: REASON,
        changes: [
          { field: "description", from: "एक काला थैला", to: "एक लाल थैला" },
          { field: "quantity", from: { amount: 1, unit: "piece" }, to: { amount: 2, unit: "piece" } },
          { field: "mark", to: "S-1" },
        ],
      },
    });
  });

  test("[CE18] a closed item can still be corrected", () => {
    const station = aStation();
    const { item } = imported(station, "closed");
    done(station.desk, station.both, amend, amending(item, { field: "description", to: "सही विवरण" }));
    expect(stateOf(station.desk, item)).toMatchObject({ description: "सही विवरण", whereabouts: { kind: "closed" } });
  });

  test("[CE3] the words of the old register do not come into the log by a correction", () => {
    const station = aStation();
    const { desk, both } = station;
    const words = "मोहन लाल पुत्र सोहन लाल का मोबाइल";
    const { item } = imported(station, "placed", "other", words);
    expect(stateOf(desk, item).description).toBe(words);
    done(desk, both, amend, amending(item, { field: "description", to: "काला मोबाइल" }));
    expect(stateOf(desk, item).description).toBe("काला मोबाइल");
    expect(JSON.stringify(desk.entries)).not.toContain("मोहन");
  });

  test("[CE18] another category brings its own fields, in whatever order they are given", () => {
    const station = aStation();
    const { desk, both } = station;
    const { item } = inStore(station, "electronic");
    const toArms = [
      { field: "fields.serial", to: "4471" },
      { field: "category", to: "arms" },
    ] as const;
    done(desk, both, amend, amending(item, ...toArms));
    expect(stateOf(desk, item)).toMatchObject({ category: "arms", fields: { serial: "4471" } });
    expect(stateOf(desk, item).fields).not.toHaveProperty("imei");
    expect(desk.entries.at(-1)?.body).toMatchObject({ changes: [{ from: "electronic" }, { to: "4471" }] });
    done(desk, both, amend, amending(item, { field: "category", to: "documents" }));
    expect(stateOf(desk, item)).toMatchObject({ category: "documents", fields: {} });
  });

  test("[CE18] the time of seizure is kept in Indian time", () => {
    const station = aStation();
    const { item } = inStore(station);
    done(station.desk, station.both, amend, amending(item, { field: "seizedAt", to: "2026-11-20T04:30:00Z" }));
    expect(stateOf(station.desk, item).seizedAt).toBe("2026-11-20T10:00:00.000+05:30");
  });

  test("[PL5] always need two persons, whatever the class", () => {
    const station = aStation();
    const { desk, keeper, io, both } = station;
    const { item } = inStore(station);
    const input = amending(item, { field: "description", to: "और कुछ" });
    expect(refusal(desk, keeper, amend, input)).toBe("policy/second-person-required");
    expect(refusal(desk, { officer: io, second: both.officer }, amend, input)).toBe("policy/role");
    done(desk, both, amend, input);
  });

  const refusals: [string, string, (station: Station) => Changes][] = [
    ["[CE19]", "item/field-unknown", () => [{ field: "register", to: "5" }]],
    ["[CE19]", "item/field-unknown", () => [{ field: "whereabouts", to: "घर" }]],
    ["[CE19]", "item/field-unknown", () => [{ field: "toString", to: "x" }]],
    ["[CE19]", "item/field-unknown", () => [{ field: "fields.imei", to: "356938035643809" }]],
    ["[CE19]", "item/nothing-changed", () => [{ field: "fields.registration", to: "UP65AB1234" }]],
    ["[CE19]", "item/nothing-changed", () => [{ field: "quantity", to: { unit: "piece", amount: 1 } }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "quantity", to: "पाँच" }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "seal", to: { amount: 2, unit: "piece" } }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "description", to: 5 }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "category", to: "spaceship" }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "seizedAt", to: "कल" }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "fields.odometer", to: "बहुत" }]],
    ["[CE19]", "item/field-invalid", () => [{ field: "fields.link", to: "borrowed" }]],
    ["[CE19]", "item/field-required", () => [{ field: "category", to: "electronic" }]],
    ["[CE19]", "item/unit", () => [{ field: "quantity", to: { amount: 5, unit: "gram_mg" } }]],
    ["[TM2]", "time/future", (s) => [{ field: "seizedAt", to: later(s, HOUR) }]],
    ["[CE2]", "time/before-seizure", (s) => [{ field: "seizedAt", to: later(s, 4 * 60_000) }]],
  ];
  const later = (station: Station, ms: number): string => instantOf(Date.parse(station.desk.now()) + ms);

  test.each(refusals)("%s gives %s and changes nothing: %#", (_rule, code, changes) => {
    const station = aStation();
    const { item } = inStore(station, "vehicle", station.yard);
    expect(refusal(station.desk, station.both, amend, amending(item, ...changes(station)))).toBe(code);
  });

  test("[CE19] [CG5] corrected cash still adds up", () => {
    const station = aStation();
    const { desk, both } = station;
    const { item } = inStore(station, "cash");
    const less = { field: "quantity", to: { amount: 50_000, unit: "rupee_paise" } } as const;
    expect(refusal(desk, both, amend, amending(item, less))).toBe("item/cash-sum");
    const notes = { field: "fields.denominations", to: [{ face: 50_000, count: 1 }] };
    done(desk, both, amend, amending(item, less, notes));
  });

  test("[CE7] an unknown item cannot be corrected", () => {
    const station = aStation();
    const input = amending(station.desk.mint("item"), { field: "mark", to: "A" });
    expect(refusal(station.desk, station.both, amend, input)).toBe("item/unknown");
  });
});
