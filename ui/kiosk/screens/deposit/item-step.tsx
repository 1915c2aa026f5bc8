import type { JSX } from "preact";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { countedCash, type ItemDraft, withCategory } from "../../models/item-draft.ts";
import { phraseKeys, saysPhrase, withPhrase } from "../../models/phrase-keys.ts";
import { useApp, useResource } from "../../use-app.ts";
import { CashCount } from "./cash-count.tsx";
import { IdentityField } from "./identity-field.tsx";
import { QuantityInput } from "./quantity-input.tsx";
import type { StepProps } from "./step-props.ts";

/** What it is: the class by one tap, its words by another, then what identifies this object, and how much of it. */
export const ItemStep = ({ draft, set }: StepProps): JSX.Element => {
  const { api, language, name, t } = useApp();
  const learned = useResource(api.phrases, "phrases");
  const { item } = draft;
  const change = (part: Partial<ItemDraft>) => set({ item: { ...item, ...part } });
  if (!item.category)
    return (
      <div class="category-tiles">
        <Chips
          large
          label={t("deposit.category")}
          choices={CATEGORY_IDS.map((id) => ({ id, icon: id, text: name(categoryOf(id).name) }))}
          value={undefined}
          onPick={(id) => set({ item: withCategory(item, id) })}
        />
      </div>
    );
  const category = categoryOf(item.category);
  const fields = category.fields.filter((field) => field.kind !== "denominations");
  const must = fields.filter((field) => field.identifying);
  const may = fields.filter((field) => !field.identifying);
  const keys = phraseKeys(item.category, learned.value.value?.phrases ?? []);
  const asksText = !category.fields.some((field) => field.identifying);
  return (
    <div class="split">
      <div class="stack">
        <div class="picked">
          <Icon name={item.category} size="large" />
          <h2>{name(category.name)}</h2>
          <Button
            icon="back"
            onPress={() => {
              const { category: _category, ...rest } = item;
              set({ item: rest });
            }}
          >
            {t("common.change")}
          </Button>
        </div>
        <Chips
          label={t("deposit.phrases")}
          choices={keys.map(({ text }) => ({ id: text.hi, text: name(text) }))}
          value={keys.find(({ phrase }) => saysPhrase(item, phrase))?.text.hi}
          onPick={(id) => {
            const key = keys.find(({ text }) => text.hi === id);
            if (key) set({ item: withPhrase(item, key.phrase) });
          }}
        />
        {must.map((field) => (
          <IdentityField key={`${item.category}${field.id}`} field={field} item={item} change={change} />
        ))}
        <Field
          label={t("deposit.description")}
          {...(asksText ? {} : { optional: t("deposit.descriptionOptional") })}
          value={item.description}
          max={255}
          onInput={(value) => change({ description: value })}
        />
        <details class="more">
          <summary>{t("deposit.more")}</summary>
          <div class="stack">
            {may.map((field) => (
              <IdentityField key={`${item.category}${field.id}`} field={field} item={item} change={change} />
            ))}
            <Field
              label={t("deposit.mark")}
              optional={t("common.optional")}
              value={item.mark}
              max={20}
              onInput={(value) => change({ mark: value })}
            />
          </div>
        </details>
      </div>
      {item.unit === "rupee_paise" ? (
        <CashCount
          item={item}
          change={change}
          total={displayQuantity({ amount: Math.max(countedCash(item), 0), unit: "rupee_paise" }, language.value)}
        />
      ) : (
        <QuantityInput key={`${item.category}${item.unit}`} item={item} change={change} />
      )}
    </div>
  );
};
