import { describe, expect, test } from "vitest";
import type { Case } from "#domain/case/case-header.ts";
import { linkCase } from "#domain/custody/acts/case.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { coveredCase, coveredItem, readsCase, readsItem, tellsOfCase } from "#domain/custody/sensitive.ts";
import { ROLES } from "#domain/people/officer.ts";
import { openDesk } from "../../support/desk.ts";
import {
  aDeposit,
  aHeader,
  anOfficer,
  aPhoto,
  aStation,
  done,
  fir,
  leastItem,
  stateOf,
} from "../../support/factories.ts";

const desk = openDesk();
const io = anOfficer(desk, "io", { number: "1301" });
const ofIo = { name: "अरुण तिवारी", rank: "उपनिरीक्षक", number: "1301" };
const aCase = (changes: Partial<Case> = {}): Case => ({ ...aHeader({ sensitive: true }), case: "CS1", ...changes });

describe("sensitive cases", () => {
  test("[PL8] the posts that read every case, and those that read only what is not sensitive", () => {
    const open = aCase({ sensitive: false });
    const reading = ROLES.filter((role) => readsCase(anOfficer(desk, role), aCase()));
    expect(reading.toSorted()).toEqual(["co", "moharrir", "sho"]);
    for (const role of ROLES) expect(readsCase(anOfficer(desk, role), open)).toBe(true);
  });

  test("[PL8] the case's own investigator reads it: by code, else by number at this station, and as nothing but an investigator", () => {
    const reads = (investigator: NonNullable<Case["investigator"]>, officer = io) =>
      readsCase(officer, aCase({ investigator }));
    expect(reads({ ...ofIo, officer: io.officer, number: "9" })).toBe(true);
    expect(reads(ofIo)).toBe(true);
    expect(reads({ ...ofIo, officer: "OF99999999999X" })).toBe(false);
    expect(reads({ ...ofIo, number: "1302" })).toBe(false);
    expect(reads({ ...ofIo, station: "थाना अन्य" })).toBe(false);
    expect(reads(ofIo, { ...io, role: "pairokar" })).toBe(false);
  });

  test("[PL8] an item of several sensitive cases is read by an investigator of all of them; the open ones do not count", () => {
    const station = aStation();
    const made = done(station.desk, station.keeper, deposit, aDeposit(station, { case: aHeader({ sensitive: true }) }));
    const item = stateOf(station.desk, made.items[0]?.item ?? "");
    const own = aCase({ investigator: ofIo });
    expect(readsItem(io, item, [own])).toBe(true);
    expect(readsItem(io, item, [own, aCase({ sensitive: false })])).toBe(true);
    expect(readsItem(io, item, [own, aCase({ case: "CS2" })])).toBe(false);
    expect(readsItem(io, item, [aCase({ sensitive: false, investigator: ofIo })])).toBe(true);
    expect(readsItem(io, item, [])).toBe(false);
    expect(readsItem(io, { ...item, sensitive: false }, [])).toBe(true);
  });

  test("[PL8] what is left of an item and of a case names nobody and describes nothing", () => {
    const station = aStation();
    const input = aDeposit(station, {
      case: aHeader({ sensitive: true, sections: "376 IPC", numbers: [fir("77X19")], investigator: ofIo }),
      items: [{ ...leastItem("clothes"), description: "नीला कुर्ता", mark: "RK1" }],
    });
    const made = done(station.desk, station.keeper, deposit, input);
    const item = stateOf(station.desk, made.items[0]?.item ?? "");
    const left = coveredItem(item);
    expect(left).toMatchObject({ item: item.item, register: item.register, seal: item.seal, description: "" });
    const found = station.desk.state.case(made.case);
    const told = JSON.stringify([left, found && coveredCase(found)]);
    for (const word of ["नीला", "RK1", "376", "77X19", aPhoto().sha256, ofIo.name]) expect(told).not.toContain(word);
    expect(tellsOfCase("item.deposited")).toBe(true);
    expect(tellsOfCase("item.shelved")).toBe(false);
  });

  test("[PL9] an item linked to a sensitive case is sensitive from then on", () => {
    const station = aStation();
    const plain = done(station.desk, station.keeper, deposit, aDeposit(station));
    const marked = done(
      station.desk,
      station.keeper,
      deposit,
      aDeposit(station, { case: aHeader({ sensitive: true, numbers: [fir("303")] }) }),
    );
    const item = plain.items[0]?.item ?? "";
    expect(stateOf(station.desk, item).sensitive).toBe(false);
    done(station.desk, station.keeper, linkCase, { item, case: marked.case, reason: "एक ही घटना" });
    expect(stateOf(station.desk, item).sensitive).toBe(true);
  });
});
