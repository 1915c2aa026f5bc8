import type { PaperCheckpoint, PaperOfficer } from "./road-certificate.ts";
import type { Bilingual } from "./words.ts";

/** One act on the item sheet. */
export interface SheetLine {
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly what: string;
  readonly detail: string;
  /** the officer at the kiosk, and the second one where there was one */
  readonly by: string;
}

/** Everything the item sheet shows on its one page. */
export interface ItemSheetPaper {
  readonly letterhead: readonly string[];
  readonly station: Bilingual;
  readonly district: Bilingual;
  readonly code: string;
  readonly registerNo: string;
  /** undefined when the case is sensitive, as on the label */
  readonly caseText: string | undefined;
  readonly description: string | undefined;
  readonly facts: readonly (readonly [title: Bilingual, value: string])[];
  /** pictures as `data:` addresses; none when the case is sensitive */
  readonly photos: readonly string[];
  /** acts in the order they happened: the first one, then the newest */
  readonly lines: readonly SheetLine[];
  /** acts between the first and the newest that the page has no room for */
  readonly left: number;
  readonly at: string;
  readonly by: PaperOfficer;
  readonly checkpoint: PaperCheckpoint | undefined;
  readonly training: boolean;
}

/** Most lines on one page; with pictures above them, fewer. */
const MOST_LINES = 19;
const MOST_LINES_WITH_PHOTOS = 14;
/** Longest texts, so that the page is one page whatever was typed. */
const LONGEST = { description: 255, fact: 76, detail: 110, by: 66 } as const;

/** A text of at most `max` characters, cut with `…`; never half a character or a matra without its letter. */
export const cutText = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "");
  return `${/^[\p{M}\u200c\u200d]/u.test(text.slice(kept.length)) ? kept.replace(/[^\p{M}]\p{M}*$/u, "") : kept}…`;
};

/**
 * The sheet as it fits on one page. Of a long chain the first act and the newest ones stand on it, and how many lie
 * between; the whole chain is in the record.
 */
export const onOnePage = (paper: ItemSheetPaper): ItemSheetPaper => {
  const most = paper.photos.length > 0 ? MOST_LINES_WITH_PHOTOS : MOST_LINES;
  const [first, ...rest] = paper.lines;
  const fits = paper.lines.length <= most || first === undefined;
  const kept = fits ? paper.lines : [first, ...rest.slice(rest.length - (most - 1))];
  return {
    ...paper,
    description: paper.description === undefined ? undefined : cutText(paper.description, LONGEST.description),
    caseText: paper.caseText === undefined ? undefined : cutText(paper.caseText, LONGEST.description),
    facts: paper.facts.map(([title, value]) => [title, cutText(value, LONGEST.fact)]),
    lines: kept.map((line) => ({
      ...line,
      detail: cutText(line.detail, LONGEST.detail),
      by: cutText(line.by, LONGEST.by),
    })),
    left: paper.lines.length - kept.length,
  };
};
