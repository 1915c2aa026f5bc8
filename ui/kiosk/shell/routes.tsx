import type { JSX } from "preact";
import { Route, Router } from "preact-iso";
import { DepositScreen } from "../screens/deposit/deposit.tsx";
import { HomeScreen } from "../screens/home.tsx";
import { ImportScreen } from "../screens/import/import.tsx";
import { QuarantineScreen } from "../screens/import/quarantine.tsx";
import { IssueScreen } from "../screens/issue.tsx";
import { ItemScreen } from "../screens/item/item.tsx";
import { MovementScreen } from "../screens/movement.tsx";
import { MovementsScreen } from "../screens/movements.tsx";
import { OfficersScreen } from "../screens/officers.tsx";
import { PlaceScreen } from "../screens/place.tsx";
import { PlacesScreen } from "../screens/places.tsx";
import { ReturnScreen } from "../screens/return.tsx";
import { TrayScreen } from "../screens/tray.tsx";

/** Which address shows which screen. Item, place and certificate have their code as address. */
export const Routes = (): JSX.Element => (
  <Router onRouteChange={() => window.scrollTo(0, 0)}>
    <Route path="/" component={HomeScreen} />
    <Route path="/deposit" component={DepositScreen} />
    <Route path="/i/:item" component={ItemScreen} />
    <Route path="/issue/:item?" component={IssueScreen} />
    <Route path="/return/:item?" component={ReturnScreen} />
    <Route path="/tray" component={TrayScreen} />
    <Route path="/movements/:list" component={MovementsScreen} />
    <Route path="/m/:movement" component={MovementScreen} />
    <Route path="/places" component={PlacesScreen} />
    <Route path="/p/:place" component={PlaceScreen} />
    <Route path="/officers" component={OfficersScreen} />
    <Route path="/import" component={ImportScreen} />
    <Route path="/quarantine" component={QuarantineScreen} />
    <Route default component={HomeScreen} />
  </Router>
);
