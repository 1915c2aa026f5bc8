import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { kindOf, parseCode } from "#domain/codes.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import type { Submission } from "../models/submission.ts";
import { useApp, useCode } from "../use-app.ts";
import { ProblemNotice } from "./problem.tsx";

const WHY = {
  class: "second.class",
  outsider: "second.outsider",
  correction: "second.correction",
  clock: "second.clock",
  "double-lock": "second.doubleLock",
} as const;

/** Asks the second officer's card or number and PIN beside the act that waits. Nothing is lost when it is closed. */
export const SecondDialog = ({ submission }: { readonly submission: Submission }): JSX.Element | null => {
  const wanted = submission.secondWanted.value;
  return wanted === undefined ? null : <Asking submission={submission} why={wanted} />;
};

const Asking = ({ submission, why }: { readonly submission: Submission; readonly why: string }): JSX.Element => {
  const { secondOffered, t } = useApp();
  const number = useSignal("");
  const card = useSignal(secondOffered.value?.officer ?? "");
  const pin = useSignal("");
  const asksPin = useSignal(card.value !== "");
  useCode((code) => {
    const read = parseCode(code);
    if (!read.ok || kindOf(read.value) !== "officer") return false;
    card.value = read.value;
    asksPin.value = true;
    return true;
  }, []);
  // a card is offered for one act
  useEffect(() => {
    secondOffered.value = undefined;
  }, [secondOffered]);
  const send = async () => {
    const proof = card.value ? { officer: card.value } : { number: number.value };
    await submission.sendWith({ ...proof, pin: pin.value });
    pin.value = "";
  };
  return (
    <Dialog title={t("second.title")} closeName={t("common.close")} onClose={submission.giveUp}>
      <p>{t(WHY[why as keyof typeof WHY] ?? "second.class")}</p>
      <ProblemNotice problem={submission.problem.value} />
      <div class="pad-row">
        {asksPin.value ? (
          <NumberPad
            key="pin"
            label={t("lock.pin")}
            value={pin.value}
            onInput={(value) => {
              pin.value = value;
            }}
            done={{ text: t("second.confirm"), onPress: () => void send(), busy: submission.busy.value }}
            erase={t("common.erase")}
            max={8}
            masked
            focus
          />
        ) : (
          <NumberPad
            key="number"
            label={t("second.number")}
            value={number.value}
            onInput={(value) => {
              number.value = value;
            }}
            done={{
              text: t("common.next"),
              onPress: () => {
                asksPin.value = true;
              },
            }}
            erase={t("common.erase")}
            max={12}
            focus
          />
        )}
        <div class="stack">
          <p class="soft">{t("second.explain")}</p>
          {asksPin.value && (
            <Button
              icon="back"
              onPress={() => {
                asksPin.value = false;
                card.value = "";
                pin.value = "";
              }}
            >
              {t("second.other")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
};
