import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Movement } from "#domain/custody/state.ts";
import type { Gd } from "#domain/entries/item.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { MovementSheet } from "../models/answers.ts";
import { instantOfTyped, typedOf } from "../models/deposit-draft.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useSubmission } from "../use-app.ts";

/** The text for the general diary, ready to be copied, and the diary's number when it is known. */
export const Diary = ({ sheet }: { readonly sheet: MovementSheet }): JSX.Element => {
  const { name, t } = useApp();
  const { movement, gdText } = sheet;
  const came = movement.lines.some((line) => line.returned);
  return (
    <section class="card stack">
      <h2>{t("gd.title")}</h2>
      <Leg movement={movement} leg="out" gd={movement.gdOut} text={name(gdText.out)} />
      {came && <Leg movement={movement} leg="in" gd={movement.gdIn} text={name(gdText.in)} />}
      <small class="hint">{t("gd.hint")}</small>
    </section>
  );
};

const Leg = (props: {
  readonly movement: Movement;
  readonly leg: "out" | "in";
  readonly gd: Gd | undefined;
  readonly text: string;
}): JSX.Element => {
  const { api, clock, t, toast } = useApp();
  const submission = useSubmission();
  const number = useSignal("");
  const { movement, leg, gd, text } = props;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast.value = t("gd.copied");
  };
  return (
    <div class="stack stack-tight">
      <h3>{t(`gd.${leg}`)}</h3>
      <p class="diary-text">{text}</p>
      <div class="gd-line">
        <Button icon="copy" onPress={() => void copy()}>
          {t("gd.copy")}
        </Button>
        {gd ? (
          <StateMark state="ok" text={`${t("gd.number")} ${gd.number}, ${displayTime(gd.at)}`} />
        ) : (
          <>
            <Field
              label={t("gd.number")}
              kind="digits"
              value={number.value}
              max={20}
              onInput={(value) => {
                number.value = value;
              }}
            />
            <Button
              icon="check"
              disabled={number.value.trim() === ""}
              busy={submission.busy.value}
              onPress={() =>
                void submission.send(
                  (second) =>
                    api.recordGd(
                      {
                        movement: movement.movement,
                        leg,
                        gd: { number: number.value, at: instantOfTyped(typedOf(clock.now())) },
                      },
                      second,
                    ),
                  () => {
                    toast.value = t("common.saved");
                  },
                )
              }
            >
              {t("gd.save")}
            </Button>
          </>
        )}
      </div>
      <ProblemNotice problem={submission.problem.value} />
    </div>
  );
};

/** That the laboratory, court or office has the parcels: its receipt number and who signed. */
export const Acknowledgment = ({ movement }: { readonly movement: Movement }): JSX.Element => {
  const { api, t, toast } = useApp();
  const submission = useSubmission();
  const receipt = useSignal("");
  const by = useSignal("");
  const { acknowledged } = movement;
  return (
    <section class="card stack">
      <h2>{t("ack.title")}</h2>
      {acknowledged ? (
        <p>
          <StateMark state="ok" text={acknowledged.receipt} /> · {acknowledged.by} · {displayTime(acknowledged.at)}
        </p>
      ) : (
        <div class="gd-line">
          <Field
            label={t("ack.receipt")}
            kind="digits"
            value={receipt.value}
            max={60}
            onInput={(value) => {
              receipt.value = value;
            }}
          />
          <Field
            label={t("ack.by")}
            value={by.value}
            max={120}
            onInput={(value) => {
              by.value = value;
            }}
          />
          <Button
            icon="check"
            disabled={!receipt.value.trim() || !by.value.trim()}
            busy={submission.busy.value}
            onPress={() =>
              void submission.send(
                (second) =>
                  api.acknowledge({ movement: movement.movement, receipt: receipt.value, by: by.value }, second),
                () => {
                  toast.value = t("common.saved");
                },
              )
            }
          >
            {t("ack.save")}
          </Button>
        </div>
      )}
      <ProblemNotice problem={submission.problem.value} />
    </section>
  );
};
