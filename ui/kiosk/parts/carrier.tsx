import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OfficerRef } from "#domain/case/case-header.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { officerRef } from "../models/officer-form.ts";
import { useApp, useScan } from "../use-app.ts";
import { OfficerPicker } from "./officer-picker.tsx";

const PIN_LENGTH = 8;

/**
 * Who takes or gives the property: by card, by one tap, or typed when from elsewhere. An officer of this station may
 * sign with the own PIN; without it the paper alone is signed. The PIN is kept in no draft.
 */
export const Carrier = (props: {
  readonly label: string;
  readonly value: OfficerRef | undefined;
  readonly onPick: (officer: OfficerRef | undefined) => void;
  readonly pin: Signal<string>;
  /** named with one tap before all others, for example who took it out */
  readonly likely?: OfficerRef | undefined;
}): JSX.Element => {
  const { name, officers, t } = useApp();
  const { label, value, onPick, pin, likely } = props;
  const signing = useSignal(false);
  const pick = (officer: OfficerRef | undefined, byCard: boolean) => {
    pin.value = "";
    signing.value = byCard && officer !== undefined;
    onPick(officer);
  };
  /** as the roster names them, in the language of the screen */
  const shownAs = (officer: OfficerRef) => {
    const known = officers.value.value?.officers.find((each) => each.officer === officer.officer);
    return known ? { name: name(known.name), rank: name(known.rank) } : officer;
  };
  useScan(
    (scanned) => {
      if (scanned.kind !== "officer") return false;
      pick(officerRef(scanned.officer), true);
      return true;
    },
    [onPick],
  );
  // an officer from elsewhere stays in the picker, where the name is still being typed
  if (value?.officer === undefined)
    return (
      <div class="stack stack-tight">
        <OfficerPicker
          label={label}
          first={["carrier", "pairokar", "io"]}
          value={value}
          onPick={(officer) => pick(officer, false)}
        />
        {likely?.officer !== undefined && (
          <div class="actions actions-start">
            <Button icon="person" onPress={() => pick(likely, false)}>
              {t("carrier.same", { name: `${shownAs(likely).rank} ${shownAs(likely).name}` })}
            </Button>
          </div>
        )}
        <small class="hint">{t("carrier.card")}</small>
      </div>
    );
  return (
    <fieldset class="group">
      <legend>{label}</legend>
      <div class="card carrier">
        <div class="stack">
          <p class="carrier-name">
            <Icon name="person" size="large" />
            <span>
              <strong>{shownAs(value).name}</strong>
              <small>
                {shownAs(value).rank} · {value.number}
              </small>
            </span>
          </p>
          <StateMark
            state={pin.value === "" ? "info" : "ok"}
            text={t(pin.value === "" ? "carrier.paper" : "carrier.pinTyped")}
          />
          <div class="actions actions-start">
            {!signing.value && (
              <Button
                icon="lock"
                onPress={() => {
                  signing.value = true;
                }}
              >
                {t("carrier.sign")}
              </Button>
            )}
            <Button icon="people" onPress={() => pick(undefined, false)}>
              {t("carrier.other")}
            </Button>
          </div>
        </div>
        {signing.value && (
          <NumberPad
            label={t("carrier.pin")}
            value={pin.value}
            onInput={(typed) => {
              pin.value = typed;
            }}
            done={undefined}
            erase={t("common.erase")}
            max={PIN_LENGTH}
            masked
            focus
          />
        )}
      </div>
    </fieldset>
  );
};
