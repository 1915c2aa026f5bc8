import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { WhenField } from "#ui/kit/when-field.tsx";
import { instantOfTyped, typedOf } from "../../models/deposit-draft.ts";
import { OfficerPicker } from "../../parts/officer-picker.tsx";
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
        first={["io", "moharrir", "sho"]}
        value={draft.depositor}
        onPick={(depositor) => {
          if (depositor) set({ depositor });
        }}
      />
      <Chips
        label={
          draft.seizedAt.length >= 16
            ? `${t("deposit.seizedAt")}: ${displayTime(instantOfTyped(draft.seizedAt))}`
            : t("deposit.seizedAt")
        }
        choices={AGO.map(({ id }) => ({ id, text: t(`ago.${id}`) }))}
        value={undefined}
        onPick={(id) => {
          const ago = AGO.find((each) => each.id === id)?.hours ?? 0;
          set({ seizedAt: typedOf(clock.now() - ago * HOUR_MS) });
        }}
      />
      <div class="columns">
        <WhenField
          dayLabel={t("deposit.seizedDay")}
          timeLabel={t("deposit.seizedTime")}
          value={draft.seizedAt}
          onInput={(value) => set({ seizedAt: value })}
        />
        <Field
          label={t("deposit.seizedWhere")}
          optional={t("common.optional")}
          value={draft.seizedWhere}
          max={200}
          onInput={(value) => set({ seizedWhere: value })}
        />
      </div>
      <div class="columns">
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
