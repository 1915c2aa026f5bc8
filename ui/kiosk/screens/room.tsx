import type { JSX } from "preact";
import { displayDate, displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Room } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";
import { Delay, Figure, WitnessAge } from "./room-parts.tsx";

const SHOWN_LATE = 6;

/** The whole malkhana at one look, for the SHO and the circle officer; every figure opens its list. It prints on A4. */
export const RoomScreen = (): JSX.Element => {
  const { api, name, station, t } = useApp();
  const room = useResource(api.room, "room");
  const known = room.value.value;
  return (
    <main class="page page-room">
      <header class="page-head">
        <div>
          <p class="print-only">
            {station.value.value?.training && `${t("training.word")} · `}
            {station.value.value && name(station.value.value.name)}
          </p>
          <h1>{t("room.title")}</h1>
          {known && <p class="soft">{t("room.asOf", { time: displayTime(known.at) })}</p>}
        </div>
        <Button icon="printer" onPress={() => window.print()}>
          {t("room.print")}
        </Button>
      </header>
      <ProblemNotice problem={room.problem.value} />
      {!known && !room.problem.value && <Waiting text={t("common.waiting")} />}
      {known && <RoomFigures room={known} />}
    </main>
  );
};

const RoomFigures = ({ room }: { readonly room: Room }): JSX.Element => {
  const { t } = useApp();
  const { counts } = room;
  const purposes = Object.entries(counts.byPurpose) as [keyof typeof counts.byPurpose, number][];
  return (
    <>
      <div class="figures figures-home">
        <Figure href="/movements/overdue" count={room.overdue.length} text={t("home.overdue")} state="bad" />
        <Figure href="/movements/out" count={counts.out} text={t("room.out")} state="info" />
        <Figure href="/court" count={room.court.items} text={t("home.court")} state="info" />
        <Figure href="/tray" count={counts.unlabelled} text={t("home.unlabelled")} state="warn" />
        <Figure href="/tray" count={counts.unshelved} text={t("home.unshelved")} state="warn" />
        <Figure href="/missing" count={counts.missing} text={t("home.missing")} state="bad" />
      </div>
      <div class="room">
        <LateCarriers room={room} />
        <div class="stack">
          <Delay delay={room.delay} />
          <WitnessAge entries={room.entries} witnessed={room.witnessed} />
          <section class="card">
            <h2>{t("room.handover")}</h2>
            <StateMark state="unknown" text={t("room.handoverNone")} />
          </section>
        </div>
        <section class="card">
          <h2>{t("room.states")}</h2>
          <dl class="sums">
            <Sum href="/places" word={t("room.placed")} count={counts.placed} />
            {purposes.map(([purpose, count]) => (
              <Sum
                key={purpose}
                href="/movements/out"
                word={`${t("room.out")}: ${t(`purpose.${purpose}`)}`}
                count={count}
              />
            ))}
            <Sum href="/missing" word={t("home.missing")} count={counts.missing} />
            <Sum word={t("room.closed")} count={counts.closed} />
            <Sum word={t("room.all")} count={counts.items} />
          </dl>
        </section>
        <section class="card">
          <h2>{t("room.waiting")}</h2>
          <dl class="sums">
            <Sum href="/movements/out" word={t("home.dueToday")} count={room.dueToday} />
            <Sum href="/movements/awaiting-gd" word={t("home.awaitingGd")} count={counts.awaitingGd} />
            <Sum href="/unconfirmed" word={t("unconfirmed.short")} count={counts.unconfirmed} />
            <Sum href="/quarantine" word={t("home.quarantine")} count={counts.quarantine} />
          </dl>
        </section>
      </div>
    </>
  );
};

/** A line of figures; its word leads to the list where there is one. */
const Sum = (props: { readonly word: string; readonly count: number; readonly href?: string }): JSX.Element => (
  <div>
    <dt>{props.href ? <a href={props.href}>{props.word}</a> : props.word}</dt>
    <dd>{props.count}</dd>
  </div>
);

const LateCarriers = ({ room }: { readonly room: Room }): JSX.Element => {
  const { t } = useApp();
  const rest = room.overdue.length - SHOWN_LATE;
  return (
    <section class="card room-late">
      <h2>{t("room.overdueWith")}</h2>
      {room.overdue.length === 0 ? (
        <StateMark state="ok" text={t("room.noneOverdue")} />
      ) : (
        <ul class="rows">
          {room.overdue.slice(0, SHOWN_LATE).map(({ movement, days }) => (
            <li key={movement.movement}>
              <a class="row" href={`/m/${movement.movement}`}>
                <span class="row-main">
                  <strong>
                    {movement.carrier.rank} {movement.carrier.name}
                  </strong>
                  <small>
                    {t("movement.rc")} {movement.certificate.serial}/{movement.certificate.year} ·{" "}
                    {t(`purpose.${movement.purpose}`)} · {t("movement.parcels", { count: movement.lines.length })}
                  </small>
                  <small class="soft">
                    {t("room.outSince", { out: displayDate(movement.issuedAt), due: displayDate(movement.dueAt) })}
                  </small>
                </span>
                <StateMark state="bad" text={t("room.daysLate", { count: days })} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <a class="button button-quiet" href="/movements/overdue">
          {t("room.moreOverdue", { count: rest })}
        </a>
      )}
    </section>
  );
};
