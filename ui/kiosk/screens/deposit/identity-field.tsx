import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import type { CategoryField } from "#domain/item/category.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import type { ItemDraft } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";

const REASONS = ["erased", "dirty", "broken", "sealed", "absent"] as const;

/** One field of the category. What identifies the object may be "not readable", with the reason. */
export const IdentityField = (props: {
  readonly field: CategoryField;
  readonly item: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
}): JSX.Element => {
  const { field, item, change } = props;
  const { name, t } = useApp();
  const reason = item.unreadable[field.id] ?? "";
  const asking = useSignal(reason !== "");
  const value = item.fields[field.id] ?? "";
  const put = (typed: string) => change({ fields: { ...item.fields, [field.id]: typed } });
  const setReason = (text: string) => change({ unreadable: { ...item.unreadable, [field.id]: text } });
  return (
    <div class="stack stack-tight">
      {field.kind === "choice" ? (
        <Chips
          label={name(field.name)}
          choices={(field.choices ?? []).map((choice) => ({ id: choice.id, text: name(choice.name) }))}
          value={value || undefined}
          onPick={(id) => put(id === value ? "" : id)}
        />
      ) : (
        !asking.value && (
          <Field
            label={name(field.name)}
            {...(field.identifying ? {} : { optional: t("common.optional") })}
            kind={field.kind === "integer" ? "digits" : "text"}
            value={value}
            max={field.kind === "integer" ? 12 : 255}
            onInput={(typed) => put(field.kind === "integer" ? typed.replaceAll(/\D/g, "") : typed)}
          />
        )
      )}
      {field.identifying && field.kind !== "choice" && (
        <button
          type="button"
          class="chip chip-quiet"
          aria-pressed={asking.value}
          onClick={() => {
            asking.value = !asking.value;
            if (!asking.value) setReason("");
          }}
        >
          {t("deposit.unreadable", { field: name(field.name) })}
        </button>
      )}
      {asking.value && (
        <Chips
          label={t("deposit.unreadableWhy", { field: name(field.name) })}
          choices={REASONS.map((id) => ({ id, text: t(`unreadable.${id}`) }))}
          value={REASONS.find((id) => t(`unreadable.${id}`) === reason || id === reason)}
          onPick={(id) => setReason(t(`unreadable.${id}`))}
        />
      )}
    </div>
  );
};
