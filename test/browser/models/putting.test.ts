import fc from "fast-check";
import { expect, test } from "vitest";
import { ok } from "#domain/result.ts";
import { inBulk } from "#ui/kiosk/models/bulk.ts";
import { createPutting } from "#ui/kiosk/models/putting.ts";
import type { Answer, Problem } from "#ui/kit/answer.ts";

const problem = (code: Problem["code"]): Problem => ({
  code,
  message: { hi: code, en: code },
  facts: { why: "class" },
});
const refused = (code: Problem["code"]): Answer<never> => ({ ok: false, error: problem(code) });

/** A station that keeps what was put, all or nothing; `guarded` wants a second, `bad` is refused. */
const aStation = (guarded: readonly string[], bad: readonly string[]) => {
  const put: string[] = [];
  let pins = 0;
  const shelve = async (codes: readonly string[], second?: { pin: string }): Promise<Answer<unknown>> => {
    await Promise.resolve();
    if (second) pins += 1;
    if (second?.pin === "wrong") return refused("session/wrong-pin");
    if (codes.some((code) => guarded.includes(code)) && !second) return refused("policy/second-person-required");
    if (codes.some((code) => bad.includes(code))) return refused("item/explosives-outside");
    put.push(...codes);
    return ok({});
  };
  return { put, shelve, pins: () => pins };
};
const scan = (code: string, here = false) => ({ code, text: code, here });

test("[FL3] a second scan of the same item makes no second entry and sounds as a duplicate", async () => {
  const { put, shelve } = aStation([], []);
  const putting = createPutting(shelve, () => {});
  expect(await Promise.all([putting.take(scan("A")), putting.take(scan("A")), putting.take(scan("B", true))])).toEqual([
    "ok",
    "duplicate",
    "duplicate",
  ]);
  expect(put).toEqual(["A"]);
  expect(putting.lines.value).toEqual([
    { code: "B", text: "B", state: "already", again: true },
    { code: "A", text: "A", state: "put", again: true },
  ]);
});

test("[FL4] what is refused stays with its reason; one PIN puts all that wait", async () => {
  const { put, shelve, pins } = aStation(["G1", "G2"], ["X"]);
  const putting = createPutting(shelve, () => {});
  expect(await putting.take(scan("X"))).toBe("error");
  await putting.take(scan("G1"));
  await putting.take(scan("A"));
  await putting.take(scan("G2"));
  expect(put).toEqual(["A"]);
  expect(putting.submission.secondWanted.value).toBe("class");
  await putting.submission.sendWith({ number: "1201", pin: "wrong" });
  expect(putting.submission.problem.value?.code).toBe("session/wrong-pin");
  await putting.submission.sendWith({ number: "1201", pin: "161803" });
  expect(put).toEqual(["A", "G2", "G1"]);
  expect(pins()).toBe(2);
  expect(putting.lines.value.map(({ code, state }) => [code, state])).toEqual([
    ["G2", "put"],
    ["A", "put"],
    ["G1", "put"],
    ["X", "refused"],
  ]);
  expect(putting.lines.value[3]?.problem?.code).toBe("item/explosives-outside");
});

test("[FL3] whatever is scanned how often, each thing is put once at most and the list holds it once", async () => {
  const code = fc.constantFrom("A", "B", "C", "D", "E");
  await fc.assert(
    fc.asyncProperty(fc.array(code, { maxLength: 30 }), fc.subarray(["A", "B", "C"]), async (scans, bad) => {
      const { put, shelve } = aStation([], bad);
      const putting = createPutting(shelve, () => {});
      await Promise.all(scans.map((each) => putting.take(scan(each))));
      const seen = [...new Set(scans)];
      expect(put.toSorted()).toEqual(seen.filter((each) => !bad.includes(each)).toSorted());
      expect(putting.lines.value.map((line) => line.code).toSorted()).toEqual(seen.toSorted());
    }),
  );
});

test("[FL6] what can go goes, the rest stays with its reason", async () => {
  const { put, shelve } = aStation([], ["X"]);
  const result = await inBulk(["A", "X", "B"], shelve);
  expect(put).toEqual(["A", "B"]);
  expect(result).toEqual(
    ok({ done: ["A", "B"], failed: [{ code: "X", problem: problem("item/explosives-outside") }] }),
  );
});

test("[FL6] a wrong PIN is tried once for all", async () => {
  const { put, shelve, pins } = aStation(["A", "B"], []);
  expect((await inBulk(["A", "B"], shelve, { number: "1", pin: "wrong" })).ok).toBe(false);
  expect([put.length, pins()]).toEqual([0, 1]);
});
