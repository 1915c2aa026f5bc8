import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import { Button } from "#ui/kit/button.tsx";
import { useApp } from "../use-app.ts";
import type { LabelAndRack } from "../use-label-and-rack.ts";
import { PlacePicker } from "./place-picker.tsx";
import { ProblemNotice } from "./problem.tsx";
import { SecondDialog } from "./second-dialog.tsx";

/** What is in hand and where it goes: scan the rack, or choose it. Says also what went wrong, thing by thing. */
export const InHand = (props: {
  readonly hand: LabelAndRack;
  /** explosives may be put in the yard only */
  readonly yardOnly: boolean;
}): JSX.Element => {
  const { t } = useApp();
  const { hand } = props;
  const { submission, chosen, failed } = hand;
  const choosing = useSignal(false);
  return (
    <>
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <SecondDialog submission={submission} />
      {chosen.value.length > 0 && (
        <section class="card stack chosen">
          <div class="row-line">
            <h2>{t("tray.chosen", { count: chosen.value.length })}</h2>
            <p>{t("tray.scanRack")}</p>
            <Button
              icon="shelf"
              onPress={() => {
                choosing.value = !choosing.value;
              }}
            >
              {t("tray.chooseRack")}
            </Button>
            <Button icon="issue" onPress={hand.issue}>
              {t("hand.issue")}
            </Button>
            <Button icon="cross" onPress={() => hand.drop()}>
              {t("tray.none")}
            </Button>
          </div>
          {failed.value.length > 0 && <p>{t("hand.failed")}</p>}
          {failed.value.map(({ code, problem }) => (
            <div key={code} class="stack stack-tight">
              <strong>{hand.textOf(code) ?? displayCode(code)}</strong>
              <ProblemNotice problem={problem} />
            </div>
          ))}
          {choosing.value && <ChooseRack hand={hand} yardOnly={props.yardOnly} />}
        </section>
      )}
    </>
  );
};

const ChooseRack = (props: { readonly hand: LabelAndRack; readonly yardOnly: boolean }): JSX.Element => {
  const { places, t } = useApp();
  const to = useSignal("");
  const picked = places.value.value?.places.find((place) => place.place === to.value);
  return (
    <>
      <PlacePicker
        label={t("shelve.where")}
        value={to.value || undefined}
        fits={(place) => !props.yardOnly || place.kind === "yard"}
        scans={false}
        onPick={(place) => {
          to.value = place;
        }}
      />
      <div class="actions">
        <Button kind="primary" icon="shelf" disabled={!picked} onPress={() => picked && props.hand.shelve(picked)}>
          {t("shelve.save")}
        </Button>
      </div>
    </>
  );
};
