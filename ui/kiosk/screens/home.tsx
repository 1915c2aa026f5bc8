import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Tile } from "#ui/kit/button.tsx";
import { createSearch } from "../models/search.ts";
import { ItemRows } from "../parts/item-row.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { SearchResults } from "../parts/search-results.tsx";
import { useApp, useResource } from "../use-app.ts";
import { TodayTiles } from "./today.tsx";

const KEEPERS = ["moharrir", "sho"];

/** Home: scan or type one thing, the great tiles, and what waits today. */
export const HomeScreen = (): JSX.Element => {
  const app = useApp();
  const { api, clock, drafts, officer, t } = app;
  const home = useResource(api.home, "home");
  const search = useMemo(() => createSearch(api, clock), [api, clock]);
  useEffect(() => search.start(), [search]);
  const role = officer.value?.role ?? "technician";
  const keeps = KEEPERS.includes(role);

  return (
    <main class="page">
      <h1 class="visually-hidden">{t("nav.home")}</h1>
      <SearchBox search={search} />
      <ProblemNotice problem={search.problem.value} />
      <ProblemNotice problem={home.problem.value} />
      {search.found.value ? (
        <SearchResults search={search} found={search.found.value} />
      ) : (
        <>
          {keeps && (
            <nav class="tiles" aria-label={t("home.acts")}>
              <Tile
                href="/deposit"
                icon="deposit"
                title={t("home.deposit")}
                note={drafts.has("deposit") ? t("home.draftWaits") : t("home.depositNote")}
                primary
              />
              <Tile href="/issue" icon="issue" title={t("home.issue")} note={t("home.issueNote")} />
              <Tile href="/return" icon="return" title={t("home.return")} note={t("home.returnNote")} />
              <Tile href="/tray" icon="tray" title={t("home.tray")} note={t("home.trayNote")} />
            </nav>
          )}
          {home.value.value && <TodayTiles home={home.value.value} keeps={keeps} />}
          <nav class="tiles tiles-small" aria-label={t("home.more")}>
            <Tile href="/movements/out" icon="list" title={t("home.movements")} />
            <Tile href="/places" icon="place" title={t("home.places")} />
            {keeps && <Tile href="/officers" icon="people" title={t("home.officers")} />}
            {keeps && <Tile href="/import" icon="book" title={t("home.import")} />}
          </nav>
          {home.value.value && home.value.value.recent.length > 0 && (
            <section class="stack">
              <h2>{t("home.recent")}</h2>
              <ItemRows cards={home.value.value.recent} />
            </section>
          )}
        </>
      )}
    </main>
  );
};
