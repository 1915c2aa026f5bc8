import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "#ui/kit/icon.tsx";
import { listenForTyping } from "#ui/kit/typing.ts";
import { looksLikeCode } from "../models/scans.ts";
import type { Search } from "../models/search.ts";
import { useApp } from "../use-app.ts";

/** The address of a search that can be opened again. */
export const searchPath = ({ text, where }: Search): string =>
  `/search?${new URLSearchParams({ q: text.value.trim(), ...(where.value ? { in: where.value } : {}) }).toString()}`;

/** One box for whatever is at hand. Typing needs no tap; Enter opens the only hit, a code, or the list of hits. */
export const SearchBox = ({ search }: { readonly search: Search }): JSX.Element => {
  const { clock, go, scans, t } = useApp();
  const box = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      listenForTyping(window, clock, (text) => {
        search.text.value += text;
        box.current?.focus();
      }),
    [clock, search],
  );
  const enter = () => {
    const typed = search.text.value.trim();
    const only = search.found.value?.text === typed && search.found.value.items.length === 1;
    const item = only ? search.found.value?.items[0] : undefined;
    if (looksLikeCode(typed) || /^\d{6}$/.test(typed)) void scans.take(typed, "hand");
    else if (item) go(`/i/${item.item}`);
    else if (typed !== "") go(searchPath(search));
  };
  const clear = () => {
    search.text.value = "";
    search.where.value = undefined;
    box.current?.focus();
  };
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <Icon name="scan" size="large" />
      <label class="visually-hidden" for="search">
        {t("home.search")}
      </label>
      <input
        id="search"
        ref={box}
        class="input"
        type="search"
        data-keyboard="hindi"
        enterKeyHint="done"
        autocomplete="off"
        spellcheck={false}
        placeholder={t("home.prompt")}
        value={search.text.value}
        onInput={(event) => {
          search.text.value = event.currentTarget.value;
        }}
      />
      {search.text.value !== "" && (
        <button type="button" class="button search-clear" aria-label={t("search.clear")} onClick={clear}>
          <Icon name="cross" />
        </button>
      )}
    </form>
  );
};
