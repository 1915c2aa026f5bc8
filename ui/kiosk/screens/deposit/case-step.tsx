import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { CASE_KINDS, type CaseKind, displayNumber } from "#domain/case/case-header.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import type { CaseFound } from "../../models/answers.ts";
import { type CaseDraft, caseShort, emptyCase } from "../../models/case-draft.ts";
import { recentCases } from "../../models/recent-cases.ts";
import { Toggles } from "../../parts/toggles.tsx";
import { useApp } from "../../use-app.ts";
import type { StepProps } from "./step-props.ts";

const LOOK_AFTER_MS = 250;
/** What nearly every deposit is; the rest is one tap further. */
const USUAL: readonly CaseKind[] = ["fir", "gd-unnatural-death", "gd-unclaimed", "mv-act"];
const RECENT_SHOWN = 4;

/** Which case: one of late, one found by its number, or a new one of any kind. */
export const CaseStep = ({ draft, set }: StepProps): JSX.Element => {
  const { clock, station, store, name, t } = useApp();
  const given = draft.case;
  const allKinds = useSignal(!USUAL.includes(given.kind));
  const year = yearOf(instantOf(clock.now()));
  const change = (part: Partial<CaseDraft>) => {
    const { known: _known, ...rest } = given;
    set({ case: { ...rest, ...part } });
  };
  const take = (known: { case: string; text: string }) => set({ case: { ...emptyCase(year), known }, step: "who" });
  const recent = recentCases(store).slice(0, RECENT_SHOWN);
  const kinds = allKinds.value ? CASE_KINDS : USUAL;
  const numberName =
    given.kind === "fir" || given.kind === "other-station" ? station.value.value?.words.caseNumber : undefined;
  return (
    <div class="split">
      <div class="stack">
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
        <Chips
          label={t("deposit.kind")}
          choices={[
            ...kinds.map((kind) => ({ id: kind as CaseKind | "more", text: t(`case.${kind}`) })),
            ...(allKinds.value ? [] : [{ id: "more" as const, text: `${t("deposit.otherKinds")} …` }]),
          ]}
          value={given.kind}
          onPick={(kind) => {
            if (kind === "more") allKinds.value = true;
            else change({ kind, firToFollow: false });
          }}
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
        <Toggles
          label={t("deposit.about")}
          choices={[
            ...(given.kind === "other-station" ? [] : [{ id: "firToFollow" as const, text: t("deposit.firToFollow") }]),
            { id: "sensitive" as const, text: t("deposit.sensitive") },
          ]}
          on={(id) => given[id]}
          onToggle={(id) => change({ [id]: !given[id] })}
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
        <KnownCases given={given} onTake={take} />
        <NumberPad
          label={numberName ? name(numberName) : t("deposit.number")}
          value={given.known ? caseShort(given) : given.number}
          onInput={(value) => change({ number: value })}
          done={undefined}
          erase={t("common.erase")}
          max={8}
        />
      </div>
    </div>
  );
};

/** Cases that carry the number typed already: one tap takes the known one instead of making it twice. */
const KnownCases = (props: {
  readonly given: CaseDraft;
  readonly onTake: (known: { case: string; text: string }) => void;
}): JSX.Element | null => {
  const { api, clock, t } = useApp();
  const { given } = props;
  const found = useSignal<readonly CaseFound[]>([]);
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
  if (found.value.length === 0) return null;
  const textOf = (each: CaseFound) => each.numbers.map(displayNumber).join(", ");
  return (
    <Chips
      label={t("deposit.alreadyKnown")}
      choices={found.value.map((each) => ({ id: each.case, text: textOf(each), note: t(`case.${each.kind}`) }))}
      value={undefined}
      onPick={(id) => {
        const known = found.value.find((each) => each.case === id);
        if (known) props.onTake({ case: known.case, text: textOf(known) });
      }}
    />
  );
};
