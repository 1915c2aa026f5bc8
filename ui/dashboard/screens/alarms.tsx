import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AlarmLine } from "#domain/fleet/lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { AskClip } from "../parts/ask-clip.tsx";
import { Stills } from "../parts/stills.tsx";
import { Reading } from "../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../use-district.ts";
import { alarmFacts, alarmName } from "./alarm-text.ts";
import { SettleAlarm } from "./settle-alarm.tsx";

/** What the station did about an alarm of its room, and the pictures. */
const Room = ({ line }: { readonly line: AlarmLine }): JSX.Element => {
  const { t, name } = useDistrict();
  const { room, station } = line;
  if (!room) return <small class="soft">{t("sight.ahead")}</small>;
  const { acknowledged, stills } = room;
  return (
    <>
      {acknowledged ? (
        <StateMark
          state="info"
          text={[
            t("sight.acknowledged", { name: name(acknowledged.by), time: displayTime(acknowledged.at) }),
            acknowledged.remark,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
      ) : (
        <StateMark state="warn" text={t("sight.unacknowledged")} />
      )}
      {stills && stills.length > 0 && <Stills station={station} stills={stills} />}
      {stills?.length === 0 && <small class="soft">{t("sight.noStills")}</small>}
    </>
  );
};

const Alarm = (props: {
  readonly line: AlarmLine;
  readonly onSettle: () => void;
  readonly onAsk: () => void;
}): JSX.Element => {
  const { t, name, language } = useDistrict();
  const { rank } = useOfficer();
  const { line } = props;
  const asks = mayAsk(rank, "orders.write") && (line.room?.stills?.length ?? 0) > 0;
  return (
    <li class="line alarm">
      <span class="line-main">
        <StateMark state="bad" text={name(line.stationName)} />
        <strong>{alarmName(t, line, language.value)}</strong>
        <small class="soft">{alarmFacts(t, line).join(" · ")}</small>
        {line.kind === "room" && <Room line={line} />}
      </span>
      <span class="alarm-acts">
        {asks && (
          <Button icon="camera" onPress={props.onAsk}>
            {t("sight.askClip")}
          </Button>
        )}
        {mayAsk(rank, "alarm.settle") && (
          <Button icon="check" onPress={props.onSettle}>
            {t("alarm.settle")}
          </Button>
        )}
      </span>
    </li>
  );
};

/** Alarms nobody settled, the newest first, as they come; a rank that may settles one with a note. */
export const AlarmsScreen = (): JSX.Element => {
  const { t, news, language } = useDistrict();
  const count = news.alarms.value;
  // an alarm shows at once: what is being settled names itself in its own dialog
  const alarms = useReading<{ alarms: readonly AlarmLine[] }>(
    "/alarms",
    (count?.newest ?? 0) + (count?.open ?? 0) + news.fresh.value.size,
  );
  const settling = useSignal<AlarmLine | undefined>(undefined);
  const asking = useSignal<AlarmLine | undefined>(undefined);
  const asked = asking.value;
  return (
    <main class="page">
      <h1>{t("alarm.title")}</h1>
      <Reading of={alarms}>
        {({ alarms: lines }) =>
          lines.length === 0 ? (
            <Empty icon="found" text={t("alarm.none")} />
          ) : (
            <ul class="lines">
              {lines.map((line) => (
                <Alarm
                  key={line.id}
                  line={line}
                  onSettle={() => {
                    settling.value = line;
                  }}
                  onAsk={() => {
                    asking.value = line;
                  }}
                />
              ))}
            </ul>
          )
        }
      </Reading>
      {settling.value && (
        <SettleAlarm
          line={settling.value}
          onClose={(done) => {
            settling.value = undefined;
            if (done) void alarms.reload();
          }}
        />
      )}
      {asked && (
        <Dialog
          title={t("clip.title")}
          closeName={t("common.close")}
          onClose={() => {
            asking.value = undefined;
          }}
        >
          <p>
            <strong>{alarmName(t, asked, language.value)}</strong> · {alarmFacts(t, asked).join(" · ")}
          </p>
          <AskClip
            station={asked.station}
            cameras={[...new Set((asked.room?.stills ?? []).map(({ camera }) => camera))]}
            aroundMs={asked.atMs}
            onAsked={() => {
              window.location.assign(`/s/${asked.station}/room`);
            }}
          />
        </Dialog>
      )}
    </main>
  );
};
