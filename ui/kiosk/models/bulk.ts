import { ok } from "#domain/result.ts";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import type { Second } from "./api.ts";

/** What became of several things in one press: those that went in, and those that did not with their reasons. */
export interface BulkResult {
  readonly done: readonly string[];
  readonly failed: readonly { readonly code: string; readonly problem: Problem }[];
}

/** Refusals that speak of the people or of the machine and not of one thing: trying each thing alone gains nothing. */
const ABOUT_ALL: readonly string[] = ["session/", "policy/", "officer/", "request/", "station/", "fault/", "kiosk/"];
const isAboutAll = ({ code }: Problem): boolean => ABOUT_ALL.some((area) => code.startsWith(area));

/**
 * Acts on all codes at once; when one of them spoils it, on each alone, so that the others go in. A refusal that is
 * not about one of the things (PIN, right, no answer) is the answer for all.
 */
export const inBulk = async (
  codes: readonly string[],
  act: (codes: readonly string[], second?: Second) => Promise<Answer<unknown>>,
  second?: Second,
): Promise<Answer<BulkResult>> => {
  const whole = await act(codes, second);
  if (whole.ok) return ok({ done: codes, failed: [] });
  if (codes.length < 2 || isAboutAll(whole.error)) return whole;
  const done: string[] = [];
  const failed: { code: string; problem: Problem }[] = [];
  for (const code of codes) {
    const each = await act([code], second);
    if (each.ok) done.push(code);
    else if (isAboutAll(each.error) && done.length === 0 && failed.length === 0) return each;
    else failed.push({ code, problem: each.error });
  }
  return ok({ done, failed });
};
