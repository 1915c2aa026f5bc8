import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { caseShort } from "../../models/case-draft.ts";
import { type DepositDraft, emptyDeposit, missingOf, STEPS, type Step } from "../../models/deposit-draft.ts";
import { EMPTY_ITEM } from "../../models/item-draft.ts";
import { FlowFoot } from "../../parts/flow-foot.tsx";
import { useApp } from "../../use-app.ts";
import { CaseStep } from "./case-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { DepositDone } from "./deposit-done.tsx";
import { ItemStep } from "./item-step.tsx";
import { SealStep } from "./seal-step.tsx";
import { WhoStep } from "./who-step.tsx";

/** Property comes in: the case once, then each object; nothing is lost before it is saved. */
export const DepositScreen = (): JSX.Element => {
  const { clock, drafts, t } = useApp();
  const done = useSignal<Deposited | undefined>(undefined);
  const draft = drafts.of("deposit", () => emptyDeposit(clock.now()));
  const set = (part: Partial<DepositDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const { step } = draft.value;
  useEffect(() => window.scrollTo(0, 0), [step]);
  if (done.value)
    return (
      <DepositDone
        deposited={done.value}
        onAgain={() => {
          done.value = undefined;
        }}
      />
    );
  const missing = missingOf(draft.value, step);
  const forward = () => {
    if (step === "seal") set({ items: [...draft.value.items, draft.value.item], item: EMPTY_ITEM, step: "check" });
    else set({ step: STEPS[STEPS.indexOf(step) + 1] ?? "check" });
  };
  const props = { draft: draft.value, set };
  return (
    <main class="page page-flow">
      <Steps step={step} draft={draft.value} onGo={(to) => set({ step: to })} />
      <section class="flow-body">
        {step === "case" && <CaseStep {...props} />}
        {step === "who" && <WhoStep {...props} />}
        {step === "item" && <ItemStep {...props} />}
        {step === "seal" && <SealStep {...props} />}
        {step === "check" && (
          <CheckStep
            {...props}
            onDone={(deposited) => {
              done.value = deposited;
              drafts.clear("deposit");
            }}
          />
        )}
      </section>
      {step !== "check" && (
        <FlowFoot missing={missing}>
          {step !== "case" && (
            <Button icon="back" onPress={() => set({ step: STEPS[STEPS.indexOf(step) - 1] ?? "case" })}>
              {t("common.back")}
            </Button>
          )}
          <Button kind="primary" icon="next" disabled={missing.length > 0} onPress={forward}>
            {t("common.next")}
          </Button>
        </FlowFoot>
      )}
    </main>
  );
};

const Steps = (props: {
  readonly step: Step;
  readonly draft: DepositDraft;
  readonly onGo: (step: Step) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { step, draft } = props;
  const at = STEPS.indexOf(step);
  const note: Partial<Record<Step, string>> = {
    case: caseShort(draft.case),
    who: draft.depositor?.name ?? "",
    check: draft.items.length > 0 ? t("deposit.items", { count: draft.items.length }) : "",
  };
  return (
    <nav class="steps" aria-label={t("deposit.title")}>
      <h1>{t("deposit.title")}</h1>
      <ol>
        {STEPS.map((each, index) => {
          const open = index < at || (each === "check" && draft.items.length > 0);
          return (
            <li key={each}>
              <button
                type="button"
                class="step"
                aria-current={each === step ? "step" : undefined}
                disabled={!open && each !== step}
                onClick={() => props.onGo(each)}
              >
                <span class="step-number">{index < at ? <Icon name="check" size="small" /> : index + 1}</span>
                <span class="step-name">
                  {t(`deposit.step.${each}`)}
                  {note[each] && <small>{note[each]}</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
