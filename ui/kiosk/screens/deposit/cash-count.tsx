import type { JSX } from "preact";
import { FACES, type ItemDraft } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";

/** Notes and coins by face value; the sum is ours, so it cannot be miscounted. */
export const CashCount = (props: {
  readonly item: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
  readonly total: string;
}): JSX.Element => {
  const { t } = useApp();
  const { item, change } = props;
  return (
    <fieldset class="group">
      <legend>{t("deposit.notes")}</legend>
      <div class="cash">
        {FACES.map((face) => (
          <label key={face}>
            <span>₹ {face / 100} ×</span>
            <input
              class="input"
              data-keyboard="digits"
              autocomplete="off"
              value={item.notes[face] ?? ""}
              onInput={(event) =>
                change({
                  notes: { ...item.notes, [face]: event.currentTarget.value.replaceAll(/\D/g, "").slice(0, 6) },
                })
              }
            />
          </label>
        ))}
      </div>
      <p class="total">
        {t("deposit.total")} <strong>{props.total}</strong>
      </p>
    </fieldset>
  );
};
