import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { proofFileName } from "#domain/proof/proof-page.ts";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import type { ItemSheet } from "../../models/answers.ts";
import { actsOf, type SheetAct } from "../../models/item-acts.ts";
import { printScreen } from "../../models/print-address.ts";
import { useApp } from "../../use-app.ts";
import type { ActDialogProps } from "./act-dialog-props.ts";
import { AmendDialog } from "./amend-dialog.tsx";
import { CourtDateDialog } from "./court-date-dialog.tsx";
import { LabelDialog } from "./label-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { FoundDialog, MissingDialog } from "./missing-dialog.tsx";
import { PhotosDialog } from "./photos-dialog.tsx";
import { SealDialog } from "./seal-dialog.tsx";
import { ShelveDialog } from "./shelve-dialog.tsx";

const ICONS: Record<SheetAct, IconName> = {
  "item.label": "printer",
  "item.shelve": "shelf",
  "deposit.confirm": "check",
  "item.issue": "issue",
  "item.return": "return",
  "item.report-found": "found",
  "item.acknowledge": "check",
  "case.date": "court",
  "item.photograph": "camera",
  "seal.check": "seal",
  "item.amend": "pen",
  "item.link": "link",
  "item.report-missing": "missing",
};

const DIALOGS: Partial<Record<SheetAct, (props: ActDialogProps) => JSX.Element>> = {
  "item.label": LabelDialog,
  "item.shelve": ShelveDialog,
  "case.date": CourtDateDialog,
  "item.photograph": PhotosDialog,
  "seal.check": SealDialog,
  "item.amend": AmendDialog,
  "item.link": LinkDialog,
  "item.report-missing": MissingDialog,
  "item.report-found": FoundDialog,
};

/** Most tiles at once: more are not found at a glance. */
const MOST_TILES = 6;

/** What this officer may do with this item now, the likeliest first and large; the rest behind one more touch. */
export const ItemActs = ({ sheet }: { readonly sheet: ItemSheet }): JSX.Element => {
  const { go, t } = useApp();
  const open = useSignal<SheetAct | undefined>(undefined);
  const more = useSignal(false);
  const { item, movement } = sheet;
  const acts = actsOf(item, sheet.placePath, sheet.allowed)
    .filter(
      // an acknowledgment needs a road certificate of ours that was not yet acknowledged
      (act) => act !== "case.date" || sheet.cases.length > 0,
    )
    .filter((act) => act !== "item.acknowledge" || (movement !== undefined && !movement.acknowledged));
  const press = (act: SheetAct) => {
    if (act === "item.issue") go(`/issue/${item.item}`);
    else if (act === "item.return") go(`/return/${item.item}`);
    else if (act === "deposit.confirm") go("/unconfirmed");
    else if (act === "item.acknowledge" && movement) go(`/m/${movement.movement}`);
    else open.value = act;
  };
  const Open = open.value && DIALOGS[open.value];
  const tiles = MOST_TILES - (movement ? 1 : 0);
  const [likely, rest] = [acts.slice(0, tiles - 1), acts.slice(tiles - 1)];
  const tile = (act: SheetAct, first: boolean) => (
    <button
      key={act}
      type="button"
      data-lesson={`act-${act}`}
      class={first ? "button button-primary acts-first" : "button"}
      onClick={() => press(act)}
    >
      <Icon name={ICONS[act]} />
      <span>{t(`act.${act}`)}</span>
    </button>
  );
  const paper = (
    <a class="button" href={printScreen({ what: "item", item: item.item })}>
      <Icon name="printer" />
      <span>{t("paper.sheet")}</span>
    </a>
  );
  const proof = !sheet.withheld && (
    <a class="button" href={`/api/items/${item.item}/proof`} download={proofFileName(item.item)}>
      <Icon name="file" />
      <span>{t("proof.file")}</span>
    </a>
  );
  return (
    <section class="sheet-acts" aria-label={t("item.acts")}>
      {likely.map((act, index) => tile(act, index === 0))}
      {movement && (
        <a class="button" href={`/m/${movement.movement}`}>
          <Icon name="documents" />
          <span>
            {t("movement.rc")} {movement.certificate.serial}/{movement.certificate.year}
          </span>
        </a>
      )}
      {acts.length === 0 && (
        <>
          {paper}
          {proof}
        </>
      )}
      {acts.length > 0 && (
        <button
          type="button"
          class="button"
          aria-expanded={more.value}
          onClick={() => {
            more.value = !more.value;
          }}
        >
          <Icon name={more.value ? "minus" : "plus"} />
          <span>{t(more.value ? "item.fewerActs" : "item.moreActs")}</span>
        </button>
      )}
      {more.value && (
        <div class="acts-rest">
          {rest.map((act) => tile(act, false))}
          {paper}
          {proof}
        </div>
      )}
      {Open && (
        <Open
          sheet={sheet}
          onClose={() => {
            open.value = undefined;
          }}
        />
      )}
    </section>
  );
};
