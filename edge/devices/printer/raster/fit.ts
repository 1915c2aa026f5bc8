import { LINE, type Measure, type Weight } from "./pen.ts";

/** A row of a column of text. Rows are printed in their order; `rank` says who gets room first (0 = most needed). */
export interface Row {
  readonly text: string;
  readonly rank: number;
  /** Wished size and the least that stays legible, in dots. */
  readonly px: number;
  readonly minPx: number;
  readonly maxLines: number;
  readonly weight: Weight;
}

/** A line that fits. */
export interface FittedLine {
  readonly text: string;
  readonly px: number;
  readonly weight: Weight;
}

/** Cuts at the end of the last cluster that leaves room for the dots of omission; never inside a conjunct. */
export const ellipsised = (text: string, room: number, px: number, weight: Weight, measure: Measure): string => {
  if (measure(text, px, weight) <= room) return text;
  const clusters = [...new Intl.Segmenter("hi", { granularity: "grapheme" }).segment(text)].map((one) => one.segment);
  const cut = (kept: number) => (kept === 0 ? "" : `${clusters.slice(0, kept).join("").trimEnd()}…`);
  let fits = 0;
  let tooMany = clusters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(cut(middle), px, weight) <= room) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
};

/** Breaks at spaces (never at no-break spaces) into at most `maxLines` lines; what does not fit is cut in the last one. `whole` = nothing was cut. */
export const wrapped = (
  text: string,
  room: number,
  px: number,
  weight: Weight,
  maxLines: number,
  measure: Measure,
): { lines: string[]; whole: boolean } => {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/[ \n]+/).filter((word) => word !== "");
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer, px, weight) <= room) {
      line = longer;
    } else if (lines.length + 1 >= maxLines || line === "") {
      const rest = ellipsised([longer, ...words.slice(i + 1)].join(" "), room, px, weight, measure);
      return { lines: [...lines, rest].filter((one) => one !== ""), whole: false };
    } else {
      lines.push(line);
      line = word;
      if (measure(word, px, weight) > room) {
        const rest = ellipsised(words.slice(i).join(" "), room, px, weight, measure);
        return { lines: [...lines, rest].filter((one) => one !== ""), whole: false };
      }
    }
  }
  return { lines: line === "" ? lines : [...lines, line], whole: true };
};

/** One line, as large as wished if it fits, shrunk to the least size, then cut. */
export const oneLine = (
  text: string,
  room: number,
  row: Omit<Row, "text" | "rank" | "maxLines">,
  measure: Measure,
): FittedLine => {
  for (let px = row.px; px >= row.minPx; px -= 1) {
    if (measure(text, px, row.weight) <= room) return { text, px, weight: row.weight };
  }
  return { text: ellipsised(text, room, row.minPx, row.weight, measure), px: row.minPx, weight: row.weight };
};

const heightOf = (lines: readonly FittedLine[]): number =>
  lines.reduce((sum, line) => sum + Math.ceil(line.px * LINE), 0);

const linesOf = (row: Row, px: number, room: number, maxLines: number, measure: Measure) => {
  const made = wrapped(row.text, room, px, row.weight, maxLines, measure);
  return { whole: made.whole, lines: made.lines.map((text) => ({ text, px, weight: row.weight })) };
};

/**
 * Fits rows into a column: first everything whole at the wished sizes, then smaller step by step; when even the
 * least sizes do not suffice, lines are given by rank, the last line of a row is cut, and rows without room are left out.
 */
export const fitColumn = (rows: readonly Row[], room: number, height: number, measure: Measure): FittedLine[] => {
  for (let part = 1; part > 0; part -= 0.1) {
    const tried = rows.map((row) =>
      linesOf(row, Math.round(row.minPx + (row.px - row.minPx) * part), room, row.maxLines, measure),
    );
    const lines = tried.flatMap((one) => one.lines);
    if (tried.every((one) => one.whole) && heightOf(lines) <= height) return lines;
  }
  let left = height;
  const given = new Map<Row, number>();
  const claim = (row: Row) => {
    const most = linesOf(row, row.minPx, room, row.maxLines, measure).lines.length;
    const has = given.get(row) ?? 0;
    if (has < most && left >= Math.ceil(row.minPx * LINE)) {
      given.set(row, has + 1);
      left -= Math.ceil(row.minPx * LINE);
    }
  };
  const byRank = [...rows].sort((a, b) => a.rank - b.rank);
  for (const row of byRank) claim(row);
  for (const row of byRank) for (let line = 1; line < row.maxLines; line += 1) claim(row);
  return rows.flatMap((row) => {
    const count = given.get(row) ?? 0;
    return count === 0 ? [] : linesOf(row, row.minPx, room, count, measure).lines;
  });
};
