import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type Officer, ROLES, type Role } from "#domain/people/officer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { RANKS } from "../models/officer-form.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useSubmission } from "../use-app.ts";

const EMPTY = { hi: "", en: "", number: "", rank: "" };

/** A new officer of the station; the one-time code is handed up once. */
export const NewOfficer = (props: { readonly onMade: (officer: Officer, code: string) => void }): JSX.Element => {
  const { api, name, t } = useApp();
  const submission = useSubmission();
  const shown = useSignal(false);
  const form = useSignal(EMPTY);
  const role = useSignal<Role | undefined>(undefined);
  const set = (part: Partial<typeof EMPTY>) => {
    form.value = { ...form.value, ...part };
  };
  const { hi, en, number, rank } = form.value;
  const found = RANKS.find((each) => each.id === rank);
  const save = () => {
    if (!found || !role.value) return;
    const input = { name: { hi: hi || en, en: en || hi }, rank: found.name, number, role: role.value };
    void submission.send(
      (second) => api.enrol(input, second),
      (made) => {
        form.value = EMPTY;
        role.value = undefined;
        shown.value = false;
        props.onMade(made.officer, made.code);
      },
    );
  };
  if (!shown.value)
    return (
      <div>
        <Button
          kind="primary"
          icon="plus"
          onPress={() => {
            shown.value = true;
          }}
        >
          {t("officers.add")}
        </Button>
      </div>
    );
  return (
    <section class="card stack">
      <h2>{t("officers.add")}</h2>
      <div class="columns">
        <Field label={t("officer.nameHi")} value={hi} max={80} onInput={(value) => set({ hi: value })} focus />
        <Field label={t("officer.nameEn")} kind="latin" value={en} max={80} onInput={(value) => set({ en: value })} />
        <Field
          label={t("lock.number")}
          kind="digits"
          value={number}
          max={20}
          onInput={(value) => set({ number: value })}
        />
      </div>
      <Chips
        label={t("officer.rank")}
        choices={RANKS.map((each) => ({ id: each.id, text: name(each.name) }))}
        value={rank}
        onPick={(id) => set({ rank: id })}
      />
      <Chips
        label={t("officer.role")}
        choices={ROLES.map((id) => ({ id, text: t(`role.${id}`) }))}
        value={role.value}
        onPick={(id) => {
          role.value = id;
        }}
      />
      <ProblemNotice problem={submission.problem.value} />
      <div class="actions">
        <Button
          onPress={() => {
            shown.value = false;
          }}
        >
          {t("common.cancel")}
        </Button>
        <Button
          kind="primary"
          icon="check"
          disabled={!(hi || en) || !number || !found || !role.value}
          busy={submission.busy.value}
          onPress={save}
        >
          {t("officers.save")}
        </Button>
      </div>
      <SecondDialog submission={submission} />
    </section>
  );
};
