import type { JSX } from "preact";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { displayQuantity, UNITS } from "#domain/item/quantity.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { countedCash, type ItemDraft, withCategory } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";
import { CashCount } from "./cash-count.tsx";
import { IdentityField } from "./identity-field.tsx";
import type { StepProps } from "./step-props.ts";

/** What it is: the class by one tap, then what identifies this object, and how much of it. */
export const ItemStep = ({ draft, set }: StepProps): JSX.Element => {
  const { language, name, t } = useApp();
  const { item } = draft;
  const change = (part: Partial<ItemDraft>) => set({ item: { ...item, ...part } });
  if (!item.category)
    return (
      <Chips
        large
        label={t("deposit.category")}
        choices={CATEGORY_IDS.map((id) => ({ id, icon: id, text: name(categoryOf(id).name) }))}
        value={undefined}
        onPick={(id) => set({ item: withCategory(item, id) })}
      />
    );
  const category = categoryOf(item.category);
  const must = category.fields.filter((field) => field.identifying);
  const may = category.fields.filter((field) => !field.identifying);
  const asksText = must.length === 0;
  return (
    <div class="stack stack-wide">
      <div class="picked">
        <Icon name={item.category} size="large" />
        <h2>{name(category.name)}</h2>
        <Button
          onPress={() => {
            const { category: _category, ...rest } = item;
            set({ item: rest });
          }}
        >
          {t("deposit.otherCategory")}
        </Button>
      </div>
      <div class="split">
        <div class="stack">
          {asksText && (
            <Field
              label={t("deposit.description")}
              value={item.description}
              max={255}
              long
              onInput={(value) => change({ description: value })}
            />
          )}
          {[...must, ...may].map((field) =>
            field.kind === "denominations" ? null : (
              <IdentityField key={field.id} field={field} item={item} change={change} />
            ),
          )}
          {!asksText && (
            <Field
              label={t("deposit.description")}
              optional={t("deposit.descriptionOptional")}
              value={item.description}
              max={255}
              long
              onInput={(value) => change({ description: value })}
            />
          )}
          <Field
            label={t("deposit.mark")}
            optional={t("common.optional")}
            value={item.mark}
            max={20}
            onInput={(value) => change({ mark: value })}
          />
        </div>
        <div class="stack">
          {item.unit === "rupee_paise" ? (
            <CashCount
              item={item}
              change={change}
              total={displayQuantity({ amount: Math.max(countedCash(item), 0), unit: "rupee_paise" }, language.value)}
            />
          ) : (
            <>
              <Chips
                label={t("deposit.unit")}
                choices={category.units.map((unit) => ({ id: unit, text: name(UNITS[unit].name) }))}
                value={item.unit}
                onPick={(unit) => change({ unit })}
              />
              <NumberPad
                label={t("deposit.quantity")}
                value={item.amount}
                onInput={(amount) => change({ amount })}
                done={undefined}
                erase={t("common.erase")}
                max={12}
                point={UNITS[item.unit ?? "piece"].decimals > 0}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
};
