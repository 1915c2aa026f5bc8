import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayQuantity } from "#domain/item/quantity.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Unconfirmed } from "../../models/answers.ts";
import { depositorsOf, type Handed } from "../../models/unconfirmed.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/** Deposits whose depositor has not confirmed, one card for each officer; one PIN confirms all of a card. */
export const UnconfirmedScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const list = useResource(api.unconfirmed, "unconfirmed");
  const open = useSignal<{ readonly handed: Handed; readonly as: "depositor" | "sho" } | undefined>(undefined);
  const handed = list.value.value && depositorsOf(list.value.value.items);
  return (
    <main class="page">
      <header class="stack stack-tight">
        <h1>{t("unconfirmed.title")}</h1>
        <p class="soft">{t("unconfirmed.how")}</p>
      </header>
      <ProblemNotice problem={list.problem.value} />
      {!handed && <Waiting text={t("common.waiting")} />}
      {handed?.length === 0 && <Empty icon="found" text={t("unconfirmed.none")} />}
      {handed?.map((each) => (
        <DepositorCard
          key={each.key}
          handed={each}
          onConfirm={(as) => {
            open.value = { handed: each, as };
          }}
        />
      ))}
      {open.value && (
        <ConfirmDialog
          handed={open.value.handed}
          as={open.value.as}
          onClose={() => {
            open.value = undefined;
            void list.reload();
          }}
        />
      )}
    </main>
  );
};

const DepositorCard = (props: {
  readonly handed: Handed;
  readonly onConfirm: (as: "depositor" | "sho") => void;
}): JSX.Element => {
  const { t } = useApp();
  const { depositor, items, picture, sho, outsider } = props.handed;
  return (
    <section class="card stack">
      <div class="depositor">
        <span class="thumb">
          {picture ? (
            <img src={`/api/photos/${picture}/thumb`} alt={t("deposit.officerPhoto")} />
          ) : (
            <Icon name="person" />
          )}
        </span>
        <div class="row-main">
          <h2>
            {depositor.rank} {depositor.name}
          </h2>
          <span class="soft">
            {depositor.number}
            {depositor.station && ` · ${depositor.station}`} · {t("unconfirmed.count", { count: items.length })}
          </span>
        </div>
        {outsider && <StateMark state="warn" text={t("unconfirmed.outside")} />}
        <div class="actions">
          {sho && (
            <Button icon="people" onPress={() => props.onConfirm("sho")}>
              {t("unconfirmed.bySho")}
            </Button>
          )}
          <Button icon="check" onPress={() => props.onConfirm("depositor")}>
            {t("unconfirmed.byDepositor")}
          </Button>
        </div>
      </div>
      <ul class="rows rows-tight">
        {items.map((item) => (
          <UnconfirmedRow key={item.card.item} item={item} />
        ))}
      </ul>
    </section>
  );
};

const UnconfirmedRow = ({ item }: { readonly item: Unconfirmed }): JSX.Element => {
  const { language, t } = useApp();
  const { card } = item;
  return (
    <li>
      <a class="row" href={`/i/${card.item}`}>
        <span class="thumb">
          {card.photo ? (
            <img src={`/api/photos/${card.photo}/thumb`} alt="" loading="lazy" />
          ) : (
            <Icon name={card.category} />
          )}
        </span>
        <span class="row-main">
          <strong>
            {card.register} <span class="row-case">{card.caseText}</span>
          </strong>
          <span>{card.sensitive ? t("item.sensitive") : card.description}</span>
          <small class="soft">{displayTime(item.depositedAt)}</small>
        </span>
        <strong class="check-quantity">{card.quantity && displayQuantity(card.quantity, language.value)}</strong>
      </a>
    </li>
  );
};
