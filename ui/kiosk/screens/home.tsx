import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Tile } from "#ui/kit/button.tsx";
import { createSearch } from "../models/search.ts";
import { CodeHelpers } from "../parts/code-helpers.tsx";
import { ItemRows } from "../parts/item-row.tsx";
import { MorningSlip } from "../parts/morning-slip.tsx";
import { OrdersWaiting } from "../parts/orders-waiting.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { SearchResults } from "../parts/search-results.tsx";
import { UnfinishedWork } from "../parts/unfinished.tsx";
import { useApp, useResource } from "../use-app.ts";
import { TodayTiles } from "./today.tsx";

const KEEPERS = ["moharrir", "sho"];
const READERS = ["moharrir", "sho", "co"];
/** Who is answerable for the room looks at it first. */
const LEADERS = ["sho", "co"];

/** Home: scan or type one thing, the great tiles, and what waits today. */
export const HomeScreen = (): JSX.Element => {
  const app = useApp();
  const { api, clock, drafts, officer, t } = app;
  const home = useResource(api.home, "home");
  const orders = useResource(api.orders, "orders");
  const search = useMemo(() => createSearch(api, clock), [api, clock]);
  useEffect(() => search.start(), [search]);
  const role = officer.value?.role ?? "technician";
  const keeps = KEEPERS.includes(role);
  const leads = LEADERS.includes(role);
  const known = home.value.value;
  // at once or not at all: what comes later would push the tiles from under a hand
  const settled = orders.value.value !== undefined || orders.problem.value !== undefined;
  const stands = (known !== undefined || home.problem.value !== undefined) && settled;

  return (
    <main class="page page-home">
      <h1 class="visually-hidden">{t("nav.home")}</h1>
      <div class="search-line">
        <SearchBox search={search} />
        <CodeHelpers compact />
      </div>
      <ProblemNotice problem={search.problem.value} />
      <ProblemNotice problem={home.problem.value} />
      {!search.found.value && stands && <UnfinishedWork />}
      {!search.found.value && stands && READERS.includes(role) && (
        <OrdersWaiting count={orders.value.value?.waiting ?? 0} />
      )}
      {search.found.value ? (
        <>
          {search.found.value.total > 0 && <PaperLinks printed={{ what: "search", q: search.found.value.text }} />}
          <SearchResults search={search} found={search.found.value} />
        </>
      ) : (
        stands && (
          <>
            {leads && (
              <>
                {known && <TodayTiles home={known} keeps={keeps} />}
                <Tile href="/room" icon="list" title={t("home.room")} note={t("home.roomNote")} primary />
              </>
            )}
            {keeps && (
              <nav class="tiles tiles-home" aria-label={t("home.acts")}>
                <Tile
                  href="/deposit"
                  icon="deposit"
                  title={t("home.deposit")}
                  note={drafts.has("deposit") ? t("home.draftWaits") : t("home.depositNote")}
                  primary={!leads}
                />
                <Tile href="/issue" icon="issue" title={t("home.issue")} note={t("home.issueNote")} />
                <Tile href="/return" icon="return" title={t("home.return")} note={t("home.returnNote")} />
                <Tile href="/tray" icon="tray" title={t("home.tray")} note={t("home.trayNote")} />
              </nav>
            )}
            {leads || (known && <TodayTiles home={known} keeps={keeps} />)}
            {known && keeps && <MorningSlip morning={known.morning} onPrinted={() => void home.reload()} />}
            <nav class="tiles tiles-small" aria-label={t("home.more")}>
              <Tile href="/movements/out" icon="list" title={t("home.movements")} />
              <Tile href="/places" icon="place" title={t("home.places")} />
              <Tile href="/cameras" icon="camera" title={t("cameras.home")} />
              {app.station.value.value?.training && <Tile href="/lessons" icon="book" title={t("lessons.tile")} />}
              <Tile href="/print/register" icon="printer" title={t("paper.register")} />
              {keeps && <Tile href="/officers" icon="people" title={t("home.officers")} />}
              {keeps && <Tile href="/orders" icon="documents" title={t("orders.tile")} />}
              {keeps && <Tile href="/import" icon="book" title={t("home.import")} />}
            </nav>
            {known && known.recent.length > 0 && (
              <section class="stack">
                <h2>{t("home.recent")}</h2>
                <ItemRows cards={known.recent} />
              </section>
            )}
            {known && (
              <p class="soft">
                {t("home.total", { items: known.counts.items, placed: known.counts.placed, out: known.counts.out })}
              </p>
            )}
          </>
        )
      )}
    </main>
  );
};
