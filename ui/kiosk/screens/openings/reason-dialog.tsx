import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useSubmission } from "../../use-app.ts";
import type { Unexplained } from "./openings.tsx";

/** Takes the reason of one line; the station holds it against who was signed in then. */
export const ReasonDialog = (props: { readonly line: Unexplained; readonly onClose: () => void }): JSX.Element => {
  const { api, toast, t } = useApp();
  const { line, onClose } = props;
  const reason = useSignal("");
  const submission = useSubmission();
  const at = line.kind === "opening" ? line.opening.openedAt : line.movement.at;
  const send = () =>
    submission.send(
      () =>
        line.kind === "opening"
          ? api.explainOpening({ opening: line.opening.opening, reason: reason.value })
          : api.explainMovement({ epoch: line.movement.epoch, seq: line.movement.seq, reason: reason.value }),
      () => {
        toast.value = t("openings.done");
        onClose();
      },
    );
  return (
    <Dialog title={t("openings.writeReason")} closeName={t("common.close")} onClose={onClose}>
      <p>{displayTime(at)}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field
          label={t("openings.reason")}
          value={reason.value}
          max={200}
          focus
          sends
          onInput={(value) => {
            reason.value = value;
          }}
        />
        <ProblemNotice problem={submission.problem.value} />
        <Button kind="primary" icon="check" submit busy={submission.busy.value} disabled={reason.value.trim() === ""}>
          {t("openings.writeReason")}
        </Button>
      </form>
    </Dialog>
  );
};
