import { ok, type Result, refuse } from "#domain/result.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { StatePack } from "#domain/state-pack/packs.ts";
import { displayDate } from "#domain/time.ts";
import type { OutItem, Reader } from "#stores/view/view.ts";
import { type ListAsk, type ListName, readRange } from "./ask.ts";
import type { CellId, ListLine } from "./cells.ts";

/** The lines of a list with their columns, its title, and what was asked. */
export interface FoundLines {
  readonly title: Bilingual;
  readonly asked: string;
  readonly columns: readonly CellId[];
  readonly lines: readonly ListLine[];
}

const ITEM_COLUMNS = [
  "serial",
  "registerNo",
  "caseNo",
  "sections",
  "property",
  "quantity",
  "seal",
  "where",
  "depositedOn",
] as const;
const OUT_COLUMNS = [
  "serial",
  "registerNo",
  "caseNo",
  "property",
  "quantity",
  "certificate",
  "purpose",
  "office",
  "carrier",
  "leftOn",
  "due",
] as const;
const GD_COLUMNS = [
  "serial",
  "certificate",
  "purpose",
  "office",
  "carrier",
  "parcels",
  "leftOn",
  "due",
  "missingGd",
] as const;
/** The register's own columns, in its order. */
const REGISTER_COLUMNS = [
  "registerNo",
  "caseNo",
  "caseDate",
  "sections",
  "property",
  "quantity",
  "place",
  "depositor",
  "lastMovement",
  "status",
  "remark",
] as const;

const TITLES: Readonly<Record<Exclude<ListName, "register">, Bilingual>> = {
  out: { hi: "बाहर गया माल", en: "Property outside" },
  overdue: { hi: "समय बीत गया माल", en: "Property overdue" },
  "awaiting-gd": { hi: "जिन आर०सी० की रपट बाकी है", en: "Certificates without a diary number" },
  unlabelled: { hi: "बिना लेबल माल", en: "Property without a label" },
  unshelved: { hi: "काउंटर पर रखा माल", en: "Property at the counter" },
  missing: { hi: "गुम माल", en: "Property missing" },
  search: { hi: "खोज में मिला माल", en: "Property found by a search" },
  place: { hi: "स्थान का माल", en: "Property at a place" },
};

const outLines = (out: readonly OutItem[]): ListLine[] =>
  out.map(({ item, movement }) => (movement ? { item, movement } : { item }));

/** @param most one more line than is shown is looked for, so that the paper can say that there are more */
export const findLines = (
  reader: Reader,
  pack: StatePack,
  ask: ListAsk,
  { most, now }: { readonly most: number; readonly now: number },
): Result<FoundLines> => {
  const limit = most + 1;
  const items = (found: ReturnType<Reader["recent"]>, asked = ""): Result<FoundLines> => {
    const title = ask.list === "register" ? pack.registerTitle : TITLES[ask.list];
    const columns = ask.list === "register" ? REGISTER_COLUMNS : ITEM_COLUMNS;
    return ok({ title, asked, columns, lines: found.map((item) => ({ item })) });
  };
  switch (ask.list) {
    case "register": {
      const range = readRange(ask.from, ask.to);
      if (!range.ok) return range;
      const { value } = range;
      const text = (end: "from" | "to") =>
        value.by === "day" ? displayDate(value[end]) : `${value[end].serial}/${value[end].year}`;
      const given = [ask.from?.trim() ? text("from") : "…", ask.to?.trim() ? text("to") : "…"];
      const found =
        value.by === "day" ? reader.inRegisterByDay({ ...value, limit }) : reader.inRegister({ ...value, limit });
      return items(found, given.join(" – "));
    }
    case "out":
      return ok({ title: TITLES.out, asked: "", columns: OUT_COLUMNS, lines: outLines(reader.out({ limit })) });
    case "overdue": {
      const lines = outLines(reader.out({ limit, overdueAt: now }));
      return ok({ title: TITLES.overdue, asked: "", columns: OUT_COLUMNS, lines });
    }
    case "awaiting-gd": {
      const lines = reader.awaitingGd(limit).map((movement) => ({ movement }));
      return ok({ title: TITLES["awaiting-gd"], asked: "", columns: GD_COLUMNS, lines });
    }
    case "unlabelled":
      return items(reader.unlabelled(limit));
    case "unshelved":
      return items(reader.onTray(limit));
    case "missing":
      return items(reader.missing(limit));
    case "search": {
      const words = ask.q?.trim() ?? "";
      return items([...(words === "" ? reader.recent(limit) : reader.search(words, { limit }).items)], words);
    }
    case "place": {
      const place = reader.place(ask.place ?? "");
      if (!place) return refuse("place/unknown", { code: ask.place ?? "" });
      return items(reader.byPlace(place.place), `${place.name.hi} · ${place.name.en}`);
    }
  }
};
