import type { Bilingual } from "../schema.ts";

/** How a check ended. `none`: the part is not fitted here, which is neither well nor a trouble. */
export const CHECK_STATES = ["red", "amber", "green", "none"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What a check found: one sentence, and one thing to do unless all is well. */
export interface Finding {
  readonly state: CheckState;
  readonly says: Bilingual;
  readonly todo?: Bilingual;
}

/** A check of the doctor. `judge` is pure: probes look, it decides. */
export interface Check<R> {
  readonly title: Bilingual;
  readonly judge: (reading: R) => Finding;
}

export const green = (hi: string, en: string): Finding => ({ state: "green", says: { hi, en } });
/** @param todo what to do, Hindi then English */
export const amber = (hi: string, en: string, todo: readonly [string, string]): Finding => ({
  state: "amber",
  says: { hi, en },
  todo: { hi: todo[0], en: todo[1] },
});
/** @param todo what to do, Hindi then English */
export const red = (hi: string, en: string, todo: readonly [string, string]): Finding => ({
  ...amber(hi, en, todo),
  state: "red",
});
