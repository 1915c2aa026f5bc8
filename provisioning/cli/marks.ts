import type { CheckState } from "#domain/doctor/finding.ts";

/** What stands before each line of the doctor: shape and not colour, for a terminal has neither for sure. */
export const MARKS: Readonly<Record<CheckState, string>> = { red: "■", amber: "▲", green: "●", none: "–" };
