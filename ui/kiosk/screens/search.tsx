import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Empty } from "#ui/kit/notice.tsx";
import { FOUND_WHERE } from "../models/answers.ts";
import { createSearch } from "../models/search.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { SearchBox, searchPath } from "../parts/search-box.tsx";
import { SearchResults } from "../parts/search-results.tsx";
import { useApp } from "../use-app.ts";

/** A search with an address of its own: `/search?q=katta&in=out`. The address follows what is typed and narrowed. */
export const SearchScreen = (): JSX.Element => {
  const { api, clock, t } = useApp();
  const { query } = useLocation();
  const search = useMemo(
    () => createSearch(api, clock, { text: query["q"] ?? "", where: FOUND_WHERE.find((each) => each === query["in"]) }),
    // the address is read once: from then on it follows the search
    [api, clock],
  );
  useEffect(() => search.start(), [search]);
  const path = searchPath(search);
  useEffect(() => history.replaceState(history.state, "", path), [path]);
  return (
    <main class="page">
      <h1 class="visually-hidden">{t("search.title")}</h1>
      <SearchBox search={search} />
      <ProblemNotice problem={search.problem.value} />
      {search.found.value ? (
        <SearchResults search={search} found={search.found.value} />
      ) : (
        <Empty icon="search" text={t("search.start")} />
      )}
    </main>
  );
};
