import type { JSX } from "preact";
import { describe } from "#domain/custody/describe.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { type ItemDraft, itemOf, quantityOf } from "../../models/item-draft.ts";
import { useApp } from "../../use-app.ts";

/** One object as it will stand in the register: picture, words, seal, and its weight or number large. */
export const CheckRow = (props: {
  readonly item: ItemDraft;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): JSX.Element | null => {
  const { language, name, t } = useApp();
  const whole = itemOf(props.item);
  const quantity = quantityOf(props.item);
  if (!whole) return null;
  const photo = props.item.photos[0];
  return (
    <li class="check-row">
      <span class="thumb thumb-large">
        {photo ? <img src={`/api/photos/${photo.sha256}/thumb`} alt="" /> : <Icon name={whole.category} size="large" />}
      </span>
      <span class="row-main">
        <strong>{whole.description ?? describe(whole.category, whole.fields ?? {})}</strong>
        <strong class="check-quantity">{quantity && displayQuantity(quantity, language.value)}</strong>
        <small class="soft">
          {name(categoryOf(whole.category).name)} · {t(`seal.${whole.seal.state}`)} {whole.seal.text}
        </small>
      </span>
      <span class="check-acts">
        <IconButton icon="pen" name={t("common.change")} onPress={props.onEdit} />
        <IconButton icon="cross" name={t("common.remove")} onPress={props.onRemove} />
      </span>
    </li>
  );
};
