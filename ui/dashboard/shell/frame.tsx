import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { lazy, Route, Router, useLocation } from "preact-iso";
import { mayAsk } from "#domain/people/scope.ts";
import { Emblem } from "#ui/kit/emblem.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { useDistrict, useOfficer } from "../use-district.ts";
import { LanguageSwitch } from "./language-switch.tsx";

const AlarmsScreen = lazy(() => import("../screens/alarms.tsx").then((file) => file.AlarmsScreen));
const FleetScreen = lazy(() => import("../screens/fleet.tsx").then((file) => file.FleetScreen));
const ItemScreen = lazy(() => import("../screens/item.tsx").then((file) => file.ItemScreen));
const OwnCasesScreen = lazy(() => import("../screens/own-cases.tsx").then((file) => file.OwnCasesScreen));
const PeopleScreen = lazy(() => import("../screens/people.tsx").then((file) => file.PeopleScreen));
const TransfersScreen = lazy(() => import("../screens/transfers.tsx").then((file) => file.TransfersScreen));
const SearchScreen = lazy(() => import("../screens/search.tsx").then((file) => file.SearchScreen));
const StationScreen = lazy(() => import("../screens/station/station.tsx").then((file) => file.StationScreen));

const Header = (): JSX.Element => {
  const district = useDistrict();
  const { t, name, door, news } = district;
  const count = news.alarms.value;
  const officer = useOfficer();
  return (
    <header class="header band district-header">
      <Emblem />
      <p class="header-title">
        <strong>{t("district.title")}</strong>
        {(door.value.value?.training.length ?? 0) > 0 && <small class="training-word">{t("district.training")}</small>}
      </p>
      {count !== undefined && count.open > 0 && (
        <a class="alarm-pill" href="/alarms">
          <Icon name="siren" />
          <b class="alarm-pill-count" aria-hidden="true">
            {count.open}
          </b>
          <span class="alarm-pill-words" role="status">
            {t("sight.pill", { count: count.open })}
          </span>
        </a>
      )}
      <p class="header-officer">
        <Icon name="person" />
        <span>
          <strong>{name(officer.name)}</strong>
          <small>
            {t(`rank.${officer.rank}`)}
            {officer.posting !== "" && ` · ${officer.posting}`}
          </small>
        </span>
      </p>
      <LanguageSwitch />
      <button type="button" class="button button-band" onClick={() => void district.signOut()}>
        <Icon name="lock" />
        <span>{t("in.out")}</span>
      </button>
    </header>
  );
};

const Menu = (): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const { path } = useLocation();
  const link = (href: string, icon: IconName, text: string) => (
    <a class="menu-link" href={href} aria-current={path === href ? "page" : undefined}>
      <Icon name={icon} />
      <span>{text}</span>
    </a>
  );
  return (
    <nav class="menu" aria-label={t("menu.name")}>
      {mayAsk(rank, "fleet.see") && link("/", "home", t("menu.stations"))}
      {mayAsk(rank, "own-cases.see") && link("/", "book", t("menu.own"))}
      {rank !== "staff" && link("/search", "search", t("menu.find"))}
      {mayAsk(rank, "fleet.see") && link("/alarms", "siren", t("menu.alarms"))}
      {mayAsk(rank, "orders.see") && link("/transfers", "vehicle", t("menu.transfers"))}
      {mayAsk(rank, "people.manage") && link("/people", "people", t("menu.people"))}
    </nav>
  );
};

/** Everything behind the password; made anew for each officer. */
export const Frame = (): JSX.Element => {
  const { news } = useDistrict();
  const { rank } = useOfficer();
  useEffect(() => news.start(), [news]);
  const Home = rank === "io" ? OwnCasesScreen : FleetScreen;
  return (
    <>
      <Header />
      <Menu />
      <Router onRouteChange={() => window.scrollTo(0, 0)}>
        <Route path="/" component={Home} />
        <Route path="/search" component={SearchScreen} />
        <Route path="/alarms" component={mayAsk(rank, "fleet.see") ? AlarmsScreen : Home} />
        <Route path="/transfers" component={mayAsk(rank, "orders.see") ? TransfersScreen : Home} />
        <Route path="/people" component={mayAsk(rank, "people.manage") ? PeopleScreen : Home} />
        <Route path="/s/:station/i/:item" component={ItemScreen} />
        <Route path="/s/:station/:tab?" component={StationScreen} />
        <Route default component={Home} />
      </Router>
    </>
  );
};
