import { displayCode } from "#domain/codes.ts";
import type { Slip, SlipBlock } from "#domain/papers/slip.ts";
import { wrapped } from "./fit.ts";
import { LINE, type Weight } from "./pen.ts";
import { LEAST, putColumn, putLine, putSquare, putTraining, row, type Sheet } from "./sheet.ts";

const WRAP_LINES = 12;

/** Text over several lines; returns the height it took. */
const putText = (
  sheet: Sheet,
  text: string,
  top: number,
  look: { px: number; weight: Weight; centred?: boolean; indent?: number },
): number => {
  const { pen, dots } = sheet;
  const px = dots(look.px);
  const left = dots(8) + (look.indent ?? 0);
  const room = pen.width - left - dots(8);
  const { lines } = wrapped(text, room, px, look.weight, WRAP_LINES, pen.measure);
  for (const [i, line] of lines.entries()) {
    const spare = look.centred === true ? Math.floor((room - pen.measure(line, px, look.weight)) / 2) : 0;
    pen.text(line, left + spare, top + i * Math.ceil(px * LINE), px, look.weight);
  }
  return lines.length * Math.ceil(px * LINE);
};

const putPair = (sheet: Sheet, block: Extract<SlipBlock, { kind: "pair" }>, top: number): number => {
  const { pen, dots } = sheet;
  const height = Math.ceil(dots(27) * LINE);
  const wide = pen.width - dots(16);
  const left = Math.min(pen.measure(block.left, dots(27), "bold"), wide);
  const right = wide - left - dots(10);
  const box = { top, height };
  putLine(
    sheet,
    block.right,
    { ...box, left: pen.width - dots(8) - right, width: right },
    { px: dots(26), weight: "semibold", align: "right" },
  );
  putLine(sheet, block.left, { ...box, left: dots(8), width: left }, { px: dots(27), weight: "bold" });
  return height;
};

const putSymbol = (sheet: Sheet, block: Extract<SlipBlock, { kind: "symbol" }>, top: number): number => {
  const { pen, dots } = sheet;
  const side = putSquare(sheet, "qr", block.code, 0, top, dots(6));
  const rows = [row(sheet, 1, block.caption, 40, 2, "bold"), row(sheet, 0, displayCode(block.code), 34, 1, "bold")];
  putColumn(sheet, rows, {
    left: side,
    top: top + dots(34),
    width: pen.width - side - dots(8),
    height: side - dots(40),
  });
  return side;
};

const putBlock = (sheet: Sheet, block: SlipBlock, top: number): number => {
  const { pen, dots } = sheet;
  switch (block.kind) {
    case "title":
      return putText(sheet, block.text, top, { px: 40, weight: "bold", centred: true });
    case "text":
      return putText(sheet, block.text, top, {
        px: block.bold ? 30 : 26,
        weight: block.bold ? "bold" : "semibold",
        centred: block.centred,
      });
    case "field": {
      const word = `${block.word}: `;
      const indent = Math.min(pen.measure(word, dots(LEAST), "semibold"), Math.floor(pen.width * 0.45));
      putLine(
        sheet,
        word,
        { left: dots(8), top, width: indent, height: Math.ceil(dots(28) * LINE) },
        { px: dots(LEAST), weight: "semibold" },
      );
      return putText(sheet, block.value, top, { px: 28, weight: "bold", indent });
    }
    case "pair":
      return putPair(sheet, block, top);
    case "note": {
      const height = Math.ceil(dots(LEAST) * LINE);
      const box = { left: dots(24), top, width: pen.width - dots(32), height };
      putLine(sheet, block.text, box, { px: dots(LEAST), weight: "semibold" });
      return height + dots(4);
    }
    case "write":
      putLine(
        sheet,
        `${block.word}:`,
        { left: dots(8), top: top + dots(16), width: pen.width - dots(16), height: dots(36) },
        { px: dots(LEAST), weight: "semibold" },
      );
      for (let x = dots(8); x < pen.width - dots(8); x += dots(10)) pen.box(x, top + dots(92), dots(5), dots(2));
      return dots(104);
    case "rule":
      pen.box(dots(8), top + dots(6), pen.width - dots(16), dots(2));
      return dots(14);
    case "gap":
      return dots(8);
    case "symbol":
      return putSymbol(sheet, block, top);
  }
};

/** Draws a slip from the top; returns the height used, in dots. What lies below the sheet is lost: draw twice. */
export const drawSlip = (sheet: Sheet, slip: Slip): number => {
  const { dots } = sheet;
  let top = putTraining(sheet, slip.training, 52) + dots(6);
  for (const block of slip.blocks) top += putBlock(sheet, block, top);
  top += dots(12);
  return slip.training ? top + putTraining(sheet, true, 52, top) : top;
};
