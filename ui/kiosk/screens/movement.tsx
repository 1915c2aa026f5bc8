import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { displayDate, displayTime, msOf } from "#domain/time.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { MovementSheet } from "../models/answers.ts";
import { ItemRow } from "../parts/item-row.tsx";
import { PrintAction } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";
import { Acknowledgment, Diary } from "./movement-parts.tsx";

/** A road certificate: its number, papers, parcels, the diary's text, and what the office outside said. */
export const MovementScreen = (props: { readonly params: { readonly movement: string } }): JSX.Element => {
  const { api, t } = useApp();
  const code = props.params.movement;
  const sheet = useResource(() => api.movement(code), code);
  const known = sheet.value.value;
  return (
    <main class="page">
      <ProblemNotice problem={sheet.problem.value} />
      {known ? <Sheet sheet={known} /> : !sheet.problem.value && <Waiting text={t("common.waiting")} />}
    </main>
  );
};

const Sheet = ({ sheet }: { readonly sheet: MovementSheet }): JSX.Element => {
  const { api, clock, language, t } = useApp();
  const { movement, items } = sheet;
  const { path, query, route } = useLocation();
  // just issued: the carrier's slip comes out by itself, and not again when the page is loaded anew
  const printsSlip = query["slip"] !== undefined;
  useEffect(() => {
    if (printsSlip) route(path, true);
  }, [printsSlip]);
  const { certificate, carrier } = movement;
  const outside = movement.lines.filter((line) => !line.returned && !line.arrived);
  const late = (msOf(movement.dueAt) ?? 0) < clock.now();
  const papers = `/api/movements/${movement.movement}/certificate`;
  return (
    <>
      <header class="card stack">
        <p class="soft">{t("movement.certificate")}</p>
        <h1 class="number">
          {t("movement.rc")} {certificate.serial}/{certificate.year}
        </h1>
        <StateMark
          state={outside.length === 0 ? "ok" : late ? "bad" : "info"}
          text={t(outside.length === 0 ? "movement.back" : late ? "where.overdue" : "movement.outside")}
        />
        <dl class="facts">
          <div>
            <dt>{t("issue.purpose")}</dt>
            <dd>{t(`purpose.${movement.purpose}`)}</dd>
          </div>
          <div>
            <dt>{t("issue.office")}</dt>
            <dd>{movement.office}</dd>
          </div>
          <div>
            <dt>{t("issue.carrier")}</dt>
            <dd>
              {carrier.rank} {carrier.name} ({carrier.number})
              {movement.signed && (
                <>
                  {" "}
                  <StateMark state="ok" text={t("carrier.signed")} />
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{t("movement.issuedAt")}</dt>
            <dd>{displayTime(movement.issuedAt)}</dd>
          </div>
          <div>
            <dt>{t("issue.due")}</dt>
            <dd>{displayDate(movement.dueAt)}</dd>
          </div>
          {movement.order && (
            <div>
              <dt>{t("issue.order")}</dt>
              <dd>
                {movement.order.number} {movement.order.date && displayDate(movement.order.date)}
              </dd>
            </div>
          )}
        </dl>
        <div class="acts">
          <a
            class="button button-primary"
            href={`${papers}.pdf?lang=${language.value}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="documents" />
            <span>{t("movement.pdf")}</span>
          </a>
          <PrintAction atOnce={printsSlip} print={() => api.printSlip(movement.movement)}>
            {t("movement.slip")}
          </PrintAction>
          {outside.length < movement.lines.length && (
            <PrintAction beside print={() => api.printReturnReceipt(movement.movement, language.value)}>
              {t("receipt.return")}
            </PrintAction>
          )}
          {outside[0] && (
            <a class="button" href={`/return/${outside[0].item}`}>
              <Icon name="return" />
              <span>{t("act.item.return")}</span>
            </a>
          )}
        </div>
      </header>
      <section class="stack">
        <h2>{t("movement.parcels", { count: movement.lines.length })}</h2>
        <ul class="rows">
          {items.map((card) => (
            <ItemRow key={card.item} card={card} />
          ))}
        </ul>
      </section>
      <Diary sheet={sheet} />
      <Acknowledgment movement={movement} />
    </>
  );
};
