import { type Signal, signal } from "@preact/signals";
import type * as f from "#domain/fleet/lines.ts";
import type { DistrictOfficer } from "#domain/people/scope.ts";
import type { Bilingual } from "#domain/schema.ts";
import { createTexts, type Language, type Translate } from "#domain/text/translate.ts";
import { type Answer, createAsk } from "#ui/kit/answer.ts";
import { browserClock, type ScreenClock } from "#ui/kit/browser-clock.ts";
import { createResource, type Resource } from "#ui/kit/resource.ts";
import { createSounds } from "#ui/kit/sounds.ts";
import { createNews, type News } from "./news.ts";

/** Everything the pages share. Made once and handed down. */
export interface District {
  readonly clock: ScreenClock;
  read<T>(path: string): Promise<Answer<T>>;
  write<T>(path: string, body?: unknown): Promise<Answer<T>>;
  readonly door: Resource<f.Door>;
  /** who is signed in: not yet known, nobody, or the officer */
  readonly officer: Signal<DistrictOfficer | "nobody" | undefined>;
  readonly news: News;
  readonly language: Signal<Language>;
  readonly t: Translate;
  readonly name: (name: Bilingual) => string;
  begin(): Promise<void>;
  signOut(): Promise<void>;
}

const LANGUAGE_KEY = "language";

/** @param page the browser window with its store, network and clock */
export const createDistrict = (page: Window & typeof globalThis): District => {
  const officer = signal<DistrictOfficer | "nobody" | undefined>(undefined);
  const ask = createAsk(({ code }) => {
    if (code === "session/none") officer.value = "nobody";
  });
  const read = <T>(path: string): Promise<Answer<T>> => ask<T>(page.fetch(`/api${path}`));
  const send = <T>(method: "POST" | "DELETE", path: string, body: unknown): Promise<Answer<T>> =>
    ask<T>(
      page.fetch(`/api${path}`, {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const language = signal<Language>(page.localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "hi");
  language.subscribe((chosen) => {
    page.localStorage.setItem(LANGUAGE_KEY, chosen);
    page.document.documentElement.lang = chosen;
  });
  const play = createSounds(page);
  const texts = createTexts();
  const byLanguage = { hi: texts("hi"), en: texts("en") };
  return {
    clock: browserClock(page),
    read,
    write: (path, body = {}) => send("POST", path, body),
    door: createResource(() => read<f.Door>("/door")),
    officer,
    news: createNews(page, () => play("alarm")),
    language,
    t: (key, ...facts) => byLanguage[language.value](key, ...facts),
    name: (name) => name[language.value],
    async begin() {
      const found = await read<DistrictOfficer>("/session");
      officer.value = found.ok ? found.value : "nobody";
    },
    async signOut() {
      await send("DELETE", "/session", {});
      // the next one who signs in begins at the beginning
      page.history.replaceState(null, "", "/");
      officer.value = "nobody";
    },
  };
};
