import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { WhenField } from "#ui/kit/when-field.tsx";
import { instantOfTyped, isOutsider, typedOf } from "../../models/deposit-draft.ts";
import { NO_PICTURE_REASONS } from "../../models/phrases.ts";
import { OfficerPicker } from "../../parts/officer-picker.tsx";
import { PhotoInput } from "../../parts/photo-input.tsx";
import { useApp } from "../../use-app.ts";
import type { StepProps } from "./step-props.ts";

const HOUR_MS = 3_600_000;
const AGO = [
  { id: "now", hours: 0 },
  { id: "1h", hours: 1 },
  { id: "3h", hours: 3 },
  { id: "6h", hours: 6 },
  { id: "1d", hours: 24 },
] as const;

/** Who hands it over, when it was seized, and where. */
export const WhoStep = ({ draft, set }: StepProps): JSX.Element => {
  const { clock, t } = useApp();
  return (
    <div class="stack stack-wide">
      <OfficerPicker
        label={t("deposit.depositor")}
        asksUnit
        hint={t("deposit.scanCard")}
        first={["io", "moharrir", "sho"]}
        value={draft.depositor}
        onPick={(depositor) => set({ depositor, byCard: false })}
      />
      {isOutsider(draft) && <OutsiderPicture draft={draft} set={set} />}
      <Chips
        label={
          draft.seizedAt.length >= 16
            ? `${t("deposit.seizedAt")}: ${displayTime(instantOfTyped(draft.seizedAt))}`
            : t("deposit.seizedAt")
        }
        choices={AGO.map(({ id }) => ({ id, text: t(`ago.${id}`) }))}
        value={AGO.find(({ id }) => id === draft.ago)?.id}
        onPick={(id) => {
          const hours = AGO.find((each) => each.id === id)?.hours ?? 0;
          set({ seizedAt: typedOf(clock.now() - hours * HOUR_MS), ago: id });
        }}
      />
      <div class="columns">
        <WhenField
          dayLabel={t("deposit.seizedDay")}
          timeLabel={t("deposit.seizedTime")}
          value={draft.seizedAt}
          onInput={(value) => set({ seizedAt: value, ago: "" })}
        />
        <Field
          label={t("deposit.seizedWhere")}
          optional={t("common.optional")}
          value={draft.seizedWhere}
          max={200}
          onInput={(value) => set({ seizedWhere: value })}
        />
        <Field
          label={t("deposit.gdNumber")}
          kind="digits"
          optional={t("common.optional")}
          value={draft.gdNumber}
          max={20}
          onInput={(value) => set({ gdNumber: value })}
        />
        <Field
          label={t("deposit.memo")}
          optional={t("common.optional")}
          value={draft.memo}
          max={40}
          onInput={(value) => set({ memo: value })}
        />
      </div>
    </div>
  );
};

/** An officer without a PIN here is remembered by face or card, or it is said why not. */
const OutsiderPicture = ({ draft, set }: StepProps): JSX.Element => {
  const { name, t } = useApp();
  return (
    <div class="card stack">
      <Notice kind="info">{t("deposit.outsideNote")}</Notice>
      <PhotoInput
        label={t("deposit.officerPhoto")}
        photos={draft.depositorPhoto ? [draft.depositorPhoto] : []}
        kind="document"
        onChange={(photos) => set({ depositorPhoto: photos.at(-1), depositorNoPhoto: "" })}
      />
      {!draft.depositorPhoto && (
        <Chips
          label={t("photo.whyNone")}
          choices={NO_PICTURE_REASONS.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
          value={draft.depositorNoPhoto}
          onPick={(id) => set({ depositorNoPhoto: id === draft.depositorNoPhoto ? "" : id })}
        />
      )}
    </div>
  );
};
