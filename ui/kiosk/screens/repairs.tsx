import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Role } from "#domain/people/officer.ts";
import { isTrouble, PART_IDS, type PartId, type PartReading, worstFirst } from "#domain/repairs/parts.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { ClockConfirm } from "../parts/clock-confirm.tsx";
import { PartMark } from "../parts/part-mark.tsx";
import { PracticeDoor } from "../parts/practice-door.tsx";
import { PrintJobs } from "../parts/print-jobs.tsx";
import { PrinterTest } from "../parts/printer-test.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";

const DOCTORS: readonly Role[] = ["sho", "technician"];

/** Repairs by its address, `/repairs` or `/repairs/printer`. */
export const RepairsScreen = (props: { readonly params: { readonly part?: string } }): JSX.Element => (
  <Repairs part={PART_IDS.find((part) => part === props.params.part)} />
);

/** The same without a router, on the locked kiosk. Nothing here can be printed. */
export const LockedRepairs = (props: { readonly part: PartId; readonly onBack: () => void }): JSX.Element => {
  const picked = useSignal(props.part);
  const { t } = useApp();
  return (
    <Repairs
      part={picked.value}
      onPick={(part) => {
        picked.value = part;
      }}
      head={
        <Button icon="lock" onPress={props.onBack}>
          {t("repairs.backToLock")}
        </Button>
      }
    />
  );
};

const Repairs = (props: {
  readonly part: PartId | undefined;
  readonly onPick?: (part: PartId) => void;
  readonly head?: ComponentChildren;
}): JSX.Element => {
  const { parts, officer, t } = useApp();
  const readings = worstFirst(parts.value.value?.parts ?? []);
  const shown = readings.find(({ part }) => part === props.part) ?? readings[0];
  const look = (
    <Button icon="return" onPress={() => void parts.reload()}>
      {t("repairs.look")}
    </Button>
  );
  return (
    <main class="page">
      <header class="page-head">
        <h1>{t("repairs.title")}</h1>
        <div class="actions">
          {officer.value && DOCTORS.includes(officer.value.role) && (
            <a class="button" href="/doctor">
              <Icon name="repair" />
              <span>{t("doctor.open")}</span>
            </a>
          )}
          {look}
          {props.head}
        </div>
      </header>
      <ProblemNotice problem={parts.problem.value} />
      {!shown && !parts.problem.value && <Waiting text={t("common.waiting")} />}
      {shown && (
        <div class="repairs">
          <ul class="rows rows-tight repairs-parts">
            {readings.map((reading) => (
              <li key={reading.part}>
                <PartRow reading={reading} current={reading === shown} onPick={props.onPick} />
              </li>
            ))}
          </ul>
          <section class="card stack" aria-live="polite">
            <PartCard reading={shown} />
            {officer.value && <PartLinks reading={shown} />}
            {shown.part === "clock" && officer.value && <ClockConfirm reading={shown} />}
            {shown.part === "printer" && officer.value && <PrintJobs />}
            {shown.part === "printer" && officer.value && <PrinterTest />}
          </section>
        </div>
      )}
    </main>
  );
};

const PartRow = (props: {
  readonly reading: PartReading;
  readonly current: boolean;
  readonly onPick: ((part: PartId) => void) | undefined;
}): JSX.Element => {
  const { t } = useApp();
  const { reading, current, onPick } = props;
  const words = (
    <>
      <Icon name={reading.part} />
      <strong class="row-main">{t(`part.${reading.part}`)}</strong>
      <PartMark reading={reading} />
    </>
  );
  return onPick ? (
    <button type="button" class="row" aria-current={current} onClick={() => onPick(reading.part)}>
      {words}
    </button>
  ) : (
    <a class="row" href={`/repairs/${reading.part}`} aria-current={current ? "page" : undefined}>
      {words}
    </a>
  );
};

/** Where an officer reads on about a part, and the hands of a training station. */
const PartLinks = ({ reading }: { readonly reading: PartReading }): JSX.Element | null => {
  const { t } = useApp();
  const { part, key, state } = reading;
  if (state === "not-fitted") return null;
  const link = (href: string, text: string) => (
    <a class="button" href={href}>
      <Icon name={part === "district" ? "documents" : part} />
      <span>{text}</span>
    </a>
  );
  if (part === "camera") return <div class="actions actions-start">{link("/cameras", t("cameras.home"))}</div>;
  if (part === "district") return <div class="actions actions-start">{link("/orders", t("orders.tile"))}</div>;
  if (part !== "door") return null;
  return (
    <div class="actions actions-start">
      {link("/openings", t("openings.title"))}
      {key === "door.closed" && <PracticeDoor press="open" />}
      {key === "door.open" && <PracticeDoor press="close" />}
    </div>
  );
};

const PartCard = ({ reading }: { readonly reading: PartReading }): JSX.Element => {
  const { clock, language, officer, t } = useApp();
  const { key, facts, part } = reading;
  const written = typeof facts["written"] === "string" ? displayTime(facts["written"]) : "";
  const time = (fact: string) => (typeof facts[fact] === "string" ? displayTime(String(facts[fact])) : "");
  const told = {
    from: time("from"),
    to: time("to"),
    offBy: Math.abs(Number(facts["offBy"] ?? 0)),
    written,
    pending: facts["pending"] ?? 0,
    why: facts["why"] ?? "",
    cameras: facts[language.value] ?? facts["cameras"] ?? "",
    uncertain: facts["uncertain"] ?? 0,
  };
  const said: readonly (readonly [IconName, string, string])[] = isTrouble(key)
    ? [
        ["missing", t("repairs.what"), t(`what.${key}`, told)],
        ["check", t("repairs.works"), t(`works.${key}`)],
        ["repair", t("repairs.do"), t(`do.${key}`)],
        ["phone", t("repairs.call"), t(`call.${part}`)],
      ]
    : [];
  return (
    <>
      <header class="row-line">
        <Icon name={part} size="large" />
        <h2>{t(`part.${part}`)}</h2>
        <PartMark reading={reading} />
      </header>
      {said.length === 0 ? (
        <p>{t(`what.${key}`, told)}</p>
      ) : (
        <dl class="repairs-said">
          {said.map(([icon, word, text]) => (
            <div key={word}>
              <dt>
                <Icon name={icon} /> {word}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {part === "disk" && typeof facts["usedPercent"] === "number" && (
        <p>{t("repairs.freeRoom", { free: facts["freeGib"] ?? 0, used: facts["usedPercent"] })}</p>
      )}
      {part === "clock" && !(isTrouble(key) && officer.value) && (
        <p class="number">{displayTime(instantOf(clock.now()))}</p>
      )}
      {reading.state !== "not-fitted" && <p class="soft">{t("repairs.seen", { time: displayTime(reading.since) })}</p>}
    </>
  );
};
