import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { canBeSecond } from "#domain/custody/policy.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { caseShort } from "../../models/case-draft.ts";
import { depositInputOf, instantOfTyped, isOutsider, missingOf, placeFor } from "../../models/deposit-draft.ts";
import { EMPTY_ITEM } from "../../models/item-draft.ts";
import { rememberCase } from "../../models/recent-cases.ts";
import { FlowFoot } from "../../parts/flow-foot.tsx";
import { SecondDialog } from "../../parts/second-dialog.tsx";
import { useApp, useSubmission } from "../../use-app.ts";
import { CheckRow } from "./check-row.tsx";
import { DepositorPin } from "./depositor-pin.tsx";
import type { StepProps } from "./step-props.ts";

const SHORTEST_PIN = 6;

/** Everything once more before it becomes the record: the depositor looks, and the depositor's PIN closes it. */
export const CheckStep = (props: StepProps & { readonly onDone: (deposited: Deposited) => void }): JSX.Element => {
  const { api, drafts, officer, officers, places, store, t } = useApp();
  const submission = useSubmission();
  const pin = useSignal("");
  const { draft, set, onDone } = props;
  const { depositor } = draft;
  const place = placeFor(draft.items, places.value.value?.places ?? []);
  const input = place && depositInputOf(draft, place);
  const problem = submission.secondWanted.value === undefined ? submission.problem.value : undefined;
  const missing = (["case", "who", "check"] as const).flatMap((step) => missingOf(draft, step));
  const known = officers.value.value?.officers.find((each) => each.officer === depositor?.officer);
  const own = depositor?.officer !== undefined && depositor.officer === officer.value?.officer;
  const asksPin = !own && known !== undefined && canBeSecond(known);

  const save = async (withPin: boolean) => {
    if (!input || missing.length > 0) return;
    const proof = draft.byCard && depositor?.officer ? { officer: depositor.officer } : { number: known?.number ?? "" };
    const claim = withPin ? { ...proof, pin: pin.value } : undefined;
    await submission.send(
      (second) => api.deposit(input, second ?? claim, drafts.act("deposit")),
      (deposited) => {
        rememberCase(store, { case: deposited.case, text: caseShort(draft.case) });
        onDone(deposited);
      },
    );
    pin.value = "";
  };
  const ready = missing.length === 0 && input !== undefined;
  return (
    <>
      <section class="flow-body">
        <div class={asksPin ? "split" : "stack"}>
          <div class="stack">
            <p class="check-head">
              <strong>
                {t(`case.${draft.case.kind}`)} {caseShort(draft.case)}{" "}
                {draft.case.firToFollow && t("deposit.firToFollow")}
              </strong>
              <span>
                {depositor?.rank} {depositor?.name} ({depositor?.number}) {depositor?.station}
              </span>
              <span>
                {t("deposit.seizedAt")} {draft.seizedAt && displayTime(instantOfTyped(draft.seizedAt))}
              </span>
            </p>
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
            <div>
              <Button icon="plus" onPress={() => set({ item: EMPTY_ITEM, step: "item" })}>
                {t("deposit.another")}
              </Button>
            </div>
            {!place && places.value.value && (
              <Notice kind="warn" action={<a href="/places">{t("home.places")}</a>}>
                {t("deposit.noTray")}
              </Notice>
            )}
            {own && <Notice kind="info">{t("deposit.ownProperty")}</Notice>}
            {isOutsider(draft) && <Notice kind="info">{t("deposit.outsideNote")}</Notice>}
            {!own && !asksPin && !isOutsider(draft) && depositor && (
              <Notice kind="info">{t("deposit.shoLater", { name: depositor.name })}</Notice>
            )}
          </div>
          {asksPin && (
            <DepositorPin
              name={depositor?.name ?? ""}
              pin={pin}
              busy={submission.busy.value}
              onEnter={() => void save(true)}
            />
          )}
        </div>
      </section>
      <FlowFoot missing={missing} problem={problem}>
        {asksPin && (
          <Button icon="clock" disabled={!ready || submission.busy.value} onPress={() => void save(false)}>
            {t("deposit.pinLater")}
          </Button>
        )}
        <Button
          kind="primary"
          icon="check"
          disabled={!ready || (asksPin && pin.value.length < SHORTEST_PIN)}
          busy={submission.busy.value}
          onPress={() => void save(asksPin)}
        >
          {t("deposit.save")}
        </Button>
      </FlowFoot>
      <SecondDialog submission={submission} />
    </>
  );
};
