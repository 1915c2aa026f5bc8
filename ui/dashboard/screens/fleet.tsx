import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Overview, StationLine } from "#domain/fleet/lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { NewsPill, Reading } from "../shell/reading.tsx";
import { agoText, lengthText, sizeText } from "../shell/times.ts";
import { useDistrict, useOfficer, useReading } from "../use-district.ts";
import { AddStation } from "./add-station.tsx";
import { KeepingCard } from "./keeping.tsx";

/** A figure with its name; what is not known says so. */
export const Fact = (props: { readonly name: string; readonly value: string | undefined; readonly bad?: boolean }) => {
  const { t } = useDistrict();
  return (
    <div class="fact">
      <dt>{props.name}</dt>
      <dd class={props.value === undefined ? "fact-unknown" : props.bad ? "fact-bad" : undefined}>
        {props.value ?? t("value.unknown")}
      </dd>
    </div>
  );
};

/** What is known of a station, as facts under each other or side by side. */
export const StationFacts = ({ line, nowMs }: { readonly line: StationLine; readonly nowMs: number }): JSX.Element => {
  const { t } = useDistrict();
  const pending =
    line.pending === undefined
      ? undefined
      : line.pending === 0
        ? t("value.nothingPending")
        : line.oldestPendingMs === undefined
          ? String(line.pending)
          : t("value.oldest", { count: line.pending, time: agoText(line.oldestPendingMs, nowMs, t) });
  const witnessed =
    line.witnessedSize === undefined || line.witnessedAtMs === undefined
      ? undefined
      : `${t("value.upTo", { size: line.witnessedSize })} · ${agoText(line.witnessedAtMs, nowMs, t)}`;
  const photos =
    line.photosLacking === undefined
      ? undefined
      : line.photosLacking === 0
        ? t("value.photosAll")
        : t("value.photosLacking", { count: line.photosLacking, size: sizeText(line.photosLackingBytes ?? 0) });
  const number = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return (
    <dl class="facts">
      <Fact
        name={t("col.seen")}
        value={line.seenAtMs === undefined ? undefined : agoText(line.seenAtMs, nowMs, t)}
        bad={line.standing.causes.includes("silent") || line.standing.causes.includes("late")}
      />
      <Fact name={t("col.pending")} value={pending} bad={line.standing.causes.includes("pending-old")} />
      <Fact name={t("col.witnessed")} value={witnessed} />
      <Fact name={t("col.items")} value={number(line.items)} />
      <Fact name={t("col.out")} value={number(line.out)} />
      <Fact name={t("col.overdue")} value={number(line.overdue)} bad={(line.overdue ?? 0) > 0} />
      <Fact name={t("col.missing")} value={number(line.missing)} bad={(line.missing ?? 0) > 0} />
      <Fact name={t("col.alarms")} value={String(line.alarms)} bad={line.alarms > 0} />
      <Fact name={t("col.photos")} value={photos} />
      <Fact
        name={t("col.delay")}
        value={
          line.medianDelayMs === undefined ? undefined : t("value.median", { time: lengthText(line.medianDelayMs, t) })
        }
      />
    </dl>
  );
};

/** State as shape, word and colour, and why. */
export const StandingMark = ({ line }: { readonly line: StationLine }): JSX.Element => {
  const { t } = useDistrict();
  const { state, causes } = line.standing;
  return (
    <p class="standing">
      <StateMark state={state} text={t(`fleet.state.${state}`)} />
      {causes.length > 0 && <small>{causes.map((cause) => t(`fleet.cause.${cause}`)).join(" · ")}</small>}
    </p>
  );
};

const StationCard = ({ line, nowMs }: { readonly line: StationLine; readonly nowMs: number }): JSX.Element => {
  const { t, name } = useDistrict();
  const { rank } = useOfficer();
  const href = mayAsk(rank, "property.see") ? `/s/${line.station}` : `/s/${line.station}/log`;
  return (
    <li class={`station station-${line.standing.state}`}>
      <div class="station-head">
        <h2>
          <a href={href}>{name(line.name)}</a>
        </h2>
        <small class="soft">
          {line.station} · {t("fleet.where", { circle: line.circle, zone: line.zone })}
        </small>
        <StandingMark line={line} />
      </div>
      <StationFacts line={line} nowMs={nowMs} />
    </li>
  );
};

/** All stations in scope, the worst first; the rule of the order stands on the page. */
export const FleetScreen = (): JSX.Element => {
  const { t, news } = useDistrict();
  const { rank } = useOfficer();
  const overview = useReading<Overview>("/overview");
  // what is read now holds all that was new
  useEffect(() => news.shown(), [news]);
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t("fleet.title")}</h1>
        <NewsPill onShow={() => void overview.reload()} />
      </div>
      <Reading of={overview}>
        {({ stations, nowMs }) =>
          stations.length === 0 ? (
            <Empty icon="place" text={t("fleet.none")} />
          ) : (
            <ol class="stations">
              {stations.map((line) => (
                <StationCard key={line.station} line={line} nowMs={nowMs} />
              ))}
            </ol>
          )
        }
      </Reading>
      <section class="card stack stack-tight">
        <h2>{t("fleet.rule.title")}</h2>
        <p>{t("fleet.rule")}</p>
        <p>{t("fleet.seenRule")}</p>
      </section>
      <KeepingCard />
      {mayAsk(rank, "station.manage") && <AddStation onAdded={() => void overview.reload()} />}
    </main>
  );
};
