import type { Page } from "./layouts.ts";

/** What is written or read out on keys that are no letter. */
export interface KeyboardWords {
  readonly keyboard: string;
  readonly pageNames: Readonly<Record<Page, string>>;
  readonly shift: string;
  readonly erase: string;
  readonly space: string;
  readonly left: string;
  readonly right: string;
  readonly halfLetter: string;
  readonly openVirama: string;
  readonly hide: string;
  readonly done: string;
  readonly asTyped: string;
  readonly offers: string;
  readonly typeLatin: string;
}
