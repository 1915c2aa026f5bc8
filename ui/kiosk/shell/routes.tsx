import type { JSX } from "preact";
import { Route, Router } from "preact-iso";
import { HomeScreen } from "../screens/home.tsx";
import { later } from "./later.tsx";

/** Every screen but the first is fetched when it is opened, from this machine. */
const AlarmsScreen = later(() => import("../screens/alarms/alarms.tsx").then((file) => file.AlarmsScreen));
const CamerasScreen = later(() => import("../screens/cameras/cameras.tsx").then((file) => file.CamerasScreen));
const CourtScreen = later(() => import("../screens/court.tsx").then((file) => file.CourtScreen));
const DepositScreen = later(() => import("../screens/deposit/deposit.tsx").then((file) => file.DepositScreen));
const DoctorScreen = later(() => import("../screens/doctor.tsx").then((file) => file.DoctorScreen));
const ImportScreen = later(() => import("../screens/import/import.tsx").then((file) => file.ImportScreen));
const IssueScreen = later(() => import("../screens/issue.tsx").then((file) => file.IssueScreen));
const ItemScreen = later(() => import("../screens/item/item.tsx").then((file) => file.ItemScreen));
const KitScreen = later(() => import("../screens/kit.tsx").then((file) => file.KitScreen));
const LessonsScreen = later(() => import("../lessons/lessons.tsx").then((file) => file.LessonsScreen));
const MissingScreen = later(() => import("../screens/missing.tsx").then((file) => file.MissingScreen));
const MovementScreen = later(() => import("../screens/movement.tsx").then((file) => file.MovementScreen));
const MovementsScreen = later(() => import("../screens/movements.tsx").then((file) => file.MovementsScreen));
const OpeningsScreen = later(() => import("../screens/openings/openings.tsx").then((file) => file.OpeningsScreen));
const OfficersScreen = later(() => import("../screens/officers.tsx").then((file) => file.OfficersScreen));
const OrdersScreen = later(() => import("../screens/orders.tsx").then((file) => file.OrdersScreen));
const PlaceScreen = later(() => import("../screens/place.tsx").then((file) => file.PlaceScreen));
const PlacesScreen = later(() => import("../screens/places.tsx").then((file) => file.PlacesScreen));
const PutScreen = later(() => import("../screens/put.tsx").then((file) => file.PutScreen));
const PrintScreen = later(() => import("../screens/print/print.tsx").then((file) => file.PrintScreen));
const QuarantineScreen = later(() => import("../screens/import/quarantine.tsx").then((file) => file.QuarantineScreen));
const RepairsScreen = later(() => import("../screens/repairs.tsx").then((file) => file.RepairsScreen));
const ReturnScreen = later(() => import("../screens/return.tsx").then((file) => file.ReturnScreen));
const SpellingsScreen = later(() => import("../screens/import/spellings.tsx").then((file) => file.SpellingsScreen));
const UnconfirmedScreen = later(() =>
  import("../screens/unconfirmed/unconfirmed.tsx").then((file) => file.UnconfirmedScreen),
);
const RoomScreen = later(() => import("../screens/room.tsx").then((file) => file.RoomScreen));
const SearchScreen = later(() => import("../screens/search.tsx").then((file) => file.SearchScreen));
const TrayScreen = later(() => import("../screens/tray.tsx").then((file) => file.TrayScreen));

/** Which address shows which screen. Item, place and certificate have their code as address. */
export const Routes = (): JSX.Element => (
  <Router onRouteChange={() => window.scrollTo(0, 0)}>
    <Route path="/" component={HomeScreen} />
    <Route path="/doctor" component={DoctorScreen} />
    <Route path="/deposit" component={DepositScreen} />
    <Route path="/i/:item" component={ItemScreen} />
    <Route path="/issue/:item?" component={IssueScreen} />
    <Route path="/return/:item?" component={ReturnScreen} />
    <Route path="/search" component={SearchScreen} />
    <Route path="/unconfirmed" component={UnconfirmedScreen} />
    <Route path="/tray" component={TrayScreen} />
    <Route path="/movements/:list" component={MovementsScreen} />
    <Route path="/m/:movement" component={MovementScreen} />
    <Route path="/places" component={PlacesScreen} />
    <Route path="/p/:place" component={PlaceScreen} />
    <Route path="/p/:place/put" component={PutScreen} />
    <Route path="/officers" component={OfficersScreen} />
    <Route path="/orders" component={OrdersScreen} />
    <Route path="/lessons" component={LessonsScreen} />
    <Route path="/import" component={ImportScreen} />
    <Route path="/import/spellings" component={SpellingsScreen} />
    <Route path="/print/:what" component={PrintScreen} />
    <Route path="/quarantine" component={QuarantineScreen} />
    <Route path="/kit" component={KitScreen} />
    <Route path="/repairs/:part?" component={RepairsScreen} />
    <Route path="/openings" component={OpeningsScreen} />
    <Route path="/alarms" component={AlarmsScreen} />
    <Route path="/room" component={RoomScreen} />
    <Route path="/cameras" component={CamerasScreen} />
    <Route path="/court" component={CourtScreen} />
    <Route path="/missing" component={MissingScreen} />
    <Route default component={HomeScreen} />
  </Router>
);
