import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CategoryField } from "#domain/item/category.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
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
  const asking = useSignal(false);
  const reason = item.unreadable[field.id] ?? "";
  const setReason = (text: string) => change({ unreadable: { ...item.unreadable, [field.id]: text } });
  if (field.kind === "choice" || !field.identifying) return <ValueField field={field} item={item} change={change} />;
  if (reason !== "")
    return (
      <div>
        <button type="button" class="chip" aria-pressed onClick={() => setReason("")}>
          <span>
            {name(field.name)}: {name(UNREADABLE_REASONS.find(({ hi }) => hi === reason) ?? { hi: reason, en: reason })}
          </span>
          <Icon name="check" size="small" />
        </button>
      </div>
    );
  return (
    <div class="stack stack-tight">
      {asking.value ? (
        <Chips
          label={t("deposit.unreadableWhy", { field: name(field.name) })}
          choices={UNREADABLE_REASONS.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
          value={undefined}
          onPick={(picked) => {
            asking.value = false;
            setReason(picked);
          }}
        />
      ) : (
        <ValueField field={field} item={item} change={change} />
      )}
      <div>
        <button
          type="button"
          class="chip chip-quiet"
          aria-pressed={asking.value}
          onClick={() => {
            asking.value = !asking.value;
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
      kind={digits ? "digits" : field.identifying && !field.word ? "code" : "text"}
      value={value}
      max={digits ? 12 : 255}
      onInput={(typed) => put(digits ? typed.replaceAll(/\D/g, "") : typed)}
    />
  );
};
