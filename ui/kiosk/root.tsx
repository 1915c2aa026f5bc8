import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "#ui/kit/button.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { listenForScans } from "#ui/kit/scan-sink.ts";
import { ProblemNotice } from "./parts/problem.tsx";
import { LockScreen } from "./screens/lock.tsx";
import { SetupScreen } from "./screens/setup.tsx";
import { hostKeyboard } from "./shell/keyboard-host.ts";
import { Shell } from "./shell/shell.tsx";
import { TrainingBand } from "./shell/training-band.tsx";
import { useApp } from "./use-app.ts";

/** Decides what stands on the screen: waiting, the first setup, the lock, or the malkhana itself. */
export const Root = (): JSX.Element => {
  const app = useApp();
  const { station, session, scans, t } = app;
  useEffect(() => hostKeyboard(window, app), [app]);
  useEffect(() => {
    void station.reload();
    void session.begin();
    const stop = listenForScans(window, (text) => void scans.take(text));
    const touch = () => session.touch();
    window.addEventListener("pointerdown", touch, { capture: true });
    window.addEventListener("keydown", touch, { capture: true });
    return () => {
      stop();
      window.removeEventListener("pointerdown", touch, { capture: true });
      window.removeEventListener("keydown", touch, { capture: true });
    };
  }, [station, session, scans]);

  const known = station.value.value;
  const state = session.state.value;
  if (!known || state.kind === "unknown") {
    const problem = station.problem.value;
    return (
      <main class="alone">
        {problem ? (
          <ProblemNotice
            problem={problem}
            action={<Button onPress={() => void station.reload()}>{t("common.retry")}</Button>}
          />
        ) : (
          <Waiting text={t("common.waiting")} />
        )}
      </main>
    );
  }
  const screen =
    state.kind === "open" ? (
      <Shell key={state.signedIn.officer.officer} station={known} />
    ) : known.setup === "needed" ? (
      <SetupScreen station={known} />
    ) : (
      <LockScreen station={known} card={state.card} />
    );
  return (
    <>
      {known.training && <TrainingBand />}
      {screen}
    </>
  );
};
