import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useApp } from "../use-app.ts";

/** Counts down the last seconds before the screen locks; any key or touch goes on. */
export const IdleDialog = (): JSX.Element | null => {
  const { session, t } = useApp();
  const seconds = session.remaining.value;
  if (seconds === undefined) return null;
  return (
    <Dialog title={t("idle.title")} closeName={t("common.close")} onClose={session.touch}>
      <p class="countdown" role="timer">
        {seconds}
      </p>
      <p>{t("idle.text", { count: seconds })}</p>
      <div class="actions">
        <Button onPress={() => void session.signOut()} icon="lock">
          {t("nav.lock")}
        </Button>
        <Button kind="primary" onPress={session.touch}>
          {t("idle.stay")}
        </Button>
      </div>
    </Dialog>
  );
};
