import type { ItemState } from "#domain/custody/state.ts";
import type { Entry } from "#domain/log/entry.ts";
import { sealText } from "#domain/papers/carrier-slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { Translate } from "#domain/text/translate.ts";
import { displayDate } from "#domain/time.ts";

interface Context {
  readonly t: Translate;
  readonly lang: PaperLang;
  readonly placeName: (code: string) => string;
}

type Seal = Parameters<typeof sealText>[0];
const sealWords = (seal: Omit<Seal, "text"> & { readonly text?: string | undefined }, lang: PaperLang): string =>
  sealText({ ...seal, text: seal.text ?? "" }, lang);

/**
 * What an entry says of one item on its sheet: from whom, to whom, where, under which certificate, with which seal.
 * Words of a person (reasons, remarks) are left out for an item of a sensitive case: they may name the victim.
 */
export const custodyDetail = (entry: Entry, item: ItemState, { t, lang, placeName }: Context): string => {
  const words = (text: string) => (item.sensitive ? "" : text);
  switch (entry.kind) {
    case "item.deposited": {
      const { depositor, place, seal } = entry.body;
      return `${depositor.rank} ${depositor.name} → ${placeName(place)} · ${sealWords(seal, lang)}`;
    }
    case "item.shelved":
      return placeName(entry.body.to);
    case "item.issued": {
      const { office, purpose, certificate, carrier, dueAt, lines } = entry.body;
      const seal = lines.find((line) => line.item === item.item)?.seal;
      const rc = `${t("movement.rc")} ${certificate.serial}/${certificate.year}`;
      const parts = [rc, `${t(`purpose.${purpose}`)}, ${office}`, `${carrier.rank} ${carrier.name}`];
      return [...parts, ...(seal ? [sealWords(seal, lang)] : []), t("where.due", { date: displayDate(dueAt) })].join(
        " · ",
      );
    }
    case "item.received":
      return `${entry.body.receipt} · ${entry.body.by}`;
    case "item.returned": {
      const { office, carrier, lines } = entry.body;
      const line = lines.find((each) => each.item === item.item);
      const found = line ? [t(`verdict.${line.verdict}`), sealWords(line.seal, lang), `→ ${placeName(line.to)}`] : [];
      return [office, `${carrier.rank} ${carrier.name}`, ...found].join(" · ");
    }
    case "gd.recorded":
      return `${t(`gd.${entry.body.leg}`)} ${entry.body.gd.number}`;
    case "seal.checked":
      return `${t(`sealAct.${entry.body.action}`)} · ${sealWords(entry.body.seal, lang)}`;
    case "item.amended":
    case "item.case-linked":
    case "item.missing":
      return words(entry.body.reason);
    case "item.found":
      return [placeName(entry.body.place), words(entry.body.reason)].filter(Boolean).join(" · ");
    case "item.photographed":
      return t("photo.count", { count: entry.body.photos.length });
    case "label.printed":
      return `${t(`outcome.${entry.body.outcome}`)} · ${t("label.copy", { number: entry.body.copy })}`;
    default:
      return "";
  }
};
