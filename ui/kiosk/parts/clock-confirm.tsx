import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { PartKey, PartReading } from "#domain/repairs/parts.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { useApp, useSubmission } from "../use-app.ts";
import { ProblemNotice } from "./problem.tsx";
import { SecondDialog } from "./second-dialog.tsx";

/** What a person's watch can put right. */
const ASKS: readonly PartKey[] = ["clock.nobody-knows", "clock.stepped", "clock.behind", "clock.off-district"];

/** It is held against a watch, so its seconds go on. */
const TICK_MS = 250;

/** The time in large figures, and two officers who say that it is right. Stands only where their word changes something. */
export const ClockConfirm = ({ reading }: { readonly reading: PartReading }): JSX.Element | null => {
  const { api, clock, parts, t, toast } = useApp();
  const submission = useSubmission();
  const now = useSignal(clock.now());
  useEffect(() => {
    let cancel = clock.after(TICK_MS, tick);
    function tick(): void {
      now.value = clock.now();
      cancel = clock.after(TICK_MS, tick);
    }
    return () => cancel();
  }, [clock, now]);
  const shown = instantOf(now.value);
  if (!ASKS.includes(reading.key)) return null;
  const confirm = () =>
    submission.send(
      (second) => api.confirmClock({ shown: instantOf(clock.now()) }, second),
      () => {
        toast.value = t("clock.done");
        void parts.reload();
      },
    );
  return (
    <section class="clock-confirm stack">
      <h3>{t("clock.title")}</h3>
      <p>{t("clock.compare")}</p>
      <p class="clock-time number">{`${displayTime(shown)}:${shown.slice(17, 19)}`}</p>
      {!submission.secondWanted.value && <ProblemNotice problem={submission.problem.value} />}
      <div class="actions actions-start">
        <Button kind="primary" icon="check" busy={submission.busy.value} onPress={() => void confirm()}>
          {t("clock.right")}
        </Button>
      </div>
      <p class="soft">{t("clock.wrong")}</p>
      <SecondDialog submission={submission} />
    </section>
  );
};
