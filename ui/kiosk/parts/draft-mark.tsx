import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";

/** Whether what was filled in is on the station's disk: said in a word beside the way on, a warning when it is not. */
export const DraftMark = (): JSX.Element | null => {
  const { drafts, t } = useApp();
  const state = drafts.state.value;
  if (state === "not-kept")
    return (
      <span class="draft-mark draft-mark-warn">
        <Icon name="missing" size="small" /> {t("draft.notKept")}
      </span>
    );
  return drafts.unfinished.value.length === 0 ? null : (
    <span class="draft-mark">
      <Icon name="check" size="small" /> {t("draft.kept")}
    </span>
  );
};
