import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Hit } from "#domain/fleet/lines.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty, Notice } from "#ui/kit/notice.tsx";
import { ItemList } from "../parts/item-list.tsx";
import { useQuery } from "../parts/use-query.ts";
import { Reading } from "../shell/reading.tsx";
import { useDistrict, useReading } from "../use-district.ts";

interface Found {
  readonly hits: readonly Hit[];
  readonly stations: number;
  readonly more: boolean;
}

const Results = ({ words }: { readonly words: string }): JSX.Element => {
  const { t } = useDistrict();
  const found = useReading<Found>(`/search?q=${encodeURIComponent(words)}`);
  return (
    <Reading of={found}>
      {({ hits, stations, more }) => (
        <>
          <p class="soft" role="status">
            {t("find.found", { count: hits.length, stations })}
          </p>
          {more && <Notice kind="info">{t("find.more")}</Notice>}
          {hits.length === 0 ? <Empty icon="search" text={t("find.none")} /> : <ItemList lines={hits} />}
        </>
      )}
    </Reading>
  );
};

/** Words, codes and case numbers over every station in scope. */
export const SearchScreen = (): JSX.Element => {
  const { t } = useDistrict();
  const { value, change } = useQuery();
  const words = (value("q") ?? "").trim();
  const typed = useSignal(words);
  return (
    <main class="page">
      <h1>{t("find.title")}</h1>
      <form
        class="filter-words"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: typed.value.trim() });
        }}
      >
        <Field
          label={t("menu.findHint")}
          value={typed.value}
          focus
          onInput={(text) => {
            typed.value = text;
          }}
        />
        <Button icon="search" submit>
          {t("menu.find")}
        </Button>
      </form>
      {words.length >= 2 && <Results key={words} words={words} />}
    </main>
  );
};
