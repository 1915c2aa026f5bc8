import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ItemLine, Page } from "#domain/fleet/lines.ts";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { ItemList } from "../../parts/item-list.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useQuery } from "../../parts/use-query.ts";
import { Reading } from "../../shell/reading.tsx";
import { useDistrict, useReading } from "../../use-district.ts";

const STATES = ["placed", "out", "overdue", "missing", "closed"] as const;

/** A station's items by state, class and words. */
export const ItemsTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t, name } = useDistrict();
  const { value, text, change } = useQuery();
  const typed = useSignal(value("q") ?? "");
  const page = useReading<Page<ItemLine>>(`/stations/${station}/items${text}`, turn);
  const state = STATES.find((each) => each === value("state")) ?? "all";
  return (
    <>
      <div class="filters">
        <Chips
          label={t("list.stateName")}
          hideLabel
          value={state}
          onPick={(picked) => change({ state: picked === "all" ? undefined : picked })}
          choices={[{ id: "all", text: t("list.all") }, ...STATES.map((id) => ({ id, text: t(`state.${id}`) }))]}
        />
        <label class="select">
          <span class="visually-hidden">{t("list.class")}</span>
          <select
            class="input"
            value={value("category") ?? ""}
            onChange={(event) => change({ category: event.currentTarget.value })}
          >
            <option value="">
              {t("list.class")}: {t("list.all")}
            </option>
            {CATEGORY_IDS.map((id) => (
              <option key={id} value={id}>
                {name(categoryOf(id).name)}
              </option>
            ))}
          </select>
        </label>
        <form
          class="filter-words"
          onSubmit={(event) => {
            event.preventDefault();
            change({ q: typed.value.trim() });
          }}
        >
          <Field
            label={t("list.words")}
            value={typed.value}
            onInput={(words) => {
              typed.value = words;
            }}
          />
          <Button icon="search" submit>
            {t("menu.find")}
          </Button>
        </form>
      </div>
      <Reading of={page}>
        {(found) => (
          <>
            <Pager of={found} csv={`/api/stations/${station}/items.csv${text}`} />
            {found.rows.length === 0 ? <Empty icon="search" text={t("list.empty")} /> : <ItemList lines={found.rows} />}
          </>
        )}
      </Reading>
    </>
  );
};
