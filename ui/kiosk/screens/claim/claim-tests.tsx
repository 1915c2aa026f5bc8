import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import type { ClaimTold } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp } from "../../use-app.ts";
import { type ClaimStep, STEP_ICONS, StepCard } from "./step-card.tsx";

const MARKS: Readonly<Record<"passed" | "failed" | "absent" | "waits", MarkState>> = {
  passed: "ok",
  failed: "bad",
  absent: "absent",
  waits: "unknown",
};

/** The machine's tests, one at a time; where it stopped is kept by the station. */
export const ClaimTests = (props: { readonly onLater?: () => void; readonly onDone?: () => void }): JSX.Element => {
  const { api, name, t } = useApp();
  const told = useSignal<ClaimTold | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);
  /** a test picked by hand, to be done again */
  const picked = useSignal<ClaimStep | undefined>(undefined);
  const take = async (answer: Promise<Answer<ClaimTold>>) => {
    busy.value = true;
    const came = await answer;
    busy.value = false;
    problem.value = came.ok ? undefined : came.error;
    if (!came.ok) return;
    told.value = came.value;
    picked.value = undefined;
  };
  useEffect(() => {
    void take(api.claim());
  }, [api]);
  const claim = told.value;
  if (!claim)
    return (
      <main class="page">
        <ProblemNotice problem={problem.value} />
        {!problem.value && <Waiting text={t("common.waiting")} />}
      </main>
    );
  const step = picked.value ?? claim.step;
  return (
    <main class="page claim">
      <header class="page-head">
        <div>
          <h1>{t("claim.tests")}</h1>
          <p class="soft">
            {name(claim.name)} · {claim.station}
          </p>
        </div>
        {props.onLater && claim.step !== "done" && (
          <Button kind="quiet" onPress={props.onLater}>
            {t("claim.later")}
          </Button>
        )}
      </header>
      <div class="repairs">
        <ol class="rows rows-tight repairs-parts">
          {claim.tests.map(({ test, outcome }) => (
            <li key={test}>
              <button
                type="button"
                class="row"
                aria-current={step === test}
                disabled={claim.step === "words"}
                onClick={() => {
                  picked.value = test;
                }}
              >
                <Icon name={STEP_ICONS[test]} />
                <strong class="row-main">{t(`claim.step.${test}`)}</strong>
                <StateMark state={MARKS[outcome ?? "waits"]} text={t(`claim.${outcome ?? "waits"}`)} />
              </button>
            </li>
          ))}
        </ol>
        <section class="card stack claim-card" aria-live="polite">
          <ProblemNotice problem={problem.value} />
          <StepCard key={step} step={step} claim={claim} busy={busy.value} take={take} onDone={props.onDone} />
        </section>
      </div>
    </main>
  );
};
