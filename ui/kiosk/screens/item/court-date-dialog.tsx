import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OfficerRef } from "#domain/case/case-header.ts";
import { displayNumber } from "#domain/case/case-header.ts";
import { displayDate, instantOf } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { COURTS } from "../../models/phrases.ts";
import { OfficerPicker } from "../../parts/officer-picker.tsx";
import { PhraseInput } from "../../parts/phrase-input.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

const DAY_MS = 86_400_000;
const AHEAD = [1, 7, 15, 30] as const;

/** The next date of the item's case before the court, and who takes the property there. */
export const CourtDateDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, clock, t } = useApp();
  const [first] = sheet.cases;
  const chosen = useSignal(first?.case ?? "");
  const found = sheet.cases.find((each) => each.case === chosen.value);
  const day = useSignal("");
  const court = useSignal(found?.court ?? "");
  const pairokar = useSignal<OfficerRef | undefined>(found?.pairokar);
  const dayAfter = (days: number) => instantOf(clock.now() + days * DAY_MS).slice(0, 10);
  return (
    <ActDialog
      title={t("act.case.date")}
      onClose={onClose}
      ready={chosen.value !== "" && day.value !== ""}
      act={(second) =>
        api.dateCase(
          {
            case: chosen.value,
            nextDate: day.value,
            ...(court.value.trim() ? { court: court.value.trim() } : {}),
            ...(pairokar.value ? { pairokar: pairokar.value } : {}),
          },
          second,
        )
      }
    >
      {sheet.cases.length > 1 && (
        <Chips
          label={t("courtDate.case")}
          choices={sheet.cases.map((each) => ({ id: each.case, text: each.numbers.map(displayNumber).join(", ") }))}
          value={chosen.value}
          onPick={(id) => {
            chosen.value = id;
          }}
        />
      )}
      {found?.nextDate && <Notice kind="info">{t("courtDate.noted", { date: displayDate(found.nextDate) })}</Notice>}
      <Chips
        label={t("courtDate.when")}
        choices={AHEAD.map((days) => ({
          id: dayAfter(days),
          text: days === 1 ? t("courtDate.tomorrow") : t("courtDate.inDays", { count: days }),
          note: displayDate(dayAfter(days)),
        }))}
        value={day.value}
        onPick={(id) => {
          day.value = id;
        }}
      />
      <DayField
        label={t("courtDate.day")}
        value={day.value}
        onInput={(typed) => {
          day.value = typed;
        }}
      />
      <PhraseInput
        label={t("courtDate.court")}
        phrases={COURTS}
        value={court.value}
        max={120}
        onChange={(value) => {
          court.value = value;
        }}
      />
      <OfficerPicker
        label={t("court.pairokar")}
        first={["pairokar"]}
        value={pairokar.value}
        onPick={(picked) => {
          pairokar.value = picked;
        }}
      />
    </ActDialog>
  );
};
