import type { ComponentChildren, JSX } from "preact";
import type { Answer } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import type { Second } from "../../models/api.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { SecondDialog } from "../../parts/second-dialog.tsx";
import { useApp, useSubmission } from "../../use-app.ts";

/** A dialog that ends in one act on the item. It closes when the act is in the record, and keeps all when refused. */
export const ActDialog = (props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly ready: boolean;
  readonly act: (second?: Second) => Promise<Answer<unknown>>;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { t, toast } = useApp();
  const submission = useSubmission();
  const save = () =>
    void submission.send(props.act, () => {
      toast.value = t("common.saved");
      props.onClose();
    });
  return (
    <Dialog title={props.title} closeName={t("common.close")} onClose={props.onClose}>
      {props.children}
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <div class="actions">
        <Button kind="primary" icon="check" disabled={!props.ready} busy={submission.busy.value} onPress={save}>
          {t("common.save")}
        </Button>
      </div>
      <SecondDialog submission={submission} />
    </Dialog>
  );
};
