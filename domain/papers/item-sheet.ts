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

/** Lines of text that the chain has room for; with pictures above it, fewer. An act takes one line, or two. */
const ROOM = 25;
const ROOM_WITH_PHOTOS = 17;
/** What is longer than this needs a second line. */
const ONE_LINE = { what: 17, detail: 52, by: 36 } as const;
/** Longest texts, so that the page is one page whatever was typed. */
const LONGEST = { description: 255, fact: 76, detail: 110, by: 66 } as const;

/** A text of at most `max` characters, cut with `…`; never half a character, a letter without its matra, or half a conjunct. */
export const cutText = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "");
  const whole = /^[\p{M}\u200c\u200d]/u.test(text.slice(kept.length)) ? kept.replace(/\P{M}\p{M}*$/u, "") : kept;
  return `${whole.replace(/(?:\P{M}\u094d)+$/u, "")}…`;
};

/** Whether an act needs two lines. */
export const isTall = ({ what, detail, by }: SheetLine): boolean =>
  what.length > ONE_LINE.what || detail.length > ONE_LINE.detail || by.length > ONE_LINE.by;

const heightOf = (line: SheetLine): number => (isTall(line) ? 2 : 1);

/** The first act, and as many of the newest as there is room for. */
const fitting = (lines: readonly SheetLine[], room: number): readonly SheetLine[] => {
  const [first, ...rest] = lines;
  if (first === undefined || lines.reduce((sum, line) => sum + heightOf(line), 0) <= room) return lines;
  // one line says how many are left out
  let left = room - heightOf(first) - 1;
  const from = rest.findLastIndex((line) => {
    left -= heightOf(line);
    return left < 0;
  });
  return [first, ...rest.slice(from + 1)];
};

/**
 * The sheet as it fits on one page. Of a long chain the first act and the newest ones stand on it, and how many lie
 * between; the whole chain is in the record.
 */
export const onOnePage = (paper: ItemSheetPaper): ItemSheetPaper => {
  const kept = fitting(paper.lines, paper.photos.length > 0 ? ROOM_WITH_PHOTOS : ROOM);
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
