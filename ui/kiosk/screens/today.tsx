import type { JSX } from "preact";
import type { MarkState } from "#ui/kit/state-mark.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Home } from "../models/answers.ts";
import { useApp } from "../use-app.ts";

/** Figures of today; each opens its list. Nothing waiting is said in words, not by a colour alone. */
export const TodayTiles = ({ home, keeps }: { readonly home: Home; readonly keeps: boolean }): JSX.Element => {
  const { t } = useApp();
  const figure = (href: string, count: number, title: string, whenSome: MarkState) => (
    <a class="figure" href={href}>
      <strong class="figure-number">{count}</strong>
      <StateMark state={count === 0 ? "ok" : whenSome} text={title} />
    </a>
  );
  return (
    <section class="stack">
      <h2>{t("home.today")}</h2>
      <div class="figures">
        {figure("/movements/overdue", home.overdue.length, t("home.overdue"), "bad")}
        {figure("/movements/out", home.dueToday.length, t("home.dueToday"), "warn")}
        {figure("/movements/awaiting-gd", home.awaitingGd, t("home.awaitingGd"), "warn")}
        {figure("/unconfirmed", home.unconfirmed, t("unconfirmed.short"), "warn")}
        {keeps && figure("/tray", home.unlabelled, t("home.unlabelled"), "warn")}
        {keeps && figure("/tray", home.unshelved, t("home.unshelved"), "warn")}
        {keeps && figure("/quarantine", home.quarantine, t("home.quarantine"), "warn")}
      </div>
      <p class="soft">
        {t("home.total", { items: home.counts.items, placed: home.counts.placed, out: home.counts.out })}
      </p>
    </section>
  );
};
