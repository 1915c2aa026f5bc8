import type { ComponentChildren, JSX } from "preact";
import { categoryOf } from "#domain/item/category.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Notice } from "#ui/kit/notice.tsx";
import { FOUND_WHERE, type FoundWhere, type HitCard } from "../models/answers.ts";
import type { Found, Search } from "../models/search.ts";
import { useApp } from "../use-app.ts";
import { ItemRow } from "./item-row.tsx";

type Spans = readonly (readonly [number, number])[];

/** A text with the parts marked that fit what was typed. */
const marked = (text: string, spans: Spans): ComponentChildren => {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
};

const HitRow = ({ card }: { readonly card: HitCard }): JSX.Element => {
  const { name } = useApp();
  const { why } = card;
  const field = categoryOf(card.category).fields.find(({ id }) => id === why?.also?.field);
  return (
    <ItemRow
      card={card}
      register={marked(card.register, why?.register ?? [])}
      what={
        why?.also ? (
          <>
            {card.description}{" "}
            <span class="also">
              {field && `${name(field.name)}: `}
              <mark>{why.also.text}</mark>
            </span>
          </>
        ) : (
          marked(card.description, why?.description ?? [])
        )
      }
    />
  );
};

/** What the hits are narrowed by; a place where none of them is has no chip. */
const WhereChips = ({ search, found }: { readonly search: Search; readonly found: Found }): JSX.Element | null => {
  const { t } = useApp();
  const places = found.where;
  if (!places) return null;
  const shown = FOUND_WHERE.filter((where) => places[where] > 0 || where === search.where.value);
  if (shown.length < 2 && search.where.value === undefined) return null;
  return (
    <Chips<FoundWhere | "all">
      label={t("search.where")}
      hideLabel
      value={search.where.value ?? "all"}
      choices={[
        { id: "all", text: t("search.all") },
        ...shown.map((id) => ({ id, text: `${t(`search.where.${id}`)} (${places[id]})` })),
      ]}
      onPick={(id) => {
        search.where.value = id === "all" ? undefined : id;
      }}
    />
  );
};

const TRIES = ["search.tryWord", "search.tryCase", "search.tryRegister", "search.tryPiece", "search.tryLabel"] as const;

const Nothing = ({ text }: { readonly text: string }): JSX.Element => {
  const { t } = useApp();
  return (
    <div class="nothing">
      <Icon name="search" size="large" />
      <h2>{t("search.none", { text })}</h2>
      <p>{t("search.tryThis")}</p>
      <ul>
        {TRIES.map((each) => (
          <li key={each}>{t(each)}</li>
        ))}
      </ul>
    </div>
  );
};

/** What was found for the text in the box, best first, and why each hit fits. */
export const SearchResults = (props: { readonly search: Search; readonly found: Found }): JSX.Element => {
  const { t } = useApp();
  const { found, search } = props;
  const some = found.where ? Object.values(found.where).some((count) => count > 0) : found.total > 0;
  if (!some) return <Nothing text={found.text} />;
  return (
    <section class="stack">
      <div class="found-head">
        <h2 aria-live="polite">{t("home.found", { count: found.total })}</h2>
        <WhereChips search={search} found={found} />
      </div>
      {found.partial && <Notice kind="info">{t("search.partial")}</Notice>}
      {found.items.length === 0 && (
        <Empty
          icon="search"
          text={t("search.noneHere")}
          action={
            <button type="button" class="button" onClick={() => (search.where.value = undefined)}>
              {t("search.showAll")}
            </button>
          }
        />
      )}
      <ul class="rows">
        {found.items.map((card) => (
          <HitRow key={card.item} card={card} />
        ))}
      </ul>
      {found.more ? (
        <p class="soft">{t("search.more", { count: found.total })}</p>
      ) : (
        found.total > found.items.length && <p class="soft">{t("search.first", { count: found.items.length })}</p>
      )}
    </section>
  );
};
