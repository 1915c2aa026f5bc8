import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AlarmLine } from "#domain/fleet/lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { ALARM_KINDS } from "#domain/room/alarm.ts";
import type { Translate } from "#domain/text/translate.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice, Reading } from "../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../use-district.ts";

/** An alarm of a room has the name that its own kiosk gives it. */
const alarmName = (t: Translate, { kind, detail }: AlarmLine): string => {
  if (kind !== "room") return t(`alarm.${kind}`);
  const what = ALARM_KINDS.find((each) => each === detail["what"]);
  return [what ? t(`alarm.${what}`) : t("alarms.banner"), detail["of"]].filter(Boolean).join(" · ");
};

/** Facts of an alarm that a reader can use, in this order. */
const FACTS = ["epoch", "seq", "size", "from", "entries"] as const;

/** Alarms nobody settled, the newest first; a rank that may settles one with a note. */
export const AlarmsScreen = (): JSX.Element => {
  const { t, name, write } = useDistrict();
  const { rank } = useOfficer();
  const alarms = useReading<{ alarms: readonly AlarmLine[] }>("/alarms");
  const settling = useSignal<AlarmLine | undefined>(undefined);
  const note = useSignal("");
  const problem = useSignal<Problem | undefined>(undefined);
  const settle = async (id: number): Promise<void> => {
    const done = await write(`/alarms/${id}/settle`, { note: note.value.trim() });
    problem.value = done.ok ? undefined : done.error;
    if (!done.ok) return;
    settling.value = undefined;
    await alarms.reload();
  };
  const alarm = settling.value;
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
                <li key={line.id} class="line">
                  <span class="line-main">
                    <StateMark state="bad" text={name(line.stationName)} />
                    <span>{alarmName(t, line)}</span>
                    <small class="soft">
                      {[
                        displayTime(instantOf(line.atMs)),
                        ...FACTS.flatMap((fact) => {
                          const value = line.detail[fact];
                          return value === undefined ? [] : [t(`alarm.fact.${fact}`, { value })];
                        }),
                      ].join(" · ")}
                    </small>
                  </span>
                  {mayAsk(rank, "alarm.settle") && (
                    <Button
                      icon="check"
                      onPress={() => {
                        note.value = "";
                        problem.value = undefined;
                        settling.value = line;
                      }}
                    >
                      {t("alarm.settle")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      {alarm && (
        <Dialog
          title={t("alarm.settle")}
          closeName={t("common.close")}
          onClose={() => {
            settling.value = undefined;
          }}
        >
          <p>{alarmName(t, alarm)}</p>
          <Field
            label={t("alarm.note")}
            long
            max={300}
            value={note.value}
            onInput={(text) => {
              note.value = text;
            }}
          />
          {problem.value && <ProblemNotice problem={problem.value} />}
          <div class="actions">
            <Button icon="check" disabled={note.value.trim() === ""} onPress={() => void settle(alarm.id)}>
              {t("alarm.settle")}
            </Button>
          </div>
        </Dialog>
      )}
    </main>
  );
};
