import type { JSX } from "preact";
import { displayNumber } from "#domain/case/case-header.ts";
import { displayDate } from "#domain/time.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import type { CourtDates } from "../models/answers.ts";
import { ItemRows } from "../parts/item-row.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";

/** What goes to court today and in the fortnight ahead: case by case, with who takes it and where it lies. */
export const CourtScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const dates = useResource(api.courtDates, "court");
  const known = dates.value.value;
  const days = [...new Set(known?.dates.map(({ day }) => day))];
  return (
    <main class="page">
      <h1>{t("court.title")}</h1>
      <ProblemNotice problem={dates.problem.value} />
      {!known && !dates.problem.value && <Waiting text={t("common.waiting")} />}
      {known && days.length === 0 && <Empty icon="court" text={t("court.none")} />}
      {known &&
        days.map((day) => (
          <section key={day} class="stack">
            <h2>{day === known.today ? t("court.today", { date: displayDate(day) }) : displayDate(day)}</h2>
            {known.dates
              .filter((each) => each.day === day)
              .map((each) => (
                <CourtCase key={each.found.case} dated={each} />
              ))}
          </section>
        ))}
    </main>
  );
};

const CourtCase = ({ dated }: { readonly dated: CourtDates["dates"][number] }): JSX.Element => {
  const { t } = useApp();
  const { found, items } = dated;
  return (
    <section class="card stack stack-tight">
      <h3 class="court-head">
        <Icon name="court" />
        {found.sensitive ? t("court.hidden") : found.numbers.map(displayNumber).join(", ")}
        {found.court && !found.sensitive && <span class="row-case">{found.court}</span>}
        <span class="row-case soft">
          {found.pairokar
            ? `${t("court.pairokar")}: ${found.pairokar.rank} ${found.pairokar.name}`
            : t("court.noPairokar")}
        </span>
      </h3>
      <ItemRows cards={items} />
    </section>
  );
};
