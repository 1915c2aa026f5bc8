import type { JSX } from "preact";
import type { MarkState } from "#ui/kit/state-mark.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Home } from "../models/answers.ts";
import { useApp } from "../use-app.ts";

/** Figures of today; each opens its list. A figure that is nought stays in its place and is quiet. */
export const TodayTiles = ({ home, keeps }: { readonly home: Home; readonly keeps: boolean }): JSX.Element => {
  const { t } = useApp();
  const figure = (href: string, count: number, title: string, whenSome: MarkState) => (
    <a class={count === 0 ? "figure figure-nought" : "figure"} href={href}>
      <strong class="figure-number">{count}</strong>
      {count === 0 ? <span class="mark">{title}</span> : <StateMark state={whenSome} text={title} />}
    </a>
  );
  return (
    <section class="stack stack-tight">
      <h2 class="visually-hidden">{t("home.today")}</h2>
      <div class="figures figures-home">
        {figure("/court", home.court.items, t("home.court"), "info")}
        {figure("/movements/overdue", home.overdue.length, t("home.overdue"), "bad")}
        {figure("/movements/out", home.dueToday.length, t("home.dueToday"), "warn")}
        {figure("/unconfirmed", home.unconfirmed, t("unconfirmed.short"), "warn")}
        {keeps && figure("/tray", home.unlabelled, t("home.unlabelled"), "warn")}
        {keeps && figure("/tray", home.unshelved, t("home.unshelved"), "warn")}
        {figure("/movements/awaiting-gd", home.awaitingGd, t("home.awaitingGd"), "warn")}
        {keeps && figure("/quarantine", home.quarantine, t("home.quarantine"), "warn")}
      </div>
    </section>
  );
};
