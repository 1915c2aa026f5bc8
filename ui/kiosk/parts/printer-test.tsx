import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import type { Outcome } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { ProblemNotice } from "./problem.tsx";

/** Prints a short slip with difficult letters, and says what became of it. */
export const PrinterTest = (): JSX.Element => {
  const { api, language, parts, t } = useApp();
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const outcome = useSignal<Outcome["outcome"] | undefined>(undefined);
  const print = async () => {
    busy.value = true;
    const answer = await api.printTest(language.value);
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    outcome.value = answer.ok ? answer.value.outcome : undefined;
    void parts.reload();
  };
  return (
    <div class="stack stack-tight">
      <ProblemNotice problem={problem.value} />
      {outcome.value === "printed" && <Notice kind="ok">{t("repairs.tested")}</Notice>}
      {outcome.value === "not-sent" && <Notice kind="bad">{t("paper.notSent")}</Notice>}
      {outcome.value === "uncertain" && <Notice kind="warn">{t("print.uncertain")}</Notice>}
      <div class="actions actions-start">
        <Button kind="primary" icon="printer" busy={busy.value} onPress={() => void print()}>
          {t("repairs.test")}
        </Button>
      </div>
    </div>
  );
};
