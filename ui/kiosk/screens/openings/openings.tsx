import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { LooseMovement, Opening } from "#domain/room/door.ts";
import { displayDate, instantOf, msOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";
import { LooseRow, OpeningRow } from "./opening-rows.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

const DAY_MS = 86_400_000;
const moved = (day: string, days: number): string =>
  instantOf((msOf(`${day}T12:00:00+05:30`) ?? 0) + days * DAY_MS).slice(0, 10);

/** One line that waits for a reason. */
export type Unexplained =
  | { readonly kind: "opening"; readonly opening: Opening }
  | { readonly kind: "movement"; readonly movement: LooseMovement };

/** The openings of a day and what no opening holds; the days that wait for a reason are one press away. */
export const OpeningsScreen = (): JSX.Element => {
  const { api, clock, t } = useApp();
  const day = useSignal(instantOf(clock.now()).slice(0, 10));
  const explaining = useSignal<Unexplained | undefined>(undefined);
  const list = useResource(() => api.openings(day.value), day.value);
  const found = list.value.value;
  return (
    <main class="page">
      <header class="page-head">
        <h1>
          {t("openings.title")} {displayDate(day.value)}
        </h1>
        <div class="actions">
          <Button
            icon="left"
            onPress={() => {
              day.value = moved(day.value, -1);
            }}
          >
            {t("openings.before")}
          </Button>
          <Button
            icon="right"
            disabled={found === undefined || day.value >= found.today}
            onPress={() => {
              day.value = moved(day.value, 1);
            }}
          >
            {t("openings.after")}
          </Button>
        </div>
      </header>
      <p class="soft">{t("openings.how")}</p>
      {found && found.daysToExplain.length > 0 && (
        <nav class="opening-days">
          <strong>{t("openings.waiting")}</strong>
          {found.daysToExplain.slice(0, 6).map((each) => (
            <button
              key={each}
              type="button"
              class="chip"
              aria-pressed={each === day.value}
              onClick={() => {
                day.value = each;
              }}
            >
              {displayDate(each)}
            </button>
          ))}
        </nav>
      )}
      <ProblemNotice problem={list.problem.value} />
      {!found && <Waiting text={t("common.waiting")} />}
      {found && (
        <section class="card stack">
          <h2>{t("openings.list")}</h2>
          {found.openings.length === 0 && <Empty icon="door" text={t("openings.none")} />}
          <ul class="rows rows-tight">
            {found.openings.map((opening) => (
              <li key={opening.opening}>
                <OpeningRow
                  opening={opening}
                  onExplain={() => {
                    explaining.value = { kind: "opening", opening };
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {found && (
        <section class="card stack">
          <h2>{t("openings.loose")}</h2>
          {found.movements.length === 0 && <p class="soft">{t("openings.noLoose")}</p>}
          <ul class="rows rows-tight">
            {found.movements.map((movement) => (
              <li key={`${movement.epoch}:${movement.seq}`}>
                <LooseRow
                  movement={movement}
                  onExplain={() => {
                    explaining.value = { kind: "movement", movement };
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {explaining.value && (
        <ReasonDialog
          line={explaining.value}
          onClose={() => {
            explaining.value = undefined;
            void list.reload();
          }}
        />
      )}
    </main>
  );
};
