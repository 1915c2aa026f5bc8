import type { JSX } from "preact";
import type { Hit, ItemLine } from "#domain/fleet/lines.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { displayDate } from "#domain/time.ts";
import { useDistrict } from "../use-district.ts";
import { WhereMark } from "./where.tsx";

const ItemRow = ({ line }: { readonly line: ItemLine | Hit }): JSX.Element => {
  const { t, name, language } = useDistrict();
  return (
    <li class="line">
      <a class="line-main" href={`/s/${line.station}/i/${line.item}`}>
        <strong>
          {line.register}
          {line.caseText !== "" && <span class="line-case">{line.caseText}</span>}
        </strong>
        <span>{line.sensitive ? t("thing.sensitive") : line.description}</span>
        <small class="soft">
          {"stationName" in line && <b>{name(line.stationName)} · </b>}
          {name(categoryOf(line.category).name)}
          {line.quantity && ` · ${displayQuantity(line.quantity, language.value)}`} · {t("list.deposited")}{" "}
          {displayDate(line.depositedAt)}
        </small>
      </a>
      <WhereMark line={line} />
    </li>
  );
};

/** Items under each other; each opens its sheet. Hits of a search name their station. */
export const ItemList = ({ lines }: { readonly lines: readonly (ItemLine | Hit)[] }): JSX.Element => (
  <ul class="lines">
    {lines.map((line) => (
      <ItemRow key={`${line.station} ${line.item}`} line={line} />
    ))}
  </ul>
);
