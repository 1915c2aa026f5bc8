import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { CASE_KINDS, displayNumber } from "#domain/case/case-header.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import type { CaseFound } from "../../models/answers.ts";
import { type CaseDraft, emptyCase } from "../../models/case-draft.ts";
import { recentCases } from "../../models/recent-cases.ts";
import { useApp } from "../../use-app.ts";
import type { StepProps } from "./step-props.ts";

const LOOK_AFTER_MS = 250;

/** Which case: one of late, one found by its number, or a new one of any kind. */
export const CaseStep = ({ draft, set }: StepProps): JSX.Element => {
  const { api, clock, station, store, name, t } = useApp();
  const given = draft.case;
  const found = useSignal<readonly CaseFound[]>([]);
  const year = yearOf(instantOf(clock.now()));
  const change = (part: Partial<CaseDraft>) => {
    const { known: _known, ...rest } = given;
    set({ case: { ...rest, ...part } });
  };
  useEffect(() => {
    found.value = [];
    const { number, year: of } = given;
    if (given.known || number.trim() === "") return;
    return clock.after(LOOK_AFTER_MS, () => {
      void api.cases(number.trim(), of).then((answer) => {
        if (answer.ok) found.value = answer.value.cases;
      });
    });
  }, [api, clock, found, given.number, given.year, given.known]);
  const take = (known: { case: string; text: string }) => set({ case: { ...emptyCase(year), known }, step: "who" });
  const recent = recentCases(store);
  const numberName =
    given.kind === "fir" || given.kind === "other-station" ? station.value.value?.words.caseNumber : undefined;
  return (
    <>
      {recent.length > 0 && (
        <Chips
          label={t("deposit.recentCases")}
          choices={recent.map((each) => ({ id: each.case, text: each.text }))}
          value={given.known?.case}
          onPick={(id) => {
            const known = recent.find((each) => each.case === id);
            if (known) take(known);
          }}
        />
      )}
      <div class="split">
        <div class="stack">
          <Chips
            label={t("deposit.kind")}
            choices={CASE_KINDS.map((kind) => ({ id: kind, text: t(`case.${kind}`) }))}
            value={given.kind}
            onPick={(kind) => change({ kind, firToFollow: false })}
          />
          <Chips
            label={t("deposit.year")}
            choices={[0, 1, 2].map((back) => ({ id: String(year - back), text: String(year - back) }))}
            value={given.year}
            onPick={(picked) => change({ year: picked })}
          />
          {given.kind === "other-station" && (
            <Field
              label={t("deposit.otherStation")}
              value={given.station}
              onInput={(value) => change({ station: value })}
            />
          )}
          <Chips
            label={t("deposit.about")}
            choices={[
              { id: "follow", text: t("deposit.firToFollow") },
              { id: "sensitive", text: t("deposit.sensitive") },
            ].filter((each) => each.id !== "follow" || given.kind !== "other-station")}
            value={given.firToFollow ? "follow" : given.sensitive ? "sensitive" : undefined}
            onPick={(id) =>
              id === "follow" ? change({ firToFollow: !given.firToFollow }) : change({ sensitive: !given.sensitive })
            }
          />
          <Field
            label={t("deposit.sections")}
            optional={t("common.optional")}
            value={given.sections}
            max={200}
            onInput={(value) => change({ sections: value })}
          />
        </div>
        <div class="stack">
          <NumberPad
            label={numberName ? name(numberName) : t("deposit.number")}
            value={given.number}
            onInput={(value) => change({ number: value })}
            done={undefined}
            erase={t("common.erase")}
            max={8}
          />
          {found.value.length > 0 && (
            <Chips
              label={t("deposit.alreadyKnown")}
              choices={found.value.map((each) => ({
                id: each.case,
                text: each.numbers.map(displayNumber).join(", "),
                note: t(`case.${each.kind}`),
              }))}
              value={undefined}
              onPick={(id) => {
                const known = found.value.find((each) => each.case === id);
                if (known) take({ case: known.case, text: known.numbers.map(displayNumber).join(", ") });
              }}
            />
          )}
        </div>
      </div>
    </>
  );
};
