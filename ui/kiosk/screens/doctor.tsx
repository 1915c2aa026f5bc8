import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { CheckState } from "#domain/doctor/finding.ts";
import type { Role } from "#domain/people/officer.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice, Waiting } from "#ui/kit/notice.tsx";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import type { DoctorTold } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";

const MARKS: Readonly<Record<CheckState, MarkState>> = { red: "bad", amber: "warn", green: "ok", none: "absent" };
const ASKERS: readonly Role[] = ["sho", "technician"];
const ORDER: readonly CheckState[] = ["red", "amber", "green", "none"];

/** Everything the doctor looked at, worst first: one sentence, and one thing to do. */
export const DoctorScreen = (): JSX.Element => {
  const { api, name, officer, t } = useApp();
  const mayAsk = ASKERS.includes(officer.value?.role ?? "carrier");
  const told = useSignal<DoctorTold | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);
  const look = async () => {
    busy.value = true;
    const answer = await api.doctor();
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    if (answer.ok) told.value = answer.value;
  };
  useEffect(() => {
    if (mayAsk) void look();
  }, [api, mayAsk]);
  if (!mayAsk)
    return (
      <main class="page">
        <h1>{t("doctor.title")}</h1>
        <Notice kind="info">{t("doctor.notYours")}</Notice>
      </main>
    );
  const found = told.value;
  const checks = (found?.checks ?? []).toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <main class="page">
      <header class="page-head">
        <div>
          <h1>{t("doctor.title")}</h1>
          {found && <p class="soft">{found.at}</p>}
        </div>
        <Button icon="return" busy={busy.value} onPress={() => void look()}>
          {t("doctor.look")}
        </Button>
      </header>
      <ProblemNotice problem={problem.value} />
      {!found && !problem.value && <Waiting text={t("doctor.looking")} />}
      {found && (
        <>
          <p class="doctor-all" role="status">
            <StateMark state={MARKS[found.state]} text={t(`doctor.all.${found.state}`)} />
          </p>
          <ul class="doctor-checks">
            {checks.map(({ id, state, title, says, todo }) => (
              <li key={id} class={`card doctor-check doctor-${state}`}>
                <header class="row-line">
                  <h2>{name(title)}</h2>
                  <StateMark state={MARKS[state]} text={t(`doctor.${state}`)} />
                </header>
                <p>{name(says)}</p>
                {todo && <p class="doctor-todo">→ {name(todo)}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
};
