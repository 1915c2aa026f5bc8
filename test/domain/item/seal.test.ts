import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { compareSeal, type Seal, sealSchema } from "#domain/item/seal.ts";

const intact: Seal = { state: "intact", count: 2, text: "RK" };

describe("seals", () => {
  test.each([
    [{ state: "none", count: 0 }, true],
    [{ state: "none", count: 1 }, false],
    [{ state: "intact", count: 0 }, false],
    [{ state: "intact", count: 1 }, true],
    [{ state: "broken", count: 0 }, false],
    [{ state: "broken", count: 99, text: "SHO-KTW" }, true],
    [{ state: "intact", count: 100 }, false],
    [{ state: "gone", count: 1 }, false],
    [{ state: "intact", count: 1.5 }, false],
  ])("[SE1] %j stands: %s", (seal, stands) => {
    expect(v.safeParse(sealSchema, seal).success).toBe(stands);
  });

  test.each([
    [{ state: "intact", count: 2, text: "RK" }, "same"],
    [{ state: "intact", count: 2 }, "same"],
    [{ state: "intact", count: 2, text: "SK" }, "changed"],
    [{ state: "intact", count: 1, text: "RK" }, "changed"],
    [{ state: "broken", count: 2, text: "RK" }, "changed"],
    [{ state: "none", count: 0 }, "changed"],
  ] as const)("[SE2] against 2 intact seals RK, %j is %s", (found, verdict) => {
    expect(compareSeal(intact, found)).toBe(verdict);
  });
});
