import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirmDeposit } from "#domain/custody/acts/confirm-deposit.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { changeOfficer } from "#domain/custody/acts/officer.ts";
import type { Who } from "#domain/custody/policy.ts";
import {
  aDeposit,
  aHeader,
  anOfficer,
  aPhoto,
  aStation,
  done,
  leastItem,
  OUTSIDER,
  refOf,
  type Station,
  stateOf,
} from "../../support/factories.ts";
import { lived, steps } from "../../support/random-history.ts";
import { refusal } from "../../support/refusal.ts";

const REMARK = { remark: "जी०आर०पी० थाने से वायरलेस पर पुष्टि" };
const withIo = ({ keeper, io }: Station): Who => ({ ...keeper, second: io });
const pictured = { depositor: OUTSIDER, depositorPhoto: aPhoto("e") };

/** One item handed in by the investigator, or by an outsider, with whoever stands at the kiosk. */
const handedIn = (station: Station, who: Who, changes: Parameters<typeof aDeposit>[1] = {}): string => {
  const input = aDeposit(station, { depositor: refOf(station.io), ...changes });
  return done(station.desk, who, deposit, input).items[0]?.item ?? "";
};

describe("the depositor's word", () => {
  test("[DF1] the depositor's PIN closes the deposit and is the second person of a guarded class", () => {
    const station = aStation();
    const item = handedIn(station, withIo(station), { items: [leastItem("arms")] });
    expect(stateOf(station.desk, item).awaits).toBeUndefined();
    expect(station.desk.entries.at(-1)).toMatchObject({ second: { officer: station.io.officer } });
  });

  test("[DF1] a moharrir who brings property in needs nobody else's word", () => {
    const station = aStation();
    const item = handedIn(station, station.keeper, { depositor: refOf(station.keeper.officer) });
    expect(stateOf(station.desk, item).awaits).toBeUndefined();
  });

  test("[DF2] without it the item is on the register and awaits the depositor, also beside another second", () => {
    const station = aStation();
    const { desk, keeper, both } = station;
    const item = handedIn(station, keeper);
    expect(stateOf(desk, item)).toMatchObject({ awaits: "depositor", register: { serial: 1 } });
    const guarded = aDeposit(station, {
      ...{ case: stateOf(desk, item).cases[0] ?? "", depositor: refOf(station.io), items: [leastItem("cash")] },
    });
    expect(refusal(desk, keeper, deposit, guarded)).toBe("policy/second-person-required");
    expect(done(desk, both, deposit, guarded)).toMatchObject({ awaits: "depositor" });
  });

  test("[DF3] the record names the depositor as the roster does, and no officer nobody knows", () => {
    const station = aStation();
    const item = handedIn(station, station.keeper, {
      depositor: { ...refOf(station.io), name: "कोई और", number: "1" },
    });
    expect(stateOf(station.desk, item).depositor).toEqual(refOf(station.io));
    const unknown = aDeposit(station, { depositor: { ...refOf(station.io), officer: station.desk.mint("officer") } });
    expect(refusal(station.desk, station.keeper, deposit, unknown)).toBe("officer/unknown");
  });

  test("[DF4] an outsider's property is taken in before two, with unit and picture, and awaits", () => {
    const station = aStation();
    const { desk, keeper, both } = station;
    expect(refusal(desk, keeper, deposit, aDeposit(station, pictured))).toBe("policy/second-person-required");
    expect(desk.perform(keeper, deposit, aDeposit(station, pictured))).toMatchObject({
      error: { facts: { why: "outsider" } },
    });
    const { station: _unit, ...nowhere } = OUTSIDER;
    const refused = (changes: Parameters<typeof aDeposit>[1]) =>
      refusal(desk, both, deposit, aDeposit(station, changes));
    expect(refused({ ...pictured, depositor: nowhere })).toBe("deposit/unit-needed");
    expect(refused({ depositor: OUTSIDER })).toBe("deposit/picture-needed");
    const item = handedIn(station, both, pictured);
    expect(stateOf(desk, item)).toMatchObject({ awaits: "outsider", depositor: OUTSIDER, depositorPhoto: aPhoto("e") });
    expect(desk.entries.at(-1)?.blobs.map(({ sha256 }) => sha256)).toEqual(["a", "e"].map((digit) => digit.repeat(64)));
  });

  test("[DF4] a camera that fails does not keep property out", () => {
    const station = aStation();
    const item = handedIn(station, station.both, { depositor: OUTSIDER, depositorNoPhoto: "कैमरा खराब" });
    expect(stateOf(station.desk, item)).toMatchObject({ awaits: "outsider", depositorNoPhoto: "कैमरा खराब" });
  });
});

describe("the word that came later", () => {
  test("[DF5] the depositor gives it beside the moharrir or alone, once", () => {
    const station = aStation();
    const { desk, io } = station;
    for (const who of [withIo(station), { officer: io }]) {
      const item = handedIn(station, station.keeper, { case: aHeader({ numbers: [], firToFollow: true }) });
      done(desk, who, confirmDeposit, { items: [item, item] });
      expect(stateOf(desk, item)).toMatchObject({
        confirmed: { officer: io.officer, as: "depositor", at: desk.now() },
      });
      expect(stateOf(desk, item).awaits).toBeUndefined();
      expect(refusal(desk, who, confirmDeposit, { items: [item] })).toBe("deposit/not-awaiting");
    }
  });

  test("[DF5] an outsider who was enrolled since gives it under the number that was written down", () => {
    const station = aStation();
    const { desk, keeper, both } = station;
    const item = handedIn(station, both, pictured);
    const other = anOfficer(desk, "io", { number: "9922" });
    expect(refusal(desk, { ...keeper, second: other }, confirmDeposit, { items: [item] })).toBe(
      "deposit/not-depositor",
    );
    const enrolled = anOfficer(desk, "io", { number: OUTSIDER.number });
    done(desk, { ...keeper, second: enrolled }, confirmDeposit, { items: [item] });
    expect(stateOf(desk, item)).toMatchObject({ confirmed: { officer: enrolled.officer, as: "depositor" } });
  });

  test("[DF6] the SHO speaks for an outsider and says how it was made sure", () => {
    const station = aStation();
    const { desk, keeper, both, sho } = station;
    const item = handedIn(station, both, pictured);
    expect(refusal(desk, keeper, confirmDeposit, { items: [item], ...REMARK })).toBe("deposit/not-depositor");
    expect(refusal(desk, both, confirmDeposit, { items: [item] })).toBe("item/field-required");
    done(desk, { officer: sho }, confirmDeposit, { items: [item], ...REMARK });
    expect(stateOf(desk, item)).toMatchObject({ confirmed: { officer: sho.officer, as: "sho" } });
  });

  test("[DF6] the SHO does not speak for an investigator in service, and does for one who was transferred", () => {
    const station = aStation();
    const { desk, sho, io } = station;
    const item = handedIn(station, station.keeper);
    const speaks = () => refusal(desk, { officer: sho }, confirmDeposit, { items: [item], ...REMARK });
    expect(speaks()).toBe("deposit/not-depositor");
    done(desk, { officer: sho }, changeOfficer, { officer: io.officer, status: "transferred", reason: "स्थानान्तरण" });
    done(desk, { officer: sho }, confirmDeposit, { items: [item], ...REMARK });
    expect(stateOf(desk, item).awaits).toBeUndefined();
  });

  test("[DF5] one act confirms for all items or for none", () => {
    const station = aStation();
    const { desk, both } = station;
    const mine = handedIn(station, station.keeper);
    const theirs = handedIn(station, both, { ...pictured, case: stateOf(desk, mine).cases[0] ?? "" });
    expect(refusal(desk, withIo(station), confirmDeposit, { items: [mine, theirs] })).toBe("deposit/not-depositor");
    expect([mine, theirs].map((item) => stateOf(desk, item).awaits)).toEqual(["depositor", "outsider"]);
  });

  test("[DF7] an item awaits until its depositor or the SHO in the depositor's place has spoken", () => {
    fc.assert(
      fc.property(steps(60), (history) => {
        const { desk } = lived(history);
        const awaits = new Set<string>();
        for (const entry of desk.entries) {
          if (entry.kind === "item.deposited") {
            const { depositor, item } = entry.body;
            const there = [entry.actor.officer, entry.second?.officer];
            if (depositor.officer === undefined || !there.includes(depositor.officer)) awaits.add(item);
          }
          if (entry.kind !== "deposit.confirmed") continue;
          const { items, officer, as } = entry.body;
          expect([entry.actor.officer, entry.second?.officer]).toContain(officer);
          for (const code of items) {
            expect(awaits.delete(code)).toBe(true);
            const { depositor } = stateOf(desk, code);
            const role = desk.state.officer(officer)?.role;
            expect(as === "sho" ? [role, depositor?.officer] : [depositor?.officer]).toEqual(
              as === "sho" ? ["sho", undefined] : [officer],
            );
          }
        }
        const flagged = desk.state.items().flatMap((item) => (item.awaits ? [item.item] : []));
        expect(flagged.toSorted()).toEqual([...awaits].toSorted());
      }),
    );
  });
});
