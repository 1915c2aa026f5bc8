import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { kindOf, parseCode } from "#domain/codes.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Emblem } from "#ui/kit/emblem.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import type { Station } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { useApp, useCode } from "../use-app.ts";
import { NewPin } from "./new-pin.tsx";
import { TrainingOfficers } from "./training-officers.tsx";

/** The locked kiosk: who are you, and your PIN. A scanned officer's card goes straight to the PIN. */
export const LockScreen = (props: { readonly station: Station; readonly card: string | undefined }): JSX.Element => {
  const { station } = props;
  const { session, clock, name, t } = useApp();
  const number = useSignal("");
  const pin = useSignal("");
  const card = useSignal(props.card ?? "");
  const step = useSignal<"who" | "pin" | "first">(props.card ? "pin" : "who");
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  useCode((code) => {
    const read = parseCode(code);
    if (!read.ok || kindOf(read.value) !== "officer") return false;
    card.value = read.value;
    pin.value = "";
    step.value = "pin";
    return true;
  }, []);

  const signIn = async () => {
    busy.value = true;
    const proof = card.value ? { officer: card.value } : { number: number.value };
    const answer = await session.signIn({ ...proof, pin: pin.value });
    busy.value = false;
    pin.value = "";
    problem.value = answer.ok ? undefined : answer.error;
  };
  const again = () => {
    step.value = "who";
    card.value = "";
    pin.value = "";
    problem.value = undefined;
  };
  return (
    <div class="lock">
      <header class="lock-side band">
        <div class="lock-top">
          <LanguageSwitch />
        </div>
        <div class="lock-name">
          <Emblem large />
          <h1>{t("app.name")}</h1>
          <p class="lock-station">{name(station.name)}</p>
          <p>{name(station.words.letterhead[0] ?? station.name)}</p>
        </div>
        <p class="lock-time">
          <Icon name="clock" size="small" /> {displayTime(instantOf(clock.now()))}
        </p>
      </header>
      <main class="lock-main">
        {step.value === "first" ? (
          <NewPin onDone={again} />
        ) : (
          <div class="lock-pad">
            <h2>{step.value === "who" ? t("lock.who") : t("lock.enterPin")}</h2>
            <ProblemNotice problem={problem.value} />
            {step.value === "who" ? (
              <NumberPad
                key="number"
                label={t("lock.number")}
                value={number.value}
                onInput={(value) => {
                  number.value = value;
                }}
                done={{
                  text: t("common.next"),
                  onPress: () => {
                    step.value = "pin";
                  },
                }}
                erase={t("common.erase")}
                max={12}
                focus
              />
            ) : (
              <NumberPad
                key="pin"
                label={t("lock.pin")}
                value={pin.value}
                onInput={(value) => {
                  pin.value = value;
                }}
                done={{ text: t("lock.open"), onPress: () => void signIn(), busy: busy.value }}
                erase={t("common.erase")}
                max={8}
                masked
                focus
              />
            )}
            {step.value === "who" ? (
              <Button
                kind="quiet"
                onPress={() => {
                  step.value = "first";
                }}
              >
                {t("lock.firstTime")}
              </Button>
            ) : (
              <Button kind="quiet" icon="back" onPress={again}>
                {t("lock.other")}
              </Button>
            )}
          </div>
        )}
        {station.officers && step.value !== "first" && (
          <TrainingOfficers
            officers={station.officers}
            onPick={(picked) => {
              number.value = picked;
              card.value = "";
              pin.value = "";
              step.value = "pin";
            }}
          />
        )}
      </main>
    </div>
  );
};
