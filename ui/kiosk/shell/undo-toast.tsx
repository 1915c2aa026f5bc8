import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { useApp } from "../use-app.ts";

/** For eight seconds: what was taken off the screen, and the way to have it back. */
export const UndoToast = (): JSX.Element => {
  const { t, undo } = useApp();
  const offered = undo.offered.value;
  return (
    <div class="undo-place" role="status">
      {offered && (
        <div class="undo">
          <span>{offered.text}</span>
          <Button icon="return" onPress={undo.takeBack}>
            {t("undo.back")}
          </Button>
        </div>
      )}
    </div>
  );
};
