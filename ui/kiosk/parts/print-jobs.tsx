import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import { type PrintDecision, type PrintJobRecord, printsByItself } from "#domain/papers/print-job.ts";
import { displayTime } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { useApp, useResource } from "../use-app.ts";
import { ProblemNotice } from "./problem.tsx";

/** Papers that have not surely come out: of each a person says what to do. Nothing stands here when there are none. */
export const PrintJobs = (): JSX.Element | null => {
  const { api, parts, t } = useApp();
  const jobs = useResource(api.printJobs, "print-jobs");
  const list = jobs.value.value?.jobs ?? [];
  const after = () => {
    void jobs.reload();
    void parts.reload();
  };
  if (list.length === 0) return null;
  return (
    <section class="print-jobs stack">
      <h3>{t("jobs.title")}</h3>
      <ul class="rows">
        {list.map((job) => (
          <li key={job.job} class="print-job">
            <Job job={job} onDecided={after} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Job = ({ job, onDecided }: { readonly job: PrintJobRecord; readonly onDecided: () => void }): JSX.Element => {
  const { api, clock, t } = useApp();
  const busy = useSignal<PrintDecision | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const stillNot = useSignal(false);
  const uncertain = job.state !== "waiting";
  const waits = printsByItself(job, clock.now()) ? "jobs.waiting" : "jobs.held";
  const decide = async (decision: PrintDecision) => {
    busy.value = decision;
    const answer = await api.decidePrint(job.job, decision);
    busy.value = undefined;
    problem.value = answer.ok ? undefined : answer.error;
    stillNot.value = answer.ok && answer.value.outcome === "not-sent";
    onDecided();
  };
  const press = (decision: PrintDecision) => ({
    busy: busy.value === decision,
    disabled: busy.value !== undefined && busy.value !== decision,
    onPress: () => void decide(decision),
  });
  return (
    <>
      <div class="print-job-head">
        <strong>{t(`jobs.paper.${job.paper}`)}</strong>
        <span class="code">{displayCode(job.of)}</span>
        <StateMark state={uncertain ? "warn" : "info"} text={t(uncertain ? "jobs.uncertain" : waits)} />
        <span class="soft">{t("jobs.since", { time: displayTime(job.at) })}</span>
      </div>
      {uncertain && <p>{t("jobs.look")}</p>}
      {stillNot.value && <Notice kind="warn">{t("jobs.stillNot")}</Notice>}
      <ProblemNotice problem={problem.value} />
      <div class="actions actions-start">
        {uncertain && (
          <Button icon="check" {...press("printed")}>
            {t("jobs.printed")}
          </Button>
        )}
        <Button icon="return" {...press("again")}>
          {t(uncertain ? "jobs.again" : "jobs.now")}
        </Button>
        <Button icon="cross" {...press("drop")}>
          {t("jobs.drop")}
        </Button>
      </div>
    </>
  );
};
