import type { JSX } from "preact";
import { OUT_PURPOSES, type OutPurpose } from "#domain/entries/item.ts";
import { displayDate } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { IconName } from "#ui/kit/icon.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { DUE_DAYS, dayAhead, type IssueDraft } from "../models/issue-draft.ts";
import { useApp } from "../use-app.ts";

const ICONS: Record<OutPurpose, IconName> = {
  court: "book",
  fsl: "biological",
  expert: "search",
  "custody-bond": "people",
  "other-station": "home",
  examination: "person",
};

/** Why it leaves, by one tap. */
export const PurposeChips = (props: {
  readonly value: OutPurpose | undefined;
  readonly onPick: (purpose: OutPurpose) => void;
}): JSX.Element => {
  const { t } = useApp();
  return (
    <Chips
      large
      label={t("issue.purpose")}
      choices={OUT_PURPOSES.map((id) => ({ id, icon: ICONS[id], text: t(`purpose.${id}`) }))}
      value={props.value}
      onPick={props.onPick}
    />
  );
};

/** Until when: today, tomorrow, 3, 7, 15, 30 days, or a date. */
export const DueChips = (props: { readonly value: string; readonly onPick: (day: string) => void }): JSX.Element => {
  const { clock, t } = useApp();
  const days = DUE_DAYS.map((ahead) => ({ ahead, id: dayAhead(clock.now(), ahead) }));
  return (
    <div class="stack stack-tight">
      <Chips
        label={props.value ? `${t("issue.due")}: ${displayDate(props.value)}` : t("issue.due")}
        choices={days.map(({ ahead, id }) => ({
          id,
          text: ahead === 0 ? t("issue.today") : ahead === 1 ? t("issue.tomorrow") : t("issue.days", { count: ahead }),
        }))}
        value={props.value}
        onPick={props.onPick}
      />
      <DayField label={t("issue.dueExactly")} value={props.value} onInput={props.onPick} />
    </div>
  );
};

/** The person who takes property on bond; kept beside the record, so that it can be erased one day. */
export const Receiver = (props: {
  readonly value: IssueDraft["receiver"];
  readonly onChange: (value: IssueDraft["receiver"]) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { value, onChange } = props;
  return (
    <fieldset class="card group">
      <legend>{t("issue.receiver")}</legend>
      <div class="columns">
        <Field label={t("receiver.name")} value={value.name} onInput={(name) => onChange({ ...value, name })} />
        <Field
          label={t("receiver.father")}
          optional={t("common.optional")}
          value={value.father}
          onInput={(father) => onChange({ ...value, father })}
        />
        <Field
          label={t("receiver.phone")}
          optional={t("common.optional")}
          kind="digits"
          max={20}
          value={value.phone}
          onInput={(phone) => onChange({ ...value, phone })}
        />
        <Field
          label={t("receiver.address")}
          optional={t("common.optional")}
          value={value.address}
          onInput={(address) => onChange({ ...value, address })}
        />
      </div>
    </fieldset>
  );
};
