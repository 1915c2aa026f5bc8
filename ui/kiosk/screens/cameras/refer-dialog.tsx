import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import type { CameraOnWall } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useSubmission } from "../../use-app.ts";
import { pictureOf } from "./camera-tile.tsx";

/** Asks once more before what a camera shows now becomes what it should show. */
export const ReferDialog = (props: { readonly camera: CameraOnWall; readonly onClose: () => void }): JSX.Element => {
  const { api, name, t, toast } = useApp();
  const { camera, onClose } = props;
  const submission = useSubmission();
  const save = () =>
    void submission.send(
      () => api.referCamera(camera.camera),
      () => {
        toast.value = t("cameras.referred");
        onClose();
      },
    );
  return (
    <Dialog title={t("cameras.refer")} closeName={t("common.close")} onClose={onClose}>
      <img class="wall-camera-picture" src={pictureOf(camera)} alt={name(camera.name)} width={640} height={360} />
      <p>{t("cameras.referAsk", { camera: name(camera.name) })}</p>
      <ProblemNotice problem={submission.problem.value} />
      <div class="actions">
        <Button kind="primary" icon="check" busy={submission.busy.value} onPress={save}>
          {t("cameras.referYes")}
        </Button>
      </div>
    </Dialog>
  );
};
