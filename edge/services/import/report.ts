import { QUARANTINE_REASONS, ROW_FLAGS } from "#domain/legacy/flags.ts";
import { FIELDS } from "#domain/legacy/headers.ts";
import type { ColumnMapping } from "#domain/legacy/mapping.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { ImportFigures } from "./figures.ts";

const TEXTS: Readonly<Record<string, Bilingual>> = { ...ROW_FLAGS, ...QUARANTINE_REASONS };
const both = (name: string): string => {
  const text = TEXTS[name];
  return text ? `${text.en} / ${text.hi}` : name;
};
const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

/** Which column holds which field, one line each, and the columns that are only kept. */
export const mappingLines = (headers: readonly string[], mapping: ColumnMapping): string[] => {
  const taken = new Set<number | undefined>(FIELDS.map((field) => mapping[field]));
  const kept = headers.filter((_, column) => !taken.has(column));
  return [
    ...FIELDS.map((field) => `${field}: ${headers[mapping[field] ?? -1] ?? "-"}`),
    ...(kept.length > 0 ? [`Kept as written / मूल रूप में रखे: ${kept.join(", ")}`] : []),
  ];
};

/** The figures for the console. The first line is the sum that must come out even. */
export const figureLines = (figures: ImportFigures): string[] => {
  const { rows, items, quarantined, already, whereabouts, byPurpose, byHow, dated, duplicates } = figures;
  const sum = items + quarantined + already;
  return [
    `Rows / पंक्तियाँ: ${rows} ${sum === rows ? "=" : "≠"} ${items} items / माल + ${quarantined} quarantined / रोकी गई + ${already} already in / पहले से`,
    `Where / कहाँ: ${counted(whereabouts)} (${[counted(byPurpose), counted(byHow)].filter(Boolean).join("; ")})`,
    `Dates read / दिनांक पढ़े गए: ${dated}`,
    `Same number and year / एक ही नम्बर और वर्ष: ${duplicates}`,
    ...Object.entries(figures.reasons).map(([reason, count]) => `Quarantined / रोकी गई: ${count} ${both(reason)}`),
    ...Object.entries(figures.flags).map(([flag, count]) => `Flag / चिह्न: ${count} ${both(flag)}`),
    ...figures.unknownSpellings.map(
      ({ spelling, rows: count }) => `Place to settle / जगह तय करनी है: ${count} ${spelling}`,
    ),
  ];
};
