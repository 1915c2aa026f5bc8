import { displayCode } from "#domain/codes.ts";
import type { OfficerCard, PlaceLabel } from "#domain/papers/label.ts";
import { type PaperLang, paperWords } from "#domain/papers/words.ts";
import { frame } from "./pen.ts";
import { putBars, putColumn, putLine, putSquare, putTraining, row, type Sheet } from "./sheet.ts";

/** A place: its name to be read from across the room, its path, QR and Code128, and the double lock mark. */
export const drawPlaceLabel = (sheet: Sheet, label: PlaceLabel, lang: PaperLang): void => {
  const { pen, dots, profile } = sheet;
  const w = paperWords(lang);
  const edge = dots(14);
  const start = putTraining(sheet, label.training, 46);
  const codeTop = pen.height - dots(44);
  const bars = label.training ? dots(52) : dots(64);
  const barsTop = codeTop - bars;
  const moduleDots = label.training ? dots(6) : dots(7);
  const side = putSquare(sheet, profile.symbology, label.code, 0, start, moduleDots);
  const lock = label.doubleLock ? dots(56) : 0;
  const room = pen.width - side - edge;
  const other = lang === "hi" ? label.name.en : label.name.hi;
  putColumn(
    sheet,
    [
      row(sheet, 0, label.name[lang], 82, 2, "bold"),
      ...(other === label.name[lang] ? [] : [row(sheet, 2, other, 38)]),
      ...(label.path === "" ? [] : [row(sheet, 1, label.path, 28, 2)]),
      ...(label.contents === undefined ? [] : [row(sheet, 3, `${w.items} ${label.contents}`, 28)]),
    ],
    { left: side, top: start + dots(10), width: room, height: barsTop - start - lock - dots(16) },
  );
  if (lock > 0) {
    const box = { left: side, top: barsTop - lock - dots(6), width: room, height: dots(50) };
    frame(pen, box.left, box.top, box.width, box.height, dots(4));
    putLine(
      sheet,
      `${paperWords("hi").doubleLock} · ${paperWords("en").doubleLock}`,
      { ...box, left: box.left + dots(10), width: room - dots(20) },
      {
        px: dots(32),
        weight: "bold",
        align: "centre",
      },
    );
  }
  const barsWidth = putBars(sheet, label.code, 0, barsTop, bars);
  putLine(
    sheet,
    displayCode(label.code),
    { left: dots(20), top: codeTop, width: barsWidth - dots(40), height: dots(42) },
    {
      px: dots(30),
      weight: "bold",
      align: "centre",
    },
  );
  const right = {
    left: barsWidth,
    top: barsTop,
    width: pen.width - barsWidth - edge,
    height: pen.height - barsTop - dots(6),
  };
  putColumn(sheet, [row(sheet, 0, label.station[lang], 26, 3)], right);
};

/** An officer's card: name, rank, number and the code that the scanner reads. */
export const drawOfficerCard = (sheet: Sheet, card: OfficerCard, lang: PaperLang): void => {
  const { pen, dots, profile } = sheet;
  const w = paperWords(lang);
  const small = pen.height < dots(300);
  const edge = dots(14);
  let top = putTraining(sheet, card.training, small ? 32 : 46);
  if (!small) {
    const head = { left: edge, top: top + dots(4), width: pen.width - 2 * edge, height: dots(38) };
    putLine(sheet, `${card.station.hi} · ${card.station.en}`, head, { px: dots(27), weight: "bold" });
    pen.box(edge, top + dots(44), pen.width - 2 * edge, dots(3));
    top += dots(52);
  }
  const side = putSquare(sheet, profile.symbology, card.code, 0, top, small ? Math.max(4, dots(4)) : dots(8));
  const codeTop = pen.height - dots(small ? 44 : 62);
  putColumn(
    sheet,
    [
      row(sheet, 0, card.name, small ? 36 : 62, small ? 1 : 2, "bold"),
      row(sheet, 1, card.rank, small ? 28 : 42),
      row(sheet, 2, `${w.number} ${card.number}`, small ? 28 : 42),
      ...(small ? [row(sheet, 3, card.station[lang], 25)] : []),
    ],
    {
      left: side,
      top: top + dots(small ? 4 : 14),
      width: pen.width - side - edge,
      height: codeTop - top - dots(small ? 4 : 16),
    },
  );
  pen.box(edge, codeTop, pen.width - 2 * edge, dots(2));
  const foot = {
    left: edge,
    top: codeTop + dots(2),
    width: pen.width - 2 * edge,
    height: pen.height - codeTop - dots(2),
  };
  putLine(sheet, displayCode(card.code), foot, {
    px: dots(small ? 32 : 40),
    weight: "bold",
    align: small ? "left" : "centre",
  });
};
