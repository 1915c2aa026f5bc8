import type { OfficerRef } from "#domain/case/case-header.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Seal } from "#domain/item/seal.ts";
import type { Entry } from "#domain/log/entry.ts";
import type { CheckedProof } from "#domain/proof/check-proof.ts";
import { type FoldedProof, type NamedFile, namedFiles } from "#domain/proof/custody-steps.ts";
import type { Language, Translate } from "#domain/text/translate.ts";
import { displayDate, displayTime, instantOf } from "#domain/time.ts";
import type { Say } from "./texts.ts";

/** What every part of the page is given. */
export interface Shown {
  readonly proof: CheckedProof;
  readonly folded: FoldedProof;
  readonly language: Language;
  readonly say: Say;
  readonly t: Translate;
}

/** How officers, places, seals and times are said on this page. */
export interface Words {
  readonly files: readonly NamedFile[];
  time(ms: number): string;
  officer(code: string): string;
  named(officer: OfficerRef): string;
  place(code: string): string;
  path(code: string): string;
  where(item: ItemState | undefined): string;
  seal(seal: Seal | undefined): string;
  maker: string;
  /** an entry with only the lines of its body that are about this item */
  ofItem(entry: Entry): Entry;
}

export const wordsOf = ({ proof, folded, language, say, t }: Shown): Words => {
  const { state } = folded;
  const { item } = proof.content;
  const place = (code: string) => state.place(code)?.name[language] ?? code;
  const path = (code: string) =>
    folded
      .path(code)
      .map((name) => name[language])
      .join(" › ") || place(code);
  return {
    files: namedFiles(proof),
    time: (ms) => displayTime(instantOf(ms)),
    officer(code) {
      const officer = state.officer(code);
      if (!officer) return code === "station" ? say("system") : code;
      return `${officer.rank[language]} ${officer.name[language]} (${officer.number})`;
    },
    named: ({ rank, name, number, station }) => `${rank} ${name} (${number})${station ? `, ${station}` : ""}`,
    place,
    path,
    where(found) {
      const where = found?.whereabouts;
      if (!where) return "";
      if (where.kind === "placed") return path(where.place);
      if (where.kind === "missing") return t("where.missing");
      if (where.kind === "closed") return t(`closed.${where.how}`);
      const office = where.movement ? state.movement(where.movement)?.office : undefined;
      const due = where.dueAt ? ` · ${t("where.due", { date: displayDate(where.dueAt) })}` : "";
      return `${t(`purpose.${where.purpose}`)}${office ? `, ${office}` : ""}${due}`;
    },
    seal: (seal) =>
      seal
        ? [t(`seal.${seal.state}`), seal.count > 0 ? `(${seal.count})` : "", seal.text ?? ""].filter(Boolean).join(" ")
        : "",
    maker: say(`maker.${proof.content.by}`),
    ofItem(entry) {
      if (entry.kind === "item.returned" || entry.kind === "item.issued") {
        const body = { ...entry.body, lines: entry.body.lines.filter((line) => line.item === item) };
        return { ...entry, body } as Entry;
      }
      return entry;
    },
  };
};
