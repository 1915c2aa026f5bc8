import type { ComponentChildren, JSX } from "preact";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { Icon } from "#ui/kit/icon.tsx";
import type { ItemCard } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { WhereMark } from "./where.tsx";

/** One item in a list: its picture, number, what it is and where it is. Tapping opens its sheet. */
export const ItemRow = (props: {
  readonly card: ItemCard;
  readonly end?: ComponentChildren;
  /** the register number and the description with something marked in them */
  readonly register?: ComponentChildren;
  readonly what?: ComponentChildren;
}): JSX.Element => {
  const { language, name, t } = useApp();
  const { card } = props;
  return (
    <li class="row-line">
      <a class="row" href={`/i/${card.item}`}>
        <span class="thumb">
          {card.photo ? (
            <img src={`/api/photos/${card.photo}/thumb`} alt="" loading="lazy" />
          ) : (
            <Icon name={card.category} />
          )}
        </span>
        <span class="row-main">
          <strong>
            {props.register ?? card.register}
            {card.caseText && <span class="row-case">{card.caseText}</span>}
          </strong>
          <span class="row-what">{card.sensitive ? t("item.sensitive") : (props.what ?? card.description)}</span>
          <small class="soft">
            {name(categoryOf(card.category).name)}
            {card.quantity && ` · ${displayQuantity(card.quantity, language.value)}`}
          </small>
        </span>
        <WhereMark whereabouts={card.whereabouts} path={card.path} />
      </a>
      {props.end}
    </li>
  );
};

/** Items under each other, or nothing. */
export const ItemRows = ({ cards }: { readonly cards: readonly ItemCard[] }): JSX.Element => (
  <ul class="rows">
    {cards.map((card) => (
      <ItemRow key={card.item} card={card} />
    ))}
  </ul>
);
