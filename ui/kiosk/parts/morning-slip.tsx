import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import type { MorningState } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { ProblemNotice } from "./problem.tsx";

/** How this morning's slip stands, and the button that prints it. Loud only while it is owed. */
export const MorningSlip = (props: { readonly morning: MorningState; readonly onPrinted: () => void }): JSX.Element => {
  const { api, language, t, toast } = useApp();
  const { morning } = props;
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const failed = useSignal<"not-sent" | "uncertain" | undefined>(undefined);
  const print = async () => {
    busy.value = true;
    const answer = await api.printMorning(language.value);
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    const outcome = answer.ok ? answer.value.outcome : undefined;
    failed.value = outcome === "printed" ? undefined : outcome;
    if (outcome === "printed") toast.value = t("morning.done");
    props.onPrinted();
  };
  const owed = morning.state === "offered";
  const words =
    morning.state === "offered"
      ? t(`morning.${morning.why}`)
      : morning.state === "printed"
        ? t("morning.printed", { time: morning.at.slice(11, 16) })
        : morning.state === "early"
          ? t("morning.early", { time: morning.hour })
          : t("morning.name");
  return (
    <section class="stack stack-tight" aria-label={t("morning.name")}>
      <ProblemNotice problem={problem.value} />
      {failed.value && (
        <Notice kind="warn">{t(failed.value === "not-sent" ? "paper.notSent" : "print.uncertain")}</Notice>
      )}
      <div class={owed ? "morning morning-owed" : "morning"}>
        <Icon name="morning" />
        <span class="morning-words">{words}</span>
        <Button icon="printer" busy={busy.value} onPress={() => void print()}>
          {t(morning.state === "printed" ? "morning.again" : "morning.print")}
        </Button>
      </div>
    </section>
  );
};
