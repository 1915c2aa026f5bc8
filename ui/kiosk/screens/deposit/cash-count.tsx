import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { FACES, type ItemDraft } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";

const MOST_DIGITS = 6;

/** Notes and coins by face value: tap the note, count on the pad. The sum is ours, so it cannot be miscounted. */
export const CashCount = (props: {
  readonly item: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
  readonly total: string;
}): JSX.Element => {
  const { t } = useApp();
  const { item, change } = props;
  const chosen = useSignal<number>(FACES[0]);
  const put = (face: number, count: string) =>
    change({ notes: { ...item.notes, [face]: count.replaceAll(/\D/g, "").slice(0, MOST_DIGITS) } });
  return (
    <div class="cash-count">
      <fieldset class="group">
        <legend>{t("deposit.notes")}</legend>
        <div class="cash">
          {FACES.map((face) => (
            <label key={face} class={face === chosen.value ? "cash-face cash-chosen" : "cash-face"}>
              <span>₹ {face / 100} ×</span>
              <input
                class="input"
                inputMode="none"
                autocomplete="off"
                value={item.notes[face] ?? ""}
                onFocus={() => {
                  chosen.value = face;
                }}
                onInput={(event) => put(face, event.currentTarget.value)}
              />
            </label>
          ))}
        </div>
        <p class="total">
          {t("deposit.total")} <strong>{props.total}</strong>
        </p>
      </fieldset>
      <NumberPad
        label={t("deposit.countFace", { face: chosen.value / 100 })}
        value={item.notes[chosen.value] ?? ""}
        onInput={(count) => put(chosen.value, count)}
        done={undefined}
        erase={t("common.erase")}
        max={MOST_DIGITS}
      />
    </div>
  );
};
