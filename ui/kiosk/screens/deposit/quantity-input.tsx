import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { categoryOf } from "#domain/item/category.ts";
import { UNITS, type UnitId } from "#domain/item/quantity.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import type { ItemDraft } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";

const USUAL_COUNTS = ["1", "2", "3", "4", "5", "6", "8", "10", "12"] as const;
const COUNTED: readonly UnitId[] = ["piece", "packet", "bottle", "set"];

/** How much: a count by one tap, a weight or volume by the pad, in the unit that the scale shows. */
export const QuantityInput = (props: {
  readonly item: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
}): JSX.Element => {
  const { name, t } = useApp();
  const { item, change } = props;
  const byPad = useSignal(false);
  const unit = item.unit ?? "piece";
  const units = item.category ? categoryOf(item.category).units : [];
  const usual = item.amount === "" || USUAL_COUNTS.some((count) => count === item.amount);
  const chips = COUNTED.includes(unit) && !byPad.value && usual;
  return (
    <div class="stack quantity">
      {units.length > 1 && (
        <Chips
          label={t("deposit.unit")}
          choices={units.map((each) => ({ id: each, text: name(UNITS[each].name) }))}
          value={item.unit}
          onPick={(picked) => change({ unit: picked })}
        />
      )}
      {chips ? (
        <fieldset class="group">
          <legend>
            {t("deposit.quantity")} ({name(UNITS[unit].name)})
          </legend>
          <div class="counts">
            {USUAL_COUNTS.map((count) => (
              <button
                key={count}
                type="button"
                class="chip count"
                aria-pressed={item.amount === count}
                onClick={() => change({ amount: count })}
              >
                {count}
              </button>
            ))}
          </div>
          <button
            type="button"
            class="chip chip-quiet"
            onClick={() => {
              byPad.value = true;
              change({ amount: "" });
            }}
          >
            {t("deposit.otherAmount")} …
          </button>
        </fieldset>
      ) : (
        <NumberPad
          label={`${t("deposit.quantity")} (${name(UNITS[unit].name)})`}
          value={item.amount}
          onInput={(amount) => {
            byPad.value = true;
            change({ amount });
          }}
          done={undefined}
          erase={t("common.erase")}
          max={12}
          point={UNITS[unit].decimals > 0}
        />
      )}
    </div>
  );
};
