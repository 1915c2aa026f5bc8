import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { safeParse } from "valibot";
import { personSchema } from "#domain/people/person.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { type IssueDraft, type Named, whoMayReceive } from "../models/issue-draft.ts";
import { useApp } from "../use-app.ts";

/** The person who takes property on bond; kept beside the record, so that it can be erased one day. */
export const Receiver = (props: {
  readonly draft: IssueDraft;
  readonly set: (part: Partial<IssueDraft>) => void;
}): JSX.Element => {
  const { api, t } = useApp();
  const { draft, set } = props;
  const { receiver } = draft;
  const named = useSignal<readonly Named[]>([]);
  const item = draft.parcels[0]?.item;
  const change = (part: Partial<IssueDraft["receiver"]>) => set({ receiver: { ...receiver, ...part } });
  useEffect(() => {
    if (!item) return;
    void api.item(item).then((answer) => {
      if (!answer.ok) return;
      named.value = whoMayReceive(
        (answer.value.private?.persons ?? []).flatMap((side) => {
          const read = safeParse(personSchema, side);
          return read.success ? [read.output] : [];
        }),
      );
      const only = named.value.length === 1 ? named.value[0] : undefined;
      if (only && receiver.name === "") change(only.receiver);
    });
  }, [api, item]);
  return (
    <fieldset class="card group">
      <legend class="visually-hidden">{t("issue.receiver")}</legend>
      <h2>{t("issue.receiver")}</h2>
      <div class="stack">
        {named.value.length > 0 && (
          <Chips
            label={t("issue.caseHas")}
            choices={named.value.map((each) => ({
              id: each.receiver.name,
              text: each.receiver.name,
              note: t(`person.${each.role}`),
            }))}
            value={receiver.name}
            onPick={(picked) => {
              const found = named.value.find((each) => each.receiver.name === picked);
              if (found) change(found.receiver);
            }}
          />
        )}
        <div class="columns">
          <Field label={t("receiver.name")} value={receiver.name} onInput={(name) => change({ name })} />
          <Field
            label={t("receiver.father")}
            optional={t("common.optional")}
            value={receiver.father}
            onInput={(father) => change({ father })}
          />
          <Field
            label={t("receiver.phone")}
            optional={t("common.optional")}
            kind="digits"
            max={20}
            value={receiver.phone}
            onInput={(phone) => change({ phone })}
          />
          <Field
            label={t("receiver.address")}
            optional={t("common.optional")}
            value={receiver.address}
            onInput={(address) => change({ address })}
          />
        </div>
      </div>
    </fieldset>
  );
};
