import { displayNumber } from "#domain/case/case-header.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { registerText } from "#domain/item/register-text.ts";
import type { CourtLine, LateLine, MorningSlipPaper } from "#domain/papers/morning-slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { displayDate, instantOf } from "#domain/time.ts";
import type { Reader } from "../stores/view/view.ts";
import type { PaperHead } from "./printing/models.ts";
import { placePath } from "./reading/cards.ts";
import { type CourtCase, courtCases, daysLate, dueMovements } from "./reading/today.ts";

type Read = Pick<Reader, "out" | "casesDated" | "itemsOfCase" | "counts" | "place" | "movement">;

/** The last steps of the path: the room is known to whoever works in it. */
const SHOWN_STEPS = 2;

const whereText = (reader: Read, item: ItemState, lang: PaperLang): string => {
  const where = item.whereabouts;
  if (where.kind === "placed")
    return placePath(reader, item)
      .slice(-SHOWN_STEPS)
      .map(({ name }) => name[lang])
      .join(" › ");
  if (where.kind !== "out") return "";
  const carrier = where.movement === undefined ? undefined : reader.movement(where.movement)?.carrier.name;
  return [lang === "hi" ? "बाहर" : "out", carrier].filter(Boolean).join(": ");
};

const courtLines = (head: PaperHead, reader: Read, { found, items }: CourtCase, lang: PaperLang): CourtLine[] =>
  items.map((item) => {
    const numbers = found.numbers.map((number) =>
      number.kind === "fir" ? `${head.pack.caseNumber[lang]} ${displayNumber(number)}` : displayNumber(number),
    );
    const hidden = item.sensitive || found.sensitive;
    return {
      registerNo: registerText(item),
      place: whereText(reader, item, lang),
      caseText: hidden ? undefined : [numbers[0], found.court].filter(Boolean).join(", "),
      pairokar: found.pairokar?.name,
    };
  });

/** What the morning slip says now. */
export const morningPaper = (head: PaperHead, reader: Read, now: number, lang: PaperLang): MorningSlipPaper => {
  const instant = instantOf(now);
  const today = instant.slice(0, 10);
  const { overdue, dueToday } = dueMovements(reader, now);
  const counts = reader.counts(now);
  const court = courtCases(reader, today, today)
    .flatMap((dated) => courtLines(head, reader, dated, lang))
    // walked rack by rack
    .toSorted((a, b) => a.place.localeCompare(b.place, "hi"));
  const late = overdue.map(
    ({ carrier, certificate, lines, dueAt }): LateLine => ({
      carrier: carrier.name,
      number: `${certificate.serial}/${certificate.year}`,
      parcels: lines.filter(({ returned }) => !returned).length,
      days: daysLate(dueAt, now),
    }),
  );
  const { unlabelled, unshelved, awaitingGd, quarantine, missing } = counts;
  return {
    station: head.name,
    day: displayDate(instant),
    at: instant.slice(11, 16),
    court,
    late,
    waiting: { dueToday: dueToday.length, unlabelled, unshelved, awaitingGd, quarantine, missing },
    training: head.training,
  };
};
