import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { ErrorBoundary, LocationProvider, useLocation } from "preact-iso";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import type { Station } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useCommands } from "../use-app.ts";
import { CardDialog } from "./card-dialog.tsx";
import { pressFor } from "./commands.ts";
import { Header } from "./header.tsx";
import { IdleDialog } from "./idle-dialog.tsx";
import { later } from "./later.tsx";
import { RecordedDialog } from "./recorded-dialog.tsx";
import { Routes } from "./routes.tsx";
import { ScanProblem } from "./scan-problem.tsx";
import { Toast } from "./toast.tsx";
import { UndoToast } from "./undo-toast.tsx";

const TechnicianPages = later(() => import("../screens/claim/technician.tsx").then((file) => file.TechnicianPages));

/** Everything behind the PIN. It is made anew for each officer, so nothing of one is left for the next. */
export const Shell = ({ station }: { readonly station: Station }): JSX.Element => (
  <LocationProvider>
    <Frame station={station} />
  </LocationProvider>
);

const Frame = ({ station }: { readonly station: Station }): JSX.Element => {
  const app = useApp();
  const { route } = useLocation();
  const isTechnician = app.officer.value?.role === "technician";
  const notLoaded = useSignal<Problem | undefined>(undefined);
  const load = async () => {
    const answer = await app.drafts.load();
    notLoaded.value = answer.ok ? undefined : answer.error;
  };
  useCommands(
    (command) => {
      if (command !== "lock") return pressFor(document, command);
      void app.session.signOut();
      return true;
    },
    [app],
  );
  useEffect(() => app.route((path) => route(path)), [app, route]);
  useEffect(() => {
    // a technician has neither forms nor places
    if (isTechnician) return app.live.start();
    void load();
    void app.places.reload();
    void app.officers.reload();
    return app.live.start();
  }, [app]);
  return (
    <>
      <Header station={station} />
      {isTechnician ? (
        <ErrorBoundary>
          <TechnicianPages />
        </ErrorBoundary>
      ) : app.drafts.ready.value ? (
        <Routes />
      ) : (
        <main class="alone">
          {notLoaded.value ? (
            <ProblemNotice
              problem={notLoaded.value}
              action={<Button onPress={() => void load()}>{app.t("common.retry")}</Button>}
            />
          ) : (
            <Waiting text={app.t("common.waiting")} />
          )}
        </main>
      )}
      <Toast />
      <CardDialog />
      <RecordedDialog />
      <IdleDialog />
      <ScanProblem />
      <UndoToast />
    </>
  );
};
