import type { JSX } from "preact";
import { kindOf } from "#domain/codes.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { draftTitle } from "../parts/unfinished.tsx";
import { useApp } from "../use-app.ts";

/** A form whose act went on record though no answer came back: said once, with the way to what was made. */
export const RecordedDialog = (): JSX.Element | null => {
  const { drafts, go, t } = useApp();
  const found = drafts.unfinished.value.find(({ recorded }) => recorded.length > 0);
  if (!found) return null;
  const movement = found.recorded.find((code) => kindOf(code) === "movement");
  const item = found.recorded.find((code) => kindOf(code) === "item");
  const path = found.name === "issue" && movement ? `/m/${movement}` : item ? `/i/${item}` : "/";
  return (
    <Dialog title={t("draft.recorded")} closeName={t("common.close")} onClose={() => drafts.clear(found.name)}>
      <p>{t("draft.recordedNote", { what: t(draftTitle(found.name)) })}</p>
      <div class="actions">
        <Button
          kind="primary"
          icon="next"
          onPress={() => {
            drafts.clear(found.name);
            go(path);
          }}
        >
          {t("draft.open")}
        </Button>
      </div>
    </Dialog>
  );
};
