import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Tile } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import type { ItemCard } from "../models/answers.ts";
import { looksLikeCode } from "../models/scans.ts";
import { CodeHelpers } from "../parts/code-helpers.tsx";
import { ItemRows } from "../parts/item-row.tsx";
import { MorningSlip } from "../parts/morning-slip.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { UnfinishedWork } from "../parts/unfinished.tsx";
import { useApp, useResource } from "../use-app.ts";
import { TodayTiles } from "./today.tsx";

const SEARCH_AFTER_MS = 120;
const KEEPERS = ["moharrir", "sho"];
/** Who is answerable for the room looks at it first. */
const LEADERS = ["sho", "co"];

interface Found {
  readonly text: string;
  readonly items: readonly ItemCard[];
  readonly total: number;
  readonly more: boolean;
}

/** Home: scan or type one thing, the great tiles, and what waits today. */
export const HomeScreen = (): JSX.Element => {
  const app = useApp();
  const { api, clock, drafts, officer, scans, t } = app;
  const home = useResource(api.home, "home");
  const text = useSignal("");
  const found = useSignal<Found | undefined>(undefined);
  const role = officer.value?.role ?? "technician";
  const keeps = KEEPERS.includes(role);
  const leads = LEADERS.includes(role);
  const known = home.value.value;

  useEffect(() => {
    const asked = text.value.trim();
    if (asked.length < 2) {
      found.value = undefined;
      return;
    }
    return clock.after(SEARCH_AFTER_MS, () => {
      void api.search(asked, 30).then((answer) => {
        if (answer.ok && text.value.trim() === asked) found.value = { text: asked, ...answer.value };
      });
    });
  }, [api, clock, text.value, found]);

  const enter = () => {
    const typed = text.value.trim();
    const only = found.value?.items.length === 1 ? found.value.items[0] : undefined;
    if (looksLikeCode(typed) || /^\d{6}$/.test(typed)) void scans.take(typed, "hand");
    else if (only) app.go(`/i/${only.item}`);
  };
  return (
    <main class="page page-home">
      <h1 class="visually-hidden">{t("nav.home")}</h1>
      <div class="search-line">
        <form
          class="search"
          onSubmit={(event) => {
            event.preventDefault();
            enter();
          }}
        >
          <Icon name="scan" size="large" />
          <label class="visually-hidden" for="search">
            {t("home.search")}
          </label>
          <input
            id="search"
            class="input"
            type="search"
            data-keyboard="hindi"
            enterKeyHint="go"
            autocomplete="off"
            spellcheck={false}
            placeholder={t("home.prompt")}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        </form>
        <CodeHelpers compact />
      </div>
      <ProblemNotice problem={home.problem.value} />
      {!found.value && <UnfinishedWork />}
      {found.value ? (
        <section class="stack">
          <h2>{t("home.found", { count: found.value.total })}</h2>
          {found.value.total > 0 && <PaperLinks printed={{ what: "search", q: found.value.text }} />}
          {found.value.items.length === 0 ? (
            <Empty icon="search" text={t("home.nothing", { text: found.value.text })} />
          ) : (
            <ItemRows cards={found.value.items} />
          )}
        </section>
      ) : (
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
            {app.station.value.value?.training && <Tile href="/lessons" icon="book" title={t("lessons.tile")} />}
            <Tile href="/print/register" icon="printer" title={t("paper.register")} />
            {keeps && <Tile href="/officers" icon="people" title={t("home.officers")} />}
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
      )}
    </main>
  );
};
