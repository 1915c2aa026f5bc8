import type { JSX } from "preact";
import { OUT_PURPOSES, type OutPurpose } from "#domain/entries/item.ts";
import { displayDate } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { IconName } from "#ui/kit/icon.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { DUE_DAYS, dayAhead, type IssueDraft, wantsOrder } from "../models/issue-draft.ts";
import { ORDER_PAPERS } from "../models/order-papers.ts";
import { OFFICES } from "../models/phrases.ts";
import { PhraseInput } from "../parts/phrase-input.tsx";
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
    <div class="purposes">
      <Chips
        large
        label={t("issue.purpose")}
        choices={OUT_PURPOSES.map((id) => ({ id, icon: ICONS[id], text: t(`purpose.${id}`) }))}
        value={props.value}
        onPick={props.onPick}
      />
    </div>
  );
};

/** Until when: today, tomorrow, 3, 7, 15, 30 days, or a date. */
export const DueChips = (props: { readonly value: string; readonly onPick: (day: string) => void }): JSX.Element => {
  const { clock, t } = useApp();
  const days = DUE_DAYS.map((ahead) => ({ ahead, id: dayAhead(clock.now(), ahead) }));
  return (
    <Chips
      label={props.value ? `${t("issue.due")}: ${displayDate(props.value)}` : t("issue.due")}
      choices={days.map(({ ahead, id }) => ({
        id,
        text: ahead === 0 ? t("issue.today") : ahead === 1 ? t("issue.tomorrow") : t("issue.days", { count: ahead }),
      }))}
      value={props.value}
      onPick={props.onPick}
    />
  );
};

/** Where to: offices this station sent to for the same purpose first, then the usual ones, or typed. */
export const Office = (props: {
  readonly value: string;
  readonly before: readonly string[];
  readonly onChange: (office: string) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { value, before, onChange } = props;
  const usual = OFFICES.filter((office) => !before.includes(office.hi));
  return (
    <PhraseInput
      label={t("issue.office")}
      phrases={[...before.map((office) => ({ hi: office, en: office })), ...usual].slice(0, 5)}
      value={value}
      max={120}
      onChange={onChange}
    />
  );
};

interface PartProps {
  readonly draft: IssueDraft;
  readonly set: (part: Partial<IssueDraft>) => void;
}

/** The order or letter it leaves on: the paper by one tap with today's date, or its number typed. */
export const OrderPaper = ({ draft, purpose, set }: PartProps & { readonly purpose: OutPurpose }): JSX.Element => {
  const { clock, t } = useApp();
  const today = dayAhead(clock.now(), 0);
  const yesterday = dayAhead(clock.now(), -1);
  const { orderNumber, orderDate } = draft;
  return (
    <div class="stack stack-tight">
      <PhraseInput
        label={wantsOrder(purpose) ? t("issue.paper") : `${t("issue.paper")} (${t("common.optional")})`}
        typed={t("issue.order")}
        phrases={ORDER_PAPERS[purpose]}
        value={orderNumber}
        max={60}
        onChange={(number) => set({ orderNumber: number, ...(number && !orderDate ? { orderDate: today } : {}) })}
      />
      {orderNumber.trim() !== "" && (
        <div class="row-line">
          <Chips
            label={orderDate ? `${t("issue.paperDay")} ${displayDate(orderDate)}` : t("issue.paperDay")}
            choices={[
              { id: today, text: t("issue.todays") },
              { id: yesterday, text: t("issue.yesterday") },
            ]}
            value={orderDate}
            onPick={(day) => set({ orderDate: day })}
          />
          <DayField label={t("issue.orderDate")} value={orderDate} onInput={(day) => set({ orderDate: day })} />
        </div>
      )}
    </div>
  );
};

/** What may also be said, out of the way until it is wanted. */
export const Rest = ({ draft, set }: PartProps): JSX.Element => {
  const { t } = useApp();
  return (
    <details class="rest" open={draft.gdNumber !== "" || draft.vehicle !== ""}>
      <summary>{t("issue.rest")}</summary>
      <div class="columns">
        <DayField label={t("issue.dueExactly")} value={draft.dueDay} onInput={(dueDay) => set({ dueDay })} />
        <Field
          label={t("issue.gd")}
          kind="digits"
          optional={t("issue.gdLater")}
          value={draft.gdNumber}
          max={20}
          onInput={(gdNumber) => set({ gdNumber })}
        />
        <Field
          label={t("issue.vehicle")}
          kind="code"
          optional={t("common.optional")}
          value={draft.vehicle}
          max={20}
          onInput={(vehicle) => set({ vehicle })}
        />
      </div>
    </details>
  );
};
