import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayNumber } from "#domain/case/case-header.ts";
import { instantOf, yearOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { CaseFound } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

/** The FIR that followed becomes a number of this case; another known case is linked beside it. */
export const LinkDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, clock, t } = useApp();
  const own = sheet.cases[0];
  const number = useSignal("");
  const year = useSignal(String(yearOf(instantOf(clock.now()))));
  const found = useSignal<readonly CaseFound[] | undefined>(undefined);
  const linked = useSignal<string | undefined>(undefined);
  const look = async () => {
    const answer = await api.cases(number.value.trim(), year.value.trim());
    if (!answer.ok) return;
    found.value = answer.value.cases.filter((each) => !sheet.item.cases.includes(each.case));
    linked.value = found.value[0]?.case;
  };
  const asNumber = found.value?.length === 0 && own !== undefined;
  return (
    <ActDialog
      title={t("act.item.link")}
      onClose={onClose}
      ready={linked.value !== undefined || asNumber}
      act={(second) =>
        linked.value === undefined && own
          ? api.numberCase(
              { case: own.case, number: { kind: "fir", number: number.value.trim(), year: Number(year.value) } },
              second,
            )
          : api.linkCase({ item: sheet.item.item, case: linked.value ?? "", reason: t("link.reason") }, second)
      }
    >
      <div class="columns">
        <Field
          label={t("deposit.number")}
          kind="digits"
          value={number.value}
          onInput={(text) => {
            number.value = text;
            found.value = undefined;
          }}
        />
        <Field
          label={t("deposit.year")}
          kind="digits"
          max={4}
          value={year.value}
          onInput={(text) => {
            year.value = text;
            found.value = undefined;
          }}
        />
      </div>
      <div>
        <Button icon="search" disabled={!number.value.trim()} onPress={() => void look()}>
          {t("link.look")}
        </Button>
      </div>
      {found.value && found.value.length > 0 && (
        <Chips
          label={t("link.known")}
          choices={found.value.map((each) => ({ id: each.case, text: each.numbers.map(displayNumber).join(", ") }))}
          value={linked.value}
          onPick={(id) => {
            linked.value = id;
          }}
        />
      )}
      {asNumber && <p>{t("link.asNumber", { number: `${number.value}/${year.value}` })}</p>}
    </ActDialog>
  );
};
