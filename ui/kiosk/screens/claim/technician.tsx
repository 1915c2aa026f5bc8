import type { JSX } from "preact";
import { Route, Router } from "preact-iso";
import { Tile } from "#ui/kit/button.tsx";
import { useApp } from "../../use-app.ts";
import { DoctorScreen } from "../doctor.tsx";
import { RepairsScreen } from "../repairs.tsx";
import { ClaimTests } from "./claim-tests.tsx";

/** Where the technician begins: the machine, and nothing of any case. */
const TechnicianHome = (): JSX.Element => {
  const { t } = useApp();
  return (
    <main class="page">
      <h1>{t("role.technician")}</h1>
      <nav class="tiles tiles-home">
        <Tile href="/claim" icon="check" title={t("claim.tests")} note={t("claim.testsNote")} primary />
        <Tile href="/doctor" icon="repair" title={t("doctor.title")} note={t("doctor.note")} />
        <Tile href="/repairs" icon="list" title={t("repairs.title")} note={t("claim.repairsNote")} />
      </nav>
    </main>
  );
};
const Tests = (): JSX.Element => <ClaimTests />;

/** Every screen a technician has. */
export const TechnicianPages = (): JSX.Element => (
  <Router onRouteChange={() => window.scrollTo(0, 0)}>
    <Route path="/claim" component={Tests} />
    <Route path="/doctor" component={DoctorScreen} />
    <Route path="/repairs" component={RepairsScreen} />
    <Route path="/repairs/:part" component={RepairsScreen} />
    <Route default component={TechnicianHome} />
  </Router>
);
