import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { useApp } from "../../use-app.ts";

/** The depositor looks at what was entered and puts the PIN to it, on the moharrir's own screen. */
export const DepositorPin = (props: {
  readonly name: string;
  readonly pin: Signal<string>;
  readonly busy: boolean;
  readonly onEnter: () => void;
}): JSX.Element => {
  const { t } = useApp();
  const { name, pin } = props;
  return (
    <fieldset
      class="group depositor-pin"
      onKeyDown={(event) => {
        if (event.key === "Enter" && pin.value !== "" && !props.busy) props.onEnter();
      }}
    >
      <legend>{t("deposit.look", { name })}</legend>
      <NumberPad
        label={t("deposit.depositorPin")}
        value={pin.value}
        onInput={(value) => {
          pin.value = value;
        }}
        done={undefined}
        erase={t("common.erase")}
        max={8}
        masked
      />
    </fieldset>
  );
};
