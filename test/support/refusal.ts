import { expect } from "vitest";
import type { Act } from "#domain/custody/act.ts";
import type { Who } from "#domain/custody/policy.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { Desk } from "./desk.ts";

/** Tries an act that must be refused: gives the code, and holds that neither the state nor the log changed. */
export const refusal = <Input, T>(desk: Desk, who: Who, act: Act<Input, T>, input: Input): ErrorCode | "allowed" => {
  const before = desk.state.dump();
  const written = desk.entries.length;
  const decision = desk.perform(who, act, input);
  if (decision.ok) return "allowed";
  expect(desk.state.dump()).toEqual(before);
  expect(desk.entries.length).toBe(written);
  return decision.error.code;
};
