import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { kindOf } from "#domain/codes.ts";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Outcome } from "../models/answers.ts";
import { REPRINT_REASONS } from "../models/phrases.ts";
import { useApp } from "../use-app.ts";
import { PhraseInput } from "./phrase-input.tsx";
import { ProblemNotice } from "./problem.tsx";

/** Prints something and says honestly what became of it: printed, not sent, or not known. */
export const PrintAction = (props: {
  readonly print: () => Promise<Answer<Outcome>>;
  readonly children: string;
  readonly kind?: "primary" | "plain";
  /** a paper beside the one that the screen is about: the desk card's "print" does not mean it */
  readonly beside?: boolean;
  /** prints by itself, once, when it comes into view */
  readonly atOnce?: boolean;
  readonly onTried?: (outcome: Outcome["outcome"]) => void;
}): JSX.Element => {
  const { t } = useApp();
  const outcome = useSignal<Outcome["outcome"] | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);
  const press = async () => {
    busy.value = true;
    const answer = await props.print();
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    outcome.value = answer.ok ? answer.value.outcome : undefined;
    if (!answer.ok) return;
    props.onTried?.(answer.value.outcome);
  };
  useEffect(() => {
    if (props.atOnce) void press();
  }, []);
  return (
    <span class="print">
      <Button
        kind={props.kind ?? "plain"}
        icon={props.beside ? "documents" : "printer"}
        busy={busy.value}
        onPress={() => void press()}
      >
        {props.children}
      </Button>
      {outcome.value === "printed" && <StateMark state="ok" text={t("print.printed")} />}
      {outcome.value === "not-sent" && <Notice kind="bad">{t("print.notSent")}</Notice>}
      {outcome.value === "uncertain" && <Notice kind="warn">{t("print.uncertain")}</Notice>}
      <ProblemNotice problem={problem.value} />
    </span>
  );
};

const NOT_PRINTED_BEFORE = "पिछली बार नहीं छपा";

/** Prints the label of an item, a place or an officer. A further copy of an item's label asks for its reason. */
export const PrintButton = (props: {
  readonly of: string;
  readonly kind?: "primary" | "plain";
  readonly printedBefore?: boolean;
  readonly onPrinted?: (() => void) | undefined;
}): JSX.Element => {
  const { api, t } = useApp();
  const last = useSignal<Outcome["outcome"] | undefined>(props.printedBefore ? "printed" : undefined);
  const asking = useSignal(false);
  const reason = useSignal("");
  const needsReason = kindOf(props.of) === "item" && last.value !== undefined;
  const tried = (outcome: Outcome["outcome"]) => {
    last.value = outcome;
    if (outcome !== "printed") return;
    asking.value = false;
    props.onPrinted?.();
  };
  if (!needsReason || last.value !== "printed")
    return (
      <PrintAction
        kind={props.kind ?? "plain"}
        print={() => api.printLabel(props.of, needsReason ? NOT_PRINTED_BEFORE : undefined)}
        onTried={tried}
      >
        {t(needsReason ? "print.retry" : kindOf(props.of) === "officer" ? "print.card" : "print.label")}
      </PrintAction>
    );
  return (
    <span class="print">
      {!props.printedBefore && <StateMark state="ok" text={t("print.printed")} />}
      <Button
        icon="printer"
        onPress={() => {
          asking.value = true;
        }}
      >
        {t("print.again")}
      </Button>
      {asking.value && (
        <Dialog
          title={t("print.again")}
          closeName={t("common.close")}
          onClose={() => {
            asking.value = false;
          }}
        >
          <PhraseInput
            label={t("print.why")}
            phrases={REPRINT_REASONS}
            value={reason.value}
            max={120}
            onChange={(value) => {
              reason.value = value;
            }}
          />
          {reason.value.trim() && (
            <div class="actions">
              <PrintAction kind="primary" print={() => api.printLabel(props.of, reason.value)} onTried={tried}>
                {t("print.label")}
              </PrintAction>
            </div>
          )}
        </Dialog>
      )}
    </span>
  );
};
