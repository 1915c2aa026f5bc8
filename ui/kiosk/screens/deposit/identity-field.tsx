import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CategoryField } from "#domain/item/category.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { ItemDraft } from "../../models/item-draft.ts";
import { UNREADABLE_REASONS } from "../../models/phrases.ts";
import { useApp } from "../../use-app.ts";

interface Props {
  readonly field: CategoryField;
  readonly item: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
}

/** One field of the category. What identifies the object may be "not readable", with the reason. */
export const IdentityField = ({ field, item, change }: Props): JSX.Element => {
  const { name, t } = useApp();
  const reason = item.unreadable[field.id] ?? "";
  const opened = useSignal(false);
  // a phrase may say by itself that the object has no number
  const asking = opened.value || reason !== "";
  const setReason = (text: string) => change({ unreadable: { ...item.unreadable, [field.id]: text } });
  if (field.kind === "choice" || !field.identifying) return <ValueField field={field} item={item} change={change} />;
  return (
    <div class="stack stack-tight">
      {!asking && <ValueField field={field} item={item} change={change} />}
      {asking && (
        <Chips
          label={t("deposit.unreadableWhy", { field: name(field.name) })}
          choices={UNREADABLE_REASONS.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
          value={reason}
          onPick={setReason}
        />
      )}
      <div>
        <button
          type="button"
          class="chip chip-quiet"
          aria-pressed={asking}
          onClick={() => {
            opened.value = !asking;
            if (asking) setReason("");
          }}
        >
          {t("deposit.unreadable")}
        </button>
      </div>
    </div>
  );
};

const ValueField = ({ field, item, change }: Props): JSX.Element => {
  const { name, t } = useApp();
  const value = item.fields[field.id] ?? "";
  const put = (typed: string) => change({ fields: { ...item.fields, [field.id]: typed } });
  if (field.kind === "choice")
    return (
      <Chips
        label={name(field.name)}
        choices={(field.choices ?? []).map((choice) => ({ id: choice.id, text: name(choice.name) }))}
        value={value}
        onPick={(id) => put(id === value ? "" : id)}
      />
    );
  const digits = field.kind === "integer";
  return (
    <Field
      label={name(field.name)}
      {...(field.identifying ? {} : { optional: t("common.optional") })}
      kind={digits ? "digits" : "text"}
      value={value}
      max={digits ? 12 : 255}
      onInput={(typed) => put(digits ? typed.replaceAll(/\D/g, "") : typed)}
    />
  );
};
