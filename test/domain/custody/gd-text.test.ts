import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { gdText } from "#domain/custody/gd-text.ts";
import {
  aDeposit,
  aHeader,
  aPhoto,
  aStation,
  CARRIER,
  DAY,
  done,
  leastItem,
  SEALED,
  sentOut,
  stateOf,
} from "../../support/factories.ts";

const texts = (sensitive: boolean) => {
  const station = aStation();
  const { desk, keeper, shelf } = station;
  const made = done(
    ...([desk, keeper, deposit] as const),
    aDeposit(station, { case: aHeader({ sensitive }), items: [leastItem("other"), leastItem("clothes")] }),
  );
  const items = made.items.map((each) => each.item);
  const { movement } = sentOut(station, items, { purpose: "fsl", office: "एफ०एस०एल० लखनऊ" });
  desk.wait(2 * DAY);
  const lines = [
    { item: items[0] ?? "", seal: { ...SEALED, state: "broken" as const }, remark: "टूटी", photos: [aPhoto()] },
  ];
  done(desk, keeper, returnItems, { lines, carrier: CARRIER, to: shelf.place });
  const state = desk.state.movement(movement);
  if (!state) throw new Error("no movement");
  const parcels = items.map((item) => ({ item: stateOf(desk, item), cases: desk.state.cases() }));
  return { items, text: (leg: "out" | "in", language: "hi" | "en") => gdText(state, parcels, leg, language) };
};

describe("text for the general diary", () => {
  test.each(["hi", "en"] as const)(
    "[CE22] of a departure names everything that the diary asks for (%s)",
    (language) => {
      const { items, text } = texts(false);
      for (const part of [
        ...["22-11-2026 10:00", CARRIER.rank, CARRIER.name, CARRIER.number, "1/2026", "एफ०एस०एल० लखनऊ", "118/2026"],
        ...["302/2026", "एक काला थैला", language === "hi" ? "सील सही 2" : "seal intact 2"],
        ...items.map(displayCode),
      ])
        expect(text("out", language)).toContain(part);
    },
  );

  test.each(["hi", "en"] as const)(
    "[CE22] of a return names only what is back, with the seal found (%s)",
    (language) => {
      const { items, text } = texts(false);
      const back = text("in", language);
      expect(back).toContain(displayCode(items[0] ?? ""));
      expect(back).not.toContain(displayCode(items[1] ?? ""));
      expect(back).toContain(language === "hi" ? "सील टूटी 2" : "seal broken 2");
      expect(back).toContain("24-11-2026 10:00");
    },
  );

  test("[CE5] of a sensitive case does not describe the object", () => {
    const { text } = texts(true);
    expect(text("out", "hi")).not.toContain("थैला");
    expect(text("out", "hi")).toContain("302/2026");
  });
});
