import type { Seal } from "../item/seal.ts";
import type { BodyOf, EntryKind } from "../log/kinds.ts";
import { displayDate } from "../time.ts";
import type { EntryLine } from "./timeline-facts.ts";
import type { Translate } from "./translate.ts";

type Named = (place: string) => string;
type Details = { readonly [K in EntryKind]?: (body: BodyOf<K>, t: Translate, place: Named) => string };

const seal = (t: Translate, { state, count, text }: Seal) =>
  count > 0 ? `${t(`seal.${state}`)} (${count})${text ? ` ${text}` : ""}` : t(`seal.${state}`);

const DETAILS: Details = {
  "item.deposited": (body, t, place) =>
    `${body.register.serial}/${body.register.year} · ${place(body.place)} · ${seal(t, body.seal)}${body.awaits ? ` · ${t("deposit.awaits")}` : ""}`,
  "deposit.confirmed": (body, t) => [t(`confirmed.${body.as}`), body.remark ?? ""].filter(Boolean).join(" · "),
  "item.imported": (body) => `${body.register.number ?? "-"}/${body.register.year ?? "-"}`,
  "item.shelved": (body, _t, place) => place(body.to),
  "item.photographed": (body, t) => t("photo.count", { count: body.photos.length }),
  "item.amended": (body) => body.reason,
  "item.case-linked": (body) => body.reason,
  "item.missing": (body) => body.reason,
  "item.found": (body, _t, place) => `${place(body.place)} · ${body.reason}`,
  "item.issued": (body, t) =>
    `${t(`purpose.${body.purpose}`)}, ${body.office} · ${t("movement.rc")} ${body.certificate.serial}/${body.certificate.year} · ${t("where.due", { date: displayDate(body.dueAt) })}`,
  "item.received": (body) => `${body.receipt} · ${body.by}`,
  "item.returned": (body, t) =>
    `${body.office} · ${body.lines.map((line) => `${seal(t, line.seal)} – ${t(`verdict.${line.verdict}`)}${line.remark ? ` (${line.remark})` : ""}`).join(", ")}`,
  "gd.recorded": (body, t) => `${t(`gd.${body.leg}`)} ${body.gd.number}`,
  "seal.checked": (body, t) => `${t(`sealAct.${body.action}`)} · ${seal(t, body.seal)}`,
  "label.printed": (body, t) =>
    `${t(`outcome.${body.outcome}`)}${body.copy > 1 ? ` · ${t("label.copy", { number: body.copy })}` : ""}${body.reason ? ` · ${body.reason}` : ""}`,
};

/** What a timeline says of an entry besides its name; nothing for kinds whose name says it all. */
export const entryDetail = (line: EntryLine, t: Translate, place: Named): string | undefined => {
  const detail = DETAILS[line.kind] as ((body: unknown, t: Translate, place: Named) => string) | undefined;
  return detail?.(line.body, t, place);
};
