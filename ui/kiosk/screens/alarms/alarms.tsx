import type { JSX } from "preact";
import { ALARMS, type AlarmState, deviceName } from "#domain/room/alarm.ts";
import { displayTime } from "#domain/time.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";
import { OpenAlarm } from "./open-alarm.tsx";

/** What is open now, each with its pictures and its button, and what was before. */
export const AlarmsScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const list = useResource(api.alarms, "alarms");
  const cameras = useResource(api.cameras, "cameras");
  const found = list.value.value;
  // as in the banner: what cannot wait stands first
  const open = found?.open.toSorted((a, b) => Number(ALARMS[b.kind].loud) - Number(ALARMS[a.kind].loud));
  return (
    <main class="page">
      <header class="page-head">
        <h1>{t("alarms.title")}</h1>
        <a class="button button-plain" href="/openings">
          <Icon name="door" />
          <span>{t("openings.title")}</span>
        </a>
      </header>
      <ProblemNotice problem={list.problem.value} />
      {!found && <Waiting text={t("common.waiting")} />}
      {found?.open.length === 0 && <Empty icon="found" text={t("alarms.none")} />}
      {open?.map((alarm) => (
        <OpenAlarm
          key={alarm.alarm}
          alarm={alarm}
          cameras={cameras.value.value?.cameras ?? []}
          onDone={() => void list.reload()}
        />
      ))}
      {found && (
        <section class="stack">
          <h2>{t("alarms.past")}</h2>
          {found.past.length === 0 && <p class="soft">{t("alarms.nonePast")}</p>}
          <ul class="rows rows-tight">
            {found.past.map((alarm) => (
              <li key={alarm.alarm}>
                <PastAlarm alarm={alarm} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
};

const PastAlarm = ({ alarm }: { readonly alarm: AlarmState }): JSX.Element => {
  const { language, name, officers, t } = useApp();
  const done = alarm.acknowledged;
  const by = officers.value.value?.officers.find(({ officer }) => officer === done?.officer);
  return (
    <div class="row alarm-past">
      <Icon name="siren" />
      <span class="row-main">
        <strong>
          {t(`alarm.${alarm.kind}`)} <span class="soft">{deviceName(alarm, language.value)}</span>
        </strong>
        <span>
          {t("alarms.happened", { time: displayTime(alarm.at) })}
          {done && ` · ${t("alarms.acknowledged", { name: by ? name(by.name) : "", time: displayTime(done.at) })}`}
        </span>
        {done?.remark && <span class="soft">{done.remark}</span>}
      </span>
    </div>
  );
};
