import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { LocationProvider, useLocation } from "preact-iso";
import type { Station } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { Header } from "./header.tsx";
import { IdleDialog } from "./idle-dialog.tsx";
import { Routes } from "./routes.tsx";
import { ScanProblem } from "./scan-problem.tsx";
import { Toast } from "./toast.tsx";
import { UndoToast } from "./undo-toast.tsx";

/** Everything behind the PIN. It is made anew for each officer, so nothing of one is left for the next. */
export const Shell = ({ station }: { readonly station: Station }): JSX.Element => (
  <LocationProvider>
    <Frame station={station} />
  </LocationProvider>
);

const Frame = ({ station }: { readonly station: Station }): JSX.Element => {
  const app = useApp();
  const { route } = useLocation();
  useEffect(() => app.route((path) => route(path)), [app, route]);
  useEffect(() => {
    void app.places.reload();
    void app.officers.reload();
    return app.live.start();
  }, [app]);
  return (
    <>
      <Header station={station} />
      <ScanProblem />
      <Routes />
      <UndoToast />
      <Toast />
      <IdleDialog />
    </>
  );
};
