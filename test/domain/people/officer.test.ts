import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWeakPin, nextTryMs } from "#domain/people/officer.ts";
import { openDesk } from "../../support/desk.ts";
import { anOfficer } from "../../support/factories.ts";

const LAST = 1_000_000;
const wait = (wrongTries: number): number => Math.max(0, nextTryMs({ wrongTries, lastWrongMs: LAST }) - LAST);

describe("PIN", () => {
  test.each([
    "",
    "12345",
    "123456789",
    "12345a",
    "१२३४५६",
    "000000",
    "77777777",
    "123456",
    "987654",
    "34567",
    "456789",
  ])("[OF1] %j is too weak", (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  test.each(["121212", "112233", "654321", "01234567", "876543"])("[OF1] %s is guessed first", (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  test.each(["480273", "9135072", "60418273"])("[OF1] %s will do", (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });

  test("[OF2] four wrong tries cost nothing; from the fifth 30 s, doubling to 15 minutes", () => {
    expect([0, 1, 2, 3, 4].map(wait)).toEqual([0, 0, 0, 0, 0]);
    expect([5, 6, 7, 8, 9, 10, 11].map(wait)).toEqual([30, 60, 120, 240, 480, 900, 900].map((s) => s * 1_000));
  });

  test("[OF2] the delay never shrinks with more wrong tries and never locks for good", () => {
    fc.assert(
      fc.property(fc.nat(5_000), (tries) => {
        expect(wait(tries + 1)).toBeGreaterThanOrEqual(wait(tries));
        expect(wait(tries)).toBeLessThanOrEqual(15 * 60_000);
      }),
    );
  });

  test("[OF2] wrong tries are counted from the log, and the right PIN clears them", () => {
    const desk = openDesk();
    const { officer } = anOfficer(desk, "moharrir");
    const wrong = () =>
      desk.write({
        ...{ kind: "session.refused", at: desk.now(), subjects: [officer] },
        body: { officer, why: "wrong-pin" },
      });
    for (let n = 0; n < 6; n++) wrong();
    desk.write({
      ...{ kind: "session.refused", at: desk.now(), subjects: [officer] },
      body: { officer, why: "not-active" },
    });
    expect(desk.state.officer(officer)?.wrongTries).toBe(6);
    expect(nextTryMs(desk.state.officer(officer) ?? { wrongTries: 0, lastWrongMs: 0 })).toBe(
      Date.parse(desk.now()) + 60_000,
    );
    desk.write({ kind: "session.opened", at: desk.now(), subjects: [officer], body: { officer } });
    expect(desk.state.officer(officer)?.wrongTries).toBe(0);
  });
});
