import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { ErrorBoundary } from "preact-iso";
import type { PartId } from "#domain/repairs/parts.ts";
import { Button } from "#ui/kit/button.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { listenForScans } from "#ui/kit/scan-sink.ts";
import { GuidePlace } from "./lessons/guide-place.tsx";
import { ProblemNotice } from "./parts/problem.tsx";
import { LockScreen } from "./screens/lock.tsx";
import { SetupScreen } from "./screens/setup.tsx";
import { AlarmBanner } from "./shell/alarm-banner.tsx";
import { hostKeyboard } from "./shell/keyboard-host.ts";
import { later } from "./shell/later.tsx";
import { ScanVoice } from "./shell/scan-voice.tsx";
import { Shell } from "./shell/shell.tsx";
import { StatusStrip } from "./shell/strip.tsx";
import { useApp, useCommands } from "./use-app.ts";

const ClaimEnrol = later(() => import("./screens/claim/claim-enrol.tsx").then((file) => file.ClaimEnrol));
const ClaimTests = later(() => import("./screens/claim/claim-tests.tsx").then((file) => file.ClaimTests));
const LockedRepairs = later(() => import("./screens/repairs.tsx").then((file) => file.LockedRepairs));

/** Decides what stands on the screen: waiting, the first setup, the lock, or the malkhana itself. */
export const Root = (): JSX.Element => {
  const app = useApp();
  const { clock, language, station, session, scans, t } = app;
  useEffect(() => hostKeyboard(window, app), [app]);
  /** the machine belongs to no station yet */
  const isNew = station.value.value?.setup === "claim";
  /** the technician leaves the tests for later */
  const testLater = useSignal(false);
  /** looked at while the kiosk is locked, where no address leads */
  const repairs = useSignal<PartId | undefined>(undefined);
  useEffect(() => {
    void station.reload();
    void session.begin();
    // a scanned invitation is a long text for the field, and no code
    const stopKeys = isNew ? () => {} : listenForScans(window, clock, (text) => void scans.take(text));
    const stopDevice = app.live.onScan((text) => {
      session.touch();
      void scans.take(text);
    });
    const stop = () => {
      stopKeys();
      stopDevice();
    };
    const touch = () => session.touch();
    window.addEventListener("pointerdown", touch, { capture: true });
    window.addEventListener("keydown", touch, { capture: true });
    return () => {
      stop();
      window.removeEventListener("pointerdown", touch, { capture: true });
      window.removeEventListener("keydown", touch, { capture: true });
    };
  }, [clock, station, session, scans, isNew]);
  useCommands(
    (command) => {
      if (command === "language") language.value = language.value === "hi" ? "en" : "hi";
      return command === "language";
    },
    [language],
  );

  const locked = session.state.value.kind === "locked";
  // behind the PIN the shell listens; the locked kiosk must hear of an alarm too
  useEffect(() => (locked && !isNew ? app.live.start() : undefined), [app, locked, isNew]);

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
  if (isNew)
    return (
      <ErrorBoundary>
        <ClaimEnrol />
      </ErrorBoundary>
    );
  const open = state.kind === "open";
  const screen =
    !open && repairs.value ? (
      <ErrorBoundary>
        <LockedRepairs
          key={repairs.value}
          part={repairs.value}
          onBack={() => {
            repairs.value = undefined;
          }}
        />
      </ErrorBoundary>
    ) : open ? (
      <Shell key={state.signedIn.officer.officer} station={known} />
    ) : known.setup === "needed" && known.claim === "open" && !testLater.value ? (
      <ErrorBoundary>
        <ClaimTests
          onLater={() => {
            testLater.value = true;
          }}
          onDone={() => void station.reload()}
        />
      </ErrorBoundary>
    ) : known.setup === "needed" ? (
      <SetupScreen station={known} />
    ) : (
      <LockScreen station={known} card={state.card} />
    );
  return (
    <>
      <ScanVoice />
      <StatusStrip
        training={known.training}
        {...(open
          ? {}
          : {
              onOpen: (part: PartId) => {
                repairs.value = part;
              },
            })}
      />
      <AlarmBanner />
      {screen}
      {known.training && <GuidePlace />}
    </>
  );
};
