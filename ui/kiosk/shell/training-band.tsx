import type { JSX } from "preact";
import { useApp } from "../use-app.ts";

/** Nobody may take a training screen for the real room. */
export const TrainingBand = (): JSX.Element => {
  const { t } = useApp();
  return (
    <aside class="training-band">
      <strong>{t("training.word")}</strong>
      <span>{t("training.note")}</span>
    </aside>
  );
};
