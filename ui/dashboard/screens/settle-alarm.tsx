import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AlarmLine } from "#domain/fleet/lines.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { ProblemNotice } from "../shell/reading.tsx";
import { useDistrict } from "../use-district.ts";
import { alarmName } from "./alarm-text.ts";

/** Asks for what was found and done, and settles the alarm with it. */
export const SettleAlarm = (props: {
  readonly line: AlarmLine;
  readonly onClose: (done: boolean) => void;
}): JSX.Element => {
  const { t, write, language } = useDistrict();
  const { line, onClose } = props;
  const note = useSignal("");
  const problem = useSignal<Problem | undefined>(undefined);
  const settle = async (): Promise<void> => {
    const done = await write(`/alarms/${line.id}/settle`, { note: note.value.trim() });
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) onClose(true);
  };
  return (
    <Dialog title={t("alarm.settle")} closeName={t("common.close")} onClose={() => onClose(false)}>
      <p>{alarmName(t, line, language.value)}</p>
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
        <Button icon="check" disabled={note.value.trim() === ""} onPress={() => void settle()}>
          {t("alarm.settle")}
        </Button>
      </div>
    </Dialog>
  );
};
