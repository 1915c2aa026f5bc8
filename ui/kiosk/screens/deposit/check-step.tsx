import type { JSX } from "preact";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { describe } from "#domain/custody/describe.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { displayTime } from "#domain/time.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { caseShort } from "../../models/case-draft.ts";
import { depositInputOf, instantOfTyped, missingOf, placeFor } from "../../models/deposit-draft.ts";
import { EMPTY_ITEM, type ItemDraft, itemOf, quantityOf } from "../../models/item-draft.ts";
import { rememberCase } from "../../models/recent-cases.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { SecondDialog } from "../../parts/second-dialog.tsx";
import { useApp, useSubmission } from "../../use-app.ts";
import type { StepProps } from "./step-props.ts";

/** Everything once more before it becomes the record: read it, add another object, save. */
export const CheckStep = (props: StepProps & { readonly onDone: (deposited: Deposited) => void }): JSX.Element => {
  const { api, drafts, places, store, t } = useApp();
  const submission = useSubmission();
  const { draft, set, onDone } = props;
  const place = placeFor(draft.items, places.value.value?.places ?? []);
  const input = place && depositInputOf(draft, place);
  const problem = submission.secondWanted.value === undefined ? submission.problem.value : undefined;
  const ready = (["case", "who", "check"] as const).every((step) => missingOf(draft, step).length === 0);
  const save = () => {
    if (!input) return;
    const sent = submission.send(
      (second) => api.deposit(input, second, drafts.act("deposit")),
      (deposited) => {
        rememberCase(store, { case: deposited.case, text: caseShort(draft.case) });
        onDone(deposited);
      },
    );
    void sent;
  };
  return (
    <div class="stack stack-wide">
      <dl class="facts card">
        <dt>{t("item.case")}</dt>
        <dd>
          {t(`case.${draft.case.kind}`)} {caseShort(draft.case)} {draft.case.firToFollow && t("deposit.firToFollow")}
        </dd>
        <dt>{t("deposit.depositor")}</dt>
        <dd>
          {draft.depositor?.rank} {draft.depositor?.name} ({draft.depositor?.number})
        </dd>
        <dt>{t("deposit.seizedAt")}</dt>
        <dd>{draft.seizedAt && displayTime(instantOfTyped(draft.seizedAt))}</dd>
      </dl>
      <ul class="rows">
        {draft.items.map((item, index) => (
          <CheckRow
            key={index}
            item={item}
            onEdit={() => set({ item, items: draft.items.filter((other) => other !== item), step: "item" })}
            onRemove={() => set({ items: draft.items.filter((other) => other !== item) })}
          />
        ))}
      </ul>
      {!place && places.value.value && (
        <Notice kind="warn" action={<a href="/places">{t("home.places")}</a>}>
          {t("deposit.noTray")}
        </Notice>
      )}
      <ProblemNotice problem={problem} />
      <div class="actions">
        <Button icon="plus" onPress={() => set({ item: EMPTY_ITEM, step: "item" })}>
          {t("deposit.another")}
        </Button>
        <Button kind="primary" icon="check" disabled={!ready || !input} busy={submission.busy.value} onPress={save}>
          {t("deposit.save")}
        </Button>
      </div>
      <SecondDialog submission={submission} />
    </div>
  );
};

const CheckRow = (props: {
  readonly item: ItemDraft;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): JSX.Element | null => {
  const { language, name, t } = useApp();
  const whole = itemOf(props.item);
  const quantity = quantityOf(props.item);
  if (!whole) return null;
  const photo = props.item.photos[0];
  return (
    <li class="row-line">
      <div class="row">
        <span class="thumb">
          {photo ? <img src={`/api/photos/${photo.sha256}`} alt="" /> : <Icon name={whole.category} />}
        </span>
        <span class="row-main">
          <strong>{whole.description ?? describe(whole.category, whole.fields ?? {})}</strong>
          <small class="soft">
            {name(categoryOf(whole.category).name)} · {quantity && displayQuantity(quantity, language.value)} ·{" "}
            {t(`seal.${whole.seal.state}`)} {whole.seal.count > 0 && whole.seal.count}
          </small>
        </span>
      </div>
      <IconButton icon="pen" name={t("common.change")} onPress={props.onEdit} />
      <IconButton icon="cross" name={t("common.remove")} onPress={props.onRemove} />
    </li>
  );
};
