import type { JSX } from "preact";
import type { Movement } from "#domain/custody/state.ts";
import { displayDate, msOf } from "#domain/time.ts";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ItemRows } from "../parts/item-row.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";

const LISTS = ["out", "overdue", "awaiting-gd"] as const;
type List = (typeof LISTS)[number];

/** What is outside: all of it, what is late, and what still wants its diary number. */
export const MovementsScreen = (props: { readonly params: { readonly list: string } }): JSX.Element => {
  const { api, t } = useApp();
  const list: List = LISTS.find((each) => each === props.params.list) ?? "out";
  const movements = useResource(() => api.movements(list), list);
  const found = movements.value.value;
  return (
    <main class="page">
      <h1>{t("movements.title")}</h1>
      <nav class="tabs" aria-label={t("movements.title")}>
        {LISTS.map((each) => (
          <a key={each} class="tab" href={`/movements/${each}`} aria-current={each === list ? "page" : undefined}>
            {t(`movements.${each}`)}
          </a>
        ))}
      </nav>
      <PaperLinks printed={{ what: list }} />
      <ProblemNotice problem={movements.problem.value} />
      {!found && !movements.problem.value && <Waiting text={t("common.waiting")} />}
      {found && found.movements.length === 0 && found.items.length === 0 && (
        <Empty icon="check" text={t(`movements.none.${list}`)} />
      )}
      {found && found.movements.length > 0 && (
        <ul class="rows">
          {found.movements.map((movement) => (
            <MovementRow key={movement.movement} movement={movement} />
          ))}
        </ul>
      )}
      {found && found.items.length > 0 && (
        <section class="stack">
          <h2>{t("movements.legacy", { count: found.items.length })}</h2>
          <ItemRows cards={found.items} />
        </section>
      )}
    </main>
  );
};

const MovementRow = ({ movement }: { readonly movement: Movement }): JSX.Element => {
  const { clock, t } = useApp();
  const { certificate, carrier } = movement;
  const back = movement.lines.every((line) => line.returned ?? line.arrived);
  const late = !back && (msOf(movement.dueAt) ?? 0) < clock.now();
  return (
    <li>
      <a class="row" href={`/m/${movement.movement}`}>
        <span class="row-main">
          <strong>
            {t("movement.rc")} {certificate.serial}/{certificate.year}
            <span class="row-case">{t(`purpose.${movement.purpose}`)}</span>
          </strong>
          <span class="row-what">{movement.office}</span>
          <small class="soft">
            {carrier.rank} {carrier.name} · {t("movement.parcels", { count: movement.lines.length })}
          </small>
        </span>
        <span class="where">
          <StateMark
            state={back ? "ok" : late ? "bad" : "info"}
            text={t(back ? "movement.back" : late ? "where.overdue" : "movement.outside")}
          />
          <small>{t("where.due", { date: displayDate(movement.dueAt) })}</small>
        </span>
      </a>
    </li>
  );
};
