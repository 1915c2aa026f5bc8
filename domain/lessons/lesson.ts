import type { EntryKind } from "../log/kinds.ts";
import type { Bilingual } from "../schema.ts";
import type { LessonId } from "./lesson-ids.ts";

/** How the guide sees that a step was done. There is no "next": the person does the thing itself. */
export type StepDone =
  /** the control was pressed */
  | { readonly kind: "pressed" }
  /** a field in the control holds at least so many characters */
  | { readonly kind: "filled"; readonly least: number }
  /** something stands on the screen (a CSS selector) */
  | { readonly kind: "shown"; readonly selector: string }
  /** this address is open; `*` stands for any code */
  | { readonly kind: "open"; readonly path: string }
  /** an entry of this kind was written */
  | { readonly kind: "wrote"; readonly entry: EntryKind }
  /** the control stood in view long enough to be read */
  | { readonly kind: "seen" };

/** What a practice scan stands for, on a station whose trainees have no scanner at hand. */
export type PracticeScan = "placed" | "labelled" | "out" | "rack" | "box";

/** One thing to do: where it is, what to do and why, and how one sees that it was done. */
export interface LessonStep {
  /** the control: CSS selectors in the order of liking, the control first and then what it stands in */
  readonly target: string;
  /** the address where it is, for the way there when it is not on the screen; `*` stands for any code */
  readonly on: string;
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly done: StepDone;
  readonly scan?: PracticeScan;
}

/** A flow as it is learned: six to ten steps on the real screens. */
export interface Lesson {
  readonly id: LessonId;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly steps: readonly LessonStep[];
}

/** Whether an address is the one meant; `*` stands for one part of it, a question mark ends it. */
export const isPath = (pattern: string, path: string): boolean => {
  const [wanted, found] = [pattern.split("/"), (path.split("?")[0] ?? "").split("/")];
  return wanted.length === found.length && wanted.every((part, at) => part === "*" || part === found[at]);
};
