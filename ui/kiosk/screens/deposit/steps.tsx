import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";
import { caseShort } from "../../models/case-draft.ts";
import { type DepositDraft, STEPS, type Step } from "../../models/deposit-draft.ts";
import { useApp } from "../../use-app.ts";

/** Where the form stands; a step that was reached before is one tap away. */
export const Steps = (props: { readonly draft: DepositDraft; readonly onGo: (step: Step) => void }): JSX.Element => {
  const { t } = useApp();
  const { draft } = props;
  const at = STEPS.indexOf(draft.step);
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
                aria-current={each === draft.step ? "step" : undefined}
                disabled={!open && each !== draft.step}
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
