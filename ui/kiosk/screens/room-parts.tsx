import type { JSX } from "preact";
import type { Translate } from "#domain/text/translate.ts";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import type { Room } from "../models/answers.ts";
import { useApp } from "../use-app.ts";

/** A figure that opens its list; nought is quiet. */
export const Figure = (props: {
  readonly href: string;
  readonly count: number;
  readonly text: string;
  readonly state: MarkState;
}): JSX.Element => (
  <a class={props.count === 0 ? "figure figure-nought" : "figure"} href={props.href}>
    <strong class="figure-number">{props.count}</strong>
    {props.count === 0 ? <span class="mark">{props.text}</span> : <StateMark state={props.state} text={props.text} />}
  </a>
);

const MINUTE_MS = 60_000;

/** A length of time in the two largest units that matter. */
const spell = (ms: number, t: Translate): string => {
  const minutes = Math.round(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t("room.minutes", { count: minutes });
  if (hours < 48) return t("room.hours", { hours, minutes: minutes % 60 });
  return t("room.days", { days: Math.floor(hours / 24), hours: hours % 24 });
};

/** How long property lies elsewhere before it is deposited, now and a month ago. */
export const Delay = ({ delay }: { readonly delay: Room["delay"] }): JSX.Element => {
  const { t } = useApp();
  const said = ({ medianMs }: Room["delay"]["last"]): string =>
    medianMs === undefined ? t("room.delayNone") : spell(medianMs, t);
  return (
    <section class="card">
      <h2>{t("room.delay")}</h2>
      <p class="number">
        <strong>{said(delay.last)}</strong>
      </p>
      <p>{t("room.delayLast")}</p>
      <p class="soft">{t("room.delayBefore", { delay: said(delay.before) })}</p>
    </section>
  );
};

/** How much of the log somebody outside this room has seen; never is said as never. */
export const WitnessAge = (props: { readonly entries: number; readonly witnessed: number }): JSX.Element => {
  const { t } = useApp();
  return (
    <section class="card">
      <h2>{t("room.witness")}</h2>
      {props.witnessed === 0 ? (
        <>
          <StateMark state="unknown" text={t("room.never")} />
          <p class="soft">{t("room.witnessNone", { entries: props.entries })}</p>
        </>
      ) : (
        <StateMark
          state={props.witnessed === props.entries ? "ok" : "warn"}
          text={t("room.witnessed", { count: props.witnessed })}
        />
      )}
    </section>
  );
};
