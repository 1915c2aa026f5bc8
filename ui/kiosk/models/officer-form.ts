import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Officer } from "#domain/people/officer.ts";
import type { Bilingual } from "#domain/schema.ts";

/** Ranks offered before typing, lowest last. */
export const RANKS: readonly { readonly id: string; readonly name: Bilingual }[] = [
  { id: "inspector", name: { hi: "निरीक्षक", en: "Inspector" } },
  { id: "sub-inspector", name: { hi: "उपनिरीक्षक", en: "Sub-inspector" } },
  { id: "assistant-sub-inspector", name: { hi: "सहायक उपनिरीक्षक", en: "Assistant sub-inspector" } },
  { id: "head-constable", name: { hi: "मुख्य आरक्षी", en: "Head constable" } },
  { id: "constable", name: { hi: "आरक्षी", en: "Constable" } },
];

/** An officer of the roster as a record names them. Papers are Hindi first. */
export const officerRef = (officer: Officer): OfficerRef => ({
  officer: officer.officer,
  name: officer.name.hi,
  rank: officer.rank.hi,
  number: officer.number,
});

/** An officer who is not on the roster, as far as typed; undefined while something is missing. */
export const outsideOfficer = (typed: { name: string; rank: string; number: string; station: string }) => {
  const { name, rank, number, station } = typed;
  if (!name.trim() || !rank.trim() || !number.trim()) return undefined;
  return { name, rank, number, ...(station.trim() ? { station } : {}) } satisfies OfficerRef;
};
