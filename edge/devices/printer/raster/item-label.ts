import { displayCode } from "#domain/codes.ts";
import type { ItemLabel } from "#domain/papers/label.ts";
import { type PaperLang, paperWords } from "#domain/papers/words.ts";
import type { Row } from "./fit.ts";
import { putBars, putColumn, putLine, putSquare, putTraining, row, type Sheet } from "./sheet.ts";

const itemRows = (sheet: Sheet, label: ItemLabel, lang: PaperLang, size: number): Row[] => {
  const w = paperWords(lang);
  const facts: [string | undefined, number, number, number][] = [
    [label.caseText, 1, size, 2],
    [label.description, 2, size, 3],
    [label.caseText === undefined ? w.scanForDetails : undefined, 3, size, 2],
  ];
  return facts.flatMap(([text, rank, px, lines]) => (text === undefined ? [] : [row(sheet, rank, text, px, lines)]));
};

/** Marks of a label in the order of need: that it is a reprint, which part of the thing, how many seals. */
const marksOf = (label: ItemLabel, lang: PaperLang): string[] => {
  const w = paperWords(lang);
  return [
    ...(label.copy > 1 ? [`${w.copy} ${label.copy}`] : []),
    ...(label.part === undefined ? [] : [`${w.part} ${label.part}`]),
    `${w.seals} ${label.sealCount}`,
  ];
};

/** 50 × 25 mm: symbol, register number, case, thing; the code in letters along the foot. */
export const drawSmallItemLabel = (sheet: Sheet, label: ItemLabel, lang: PaperLang): void => {
  const { pen, dots, profile } = sheet;
  const w = paperWords(lang);
  const top = putTraining(sheet, label.training, 32);
  const side = putSquare(sheet, profile.symbology, label.code, 0, top, Math.max(4, dots(4)));
  const foot = pen.height - dots(44);
  const left = Math.max(side, dots(108));
  const [mark = "", ...more] = marksOf(label, lang);
  putColumn(
    sheet,
    more.map((text, rank) => row(sheet, rank, text, 28, 1, "bold")),
    { left: dots(10), top: top + side - dots(4), width: left - dots(14), height: foot - top - side + dots(4) },
  );
  const rows = [
    row(sheet, 0, `${w.registerNo} ${label.registerNo}`, 38, 1, "bold", 29),
    ...itemRows(sheet, label, lang, 27),
    row(sheet, 4, `${label.quantityText} · ${label.seizedOn}`, 25),
    row(sheet, 5, label.station[lang], 25),
  ];
  putColumn(sheet, rows, { left, top: top + dots(4), width: pen.width - left - dots(6), height: foot - top - dots(4) });
  pen.box(dots(8), foot, pen.width - dots(16), dots(2));
  const line = { top: foot + dots(2), height: pen.height - foot - dots(2) };
  const markLeft = pen.width - dots(102);
  const codeBox = { ...line, left: dots(10), width: markLeft - dots(14) };
  putLine(sheet, displayCode(label.code), codeBox, { px: dots(32), weight: "bold" });
  putLine(sheet, mark, { ...line, left: markLeft, width: dots(92) }, { px: dots(26), weight: "bold", align: "right" });
};

/** 75 × 50 mm: station, QR and Code128, register number large, case, thing, and a row of facts. */
export const drawItemLabel = (sheet: Sheet, label: ItemLabel, lang: PaperLang): void => {
  const { pen, dots, profile } = sheet;
  const w = paperWords(lang);
  const edge = dots(14);
  const wide = pen.width - 2 * edge;
  const start = putTraining(sheet, label.training, 46);
  const head = { left: edge, top: start + dots(4), width: wide, height: dots(36) };
  putLine(sheet, `${label.station.hi} · ${label.station.en}`, head, { px: dots(27), weight: "bold" });
  const under = head.top + head.height + dots(2);
  pen.box(edge, under, wide, dots(3));

  const codeTop = pen.height - dots(42);
  const barsTop = codeTop - dots(label.training ? 44 : 60);
  const factsTop = barsTop - dots(48);
  const square = { left: edge - dots(12), top: under + dots(3), dots: dots(label.training ? 5 : 6) };
  const left = square.left + putSquare(sheet, profile.symbology, label.code, square.left, square.top, square.dots);
  putColumn(
    sheet,
    [
      row(sheet, 0, `${w.registerNo} ${label.registerNo}`, 54, 1, "bold", label.training ? 30 : 40),
      ...itemRows(sheet, label, lang, 31),
    ],
    { left, top: under + dots(5), width: pen.width - left - edge, height: factsTop - under - dots(7) },
  );

  const facts = [
    `${w.quantity} ${label.quantityText}`,
    `${w.seals} ${label.sealCount}`,
    `${w.seized} ${label.seizedOn}`,
  ];
  pen.box(edge, factsTop, wide, dots(2));
  putCells(sheet, facts, { left: edge, top: factsTop + dots(2), width: wide, height: dots(38) });
  pen.box(edge, factsTop + dots(40), wide, dots(2));

  const bars = putBars(sheet, label.code, edge - dots(14), barsTop, codeTop - barsTop);
  const line = { left: edge + dots(6), top: codeTop, width: bars - dots(40), height: dots(40) };
  putLine(sheet, displayCode(label.code), line, { px: dots(31), weight: "bold", align: "centre" });
  const right = edge - dots(14) + bars;
  const box = {
    left: right,
    top: barsTop - dots(4),
    width: pen.width - right - edge,
    height: dots(label.training ? 46 : 54),
  };
  const copy = label.copy > 1 ? `${w.copy} ${label.copy} · ${w.reprint}` : "";
  if (label.part !== undefined) {
    putLine(sheet, `${w.part} ${label.part}`, box, { px: dots(42), weight: "bold", align: "right" });
  }
  putLine(sheet, copy, { ...box, top: codeTop, height: dots(40) }, { px: dots(26), weight: "bold", align: "right" });
};

/** Texts side by side in one line, the spare width shared out between them. */
const putCells = (
  sheet: Sheet,
  texts: readonly string[],
  box: { left: number; top: number; width: number; height: number },
): void => {
  const { pen, dots } = sheet;
  const widths = (px: number) => texts.map((text) => pen.measure(text, px, "semibold"));
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  let px = dots(29);
  while (px > dots(24) && sum(widths(px)) + dots(16) * (texts.length - 1) > box.width) px -= 1;
  // the first text (the quantity) gives way when even the least size is too wide
  const rest = sum(widths(px).slice(1)) + dots(16) * (texts.length - 1);
  const gap = Math.max(dots(16), Math.floor((box.width - sum(widths(px))) / Math.max(1, texts.length - 1)));
  let left = box.left;
  for (const [i, text] of texts.entries()) {
    const width = i === 0 ? Math.min(widths(px)[0] ?? 0, box.width - rest) : (widths(px)[i] ?? 0);
    putLine(sheet, text, { left, top: box.top, width, height: box.height }, { px, weight: "semibold" });
    left += width + gap;
  }
};
