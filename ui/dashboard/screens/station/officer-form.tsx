import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RosterRow } from "#domain/fleet/orders-lines.ts";
import { OFFICER_STATUS, ROLES } from "#domain/people/officer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { useDistrict } from "../../use-district.ts";

/** One officer of a roster, new or changed; nothing is written before the whole list is sent. */
export const OfficerForm = (props: {
  readonly station: string;
  readonly row: RosterRow | undefined;
  /** numbers that stand in the list */
  readonly taken: readonly string[];
  readonly onKeep: (row: RosterRow) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}): JSX.Element => {
  const { t } = useDistrict();
  const { station, row, taken, onKeep, onRemove, onClose } = props;
  const fields = useSignal({
    number: row?.number ?? "",
    hi: row?.name.hi ?? "",
    en: row?.name.en ?? "",
    rankHi: row?.rank.hi ?? "",
    rankEn: row?.rank.en ?? "",
    role: row?.role ?? ("moharrir" as const),
    status: row?.status ?? ("active" as const),
    from: row?.from ?? "",
    until: row?.until ?? "",
    newCode: row?.newCode ?? false,
  });
  const put = (changed: Partial<typeof fields.value>) => {
    fields.value = { ...fields.value, ...changed };
  };
  const { number, hi, en, rankHi, rankEn, role, status, from, until, newCode } = fields.value;
  const isTaken = row === undefined && taken.includes(number.trim());
  const isWhole = !isTaken && [number, hi, en, rankHi, rankEn].every((each) => each.trim() !== "");
  const keep = (): void =>
    onKeep({
      number: number.trim(),
      name: { hi: hi.trim(), en: en.trim() },
      rank: { hi: rankHi.trim(), en: rankEn.trim() },
      role,
      status,
      posting: row?.posting ?? station,
      scope: row?.scope ?? "station",
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      ...(newCode ? { newCode } : {}),
    });
  return (
    <Dialog title={row ? t("roster.edit") : t("roster.add")} closeName={t("common.close")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) keep();
        }}
      >
        <div class="columns">
          <Field
            label={t("in.number")}
            kind="latin"
            max={20}
            value={number}
            onInput={(typed) => put(row ? {} : { number: typed })}
          />
          <Field label={t("in.nameHi")} max={80} value={hi} onInput={(typed) => put({ hi: typed })} />
          <Field label={t("in.nameEn")} kind="latin" max={80} value={en} onInput={(typed) => put({ en: typed })} />
          <Field label={t("roster.rankHi")} max={80} value={rankHi} onInput={(typed) => put({ rankHi: typed })} />
          <Field
            label={t("roster.rankEn")}
            kind="latin"
            max={80}
            value={rankEn}
            onInput={(typed) => put({ rankEn: typed })}
          />
          <label class="field">
            <strong>{t("roster.role")}</strong>
            <select
              class="input"
              value={role}
              onChange={(event) => put({ role: event.currentTarget.value as RosterRow["role"] })}
            >
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`role.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <strong>{t("roster.status")}</strong>
            <select
              class="input"
              value={status}
              onChange={(event) => put({ status: event.currentTarget.value as RosterRow["status"] })}
            >
              {OFFICER_STATUS.map((each) => (
                <option key={each} value={each}>
                  {t(`officerStatus.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <DayField label={t("roster.from")} value={from} onInput={(day) => put({ from: day })} />
          <DayField label={t("roster.until")} value={until} onInput={(day) => put({ until: day })} />
        </div>
        <div class="actions">
          {row && (
            <>
              <Button kind="danger" icon="cross" onPress={onRemove}>
                {t("roster.remove")}
              </Button>
              <Button icon="lock" onPress={() => put({ newCode: !newCode })}>
                {newCode ? `${t("roster.newCode")}` : t("roster.newCode")}
              </Button>
            </>
          )}
          <Button kind="quiet" onPress={onClose}>
            {t("common.cancel")}
          </Button>
          <Button submit icon="check" disabled={!isWhole}>
            {t("roster.keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
