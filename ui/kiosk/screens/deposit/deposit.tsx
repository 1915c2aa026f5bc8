import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { Button } from "#ui/kit/button.tsx";
import { type DepositDraft, emptyDeposit, missingOf, STEPS } from "../../models/deposit-draft.ts";
import { EMPTY_ITEM } from "../../models/item-draft.ts";
import { FlowFoot } from "../../parts/flow-foot.tsx";
import { useApp } from "../../use-app.ts";
import { CaseStep } from "./case-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { DepositDone } from "./deposit-done.tsx";
import { ItemStep } from "./item-step.tsx";
import { SealStep } from "./seal-step.tsx";
import { Steps } from "./steps.tsx";
import { useDepositScans } from "./use-deposit-scans.ts";
import { WhoStep } from "./who-step.tsx";

/** Property comes in: the case once, then each object; nothing is lost before it is saved. */
export const DepositScreen = (): JSX.Element => {
  const { clock, drafts } = useApp();
  const done = useSignal<Deposited | undefined>(undefined);
  const draft = drafts.of("deposit", () => emptyDeposit(clock.now()));
  const set = (part: Partial<DepositDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const { step } = draft.value;
  useDepositScans(draft, () => done.peek() !== undefined);
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
  const props = { draft: draft.value, set };
  return (
    <main class="page page-flow">
      <Steps draft={draft.value} onGo={(to) => set({ step: to })} />
      {step === "check" ? (
        <CheckStep
          {...props}
          onDone={(deposited) => {
            done.value = deposited;
            drafts.clear("deposit");
          }}
        />
      ) : (
        <>
          <section class="flow-body">
            {step === "case" && <CaseStep {...props} />}
            {step === "who" && <WhoStep {...props} />}
            {step === "item" && <ItemStep {...props} />}
            {step === "seal" && <SealStep {...props} />}
          </section>
          <StepFoot {...props} />
        </>
      )}
    </main>
  );
};

const StepFoot = (props: {
  readonly draft: DepositDraft;
  readonly set: (part: Partial<DepositDraft>) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { draft, set } = props;
  const { step } = draft;
  const missing = missingOf(draft, step);
  const stepped = (by: number) => set({ step: STEPS[STEPS.indexOf(step) + by] ?? "case" });
  /** the object at hand is complete: on to the next one, or to the check of all */
  const add = (next: "item" | "check") => set({ items: [...draft.items, draft.item], item: EMPTY_ITEM, step: next });
  return (
    <FlowFoot missing={missing}>
      {step !== "case" && (
        <Button icon="back" onPress={() => stepped(-1)}>
          {t("common.back")}
        </Button>
      )}
      {step === "seal" ? (
        <>
          <Button icon="plus" disabled={missing.length > 0} onPress={() => add("item")}>
            {t("deposit.addAnother")}
          </Button>
          <Button kind="primary" icon="next" disabled={missing.length > 0} onPress={() => add("check")}>
            {t("deposit.toCheck")}
          </Button>
        </>
      ) : (
        <Button kind="primary" icon="next" disabled={missing.length > 0} onPress={() => stepped(1)}>
          {t("common.next")}
        </Button>
      )}
    </FlowFoot>
  );
};
