import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Officer, Role } from "#domain/people/officer.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { officerRef, outsideOfficer, RANKS } from "../models/officer-form.ts";
import { UNITS_OUTSIDE } from "../models/phrases.ts";
import { useApp, useScan } from "../use-app.ts";

const OUTSIDE = "outside";

/** An officer by card, by one tap on the roster, or typed when from elsewhere. `first` are the likely posts. */
export const OfficerPicker = (props: {
  readonly label: string;
  readonly first: readonly Role[];
  readonly value: OfficerRef | undefined;
  /** `byCard`: the officer's card was read */
  readonly onPick: (officer: OfficerRef | undefined, byCard: boolean) => void;
  readonly hint?: string;
  /** an officer from elsewhere must name the unit */
  readonly asksUnit?: boolean;
}): JSX.Element => {
  const { label, first, value, onPick, hint } = props;
  const { name, officers, t } = useApp();
  const outside = useSignal(value !== undefined && value.officer === undefined);
  useScan(
    (scanned) => {
      if (scanned.kind !== "officer") return false;
      outside.value = false;
      onPick(officerRef(scanned.officer), true);
      return true;
    },
    [onPick],
  );
  const likely = (officers.value.value?.officers ?? [])
    .filter((officer) => officer.status === "active" && first.includes(officer.role))
    .toSorted((a, b) => first.indexOf(a.role) - first.indexOf(b.role));
  // an officer picked by card may hold another post than the likely ones
  const scanned = officers.value.value?.officers.find(
    (officer) => officer.officer === value?.officer && !likely.includes(officer),
  );
  const list: readonly Officer[] = scanned ? [scanned, ...likely] : likely;
  return (
    <div class="stack">
      <Chips
        label={label}
        choices={[
          ...list.map((officer) => ({
            id: officer.officer,
            text: name(officer.name),
            note: `${name(officer.rank)} · ${officer.number}`,
          })),
          { id: OUTSIDE, text: t("officer.outside"), note: t("officer.outsideNote") },
        ]}
        value={outside.value ? OUTSIDE : value?.officer}
        onPick={(id) => {
          outside.value = id === OUTSIDE;
          const picked = list.find((officer) => officer.officer === id);
          onPick(picked ? officerRef(picked) : undefined, false);
        }}
      />
      {hint && !value && !outside.value && <small class="hint">{hint}</small>}
      {outside.value && (
        <OutsideOfficer value={value} asksUnit={props.asksUnit ?? false} onPick={(officer) => onPick(officer, false)} />
      )}
    </div>
  );
};

const OutsideOfficer = (props: {
  readonly value: OfficerRef | undefined;
  readonly asksUnit: boolean;
  readonly onPick: (officer: OfficerRef | undefined) => void;
}): JSX.Element => {
  const { name, t } = useApp();
  const typed = useSignal({
    name: props.value?.name ?? "",
    rank: props.value?.rank ?? "",
    number: props.value?.number ?? "",
    station: props.value?.station ?? "",
  });
  const set = (part: Partial<typeof typed.value>) => {
    typed.value = { ...typed.value, ...part };
    props.onPick(outsideOfficer(typed.value));
  };
  return (
    <div class="card stack">
      <Chips
        label={t("deposit.unitOutside")}
        choices={UNITS_OUTSIDE.map((unit) => ({ id: unit.hi, text: name(unit) }))}
        value={typed.value.station}
        onPick={(id) => set({ station: id === typed.value.station ? "" : id })}
      />
      <div class="columns">
        <Field label={t("officer.name")} value={typed.value.name} onInput={(value) => set({ name: value })} />
        <Field
          label={t("lock.number")}
          kind="digits"
          value={typed.value.number}
          onInput={(value) => set({ number: value })}
        />
        <Field
          label={t("officer.station")}
          {...(props.asksUnit ? {} : { optional: t("common.optional") })}
          value={typed.value.station}
          onInput={(value) => set({ station: value })}
        />
      </div>
      <Chips
        label={t("officer.rank")}
        choices={RANKS.map((rank) => ({ id: rank.name.hi, text: name(rank.name) }))}
        value={typed.value.rank}
        onPick={(id) => set({ rank: id })}
      />
    </div>
  );
};
