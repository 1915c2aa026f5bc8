import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Officer } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { PartReading } from "#domain/repairs/parts.ts";
import type { Bilingual } from "#domain/schema.ts";
import { FIRST_TEXTS } from "#domain/text/first-screens.ts";
import { textsOf } from "#domain/text/texts-of.ts";
import type { Language, Translate } from "#domain/text/translate.ts";
import { createAsk, type Problem } from "#ui/kit/answer.ts";
import { browserClock, type ScreenClock } from "#ui/kit/browser-clock.ts";
import { createResource, type Resource } from "#ui/kit/resource.ts";
import { createSounds } from "#ui/kit/sounds.ts";
import { createLessonRunner, type LessonRunner } from "./lessons/runner.ts";
import { createLessonTrail, type LessonTrail } from "./lessons/trail.ts";
import { type AlarmWatch, createAlarmWatch } from "./models/alarms.ts";
import type { Station } from "./models/answers.ts";
import { type Api, createApi } from "./models/api.ts";
import { createDrafts, type Drafts } from "./models/drafts.ts";
import { createLive, type Live } from "./models/live.ts";
import { createScans, type Scans } from "./models/scans.ts";
import { createSession, type Session } from "./models/session.ts";
import { createTheme, type ThemeChoice } from "./models/theme.ts";
import { createUndo, type Undo } from "./models/undo.ts";

/** Everything the screens share. Made once for the page and handed down; no screen reaches for a global. */
export interface App {
  readonly api: Api;
  readonly clock: ScreenClock;
  readonly session: Session;
  readonly scans: Scans;
  readonly drafts: Drafts;
  readonly live: Live;
  readonly alarms: AlarmWatch;
  readonly lessons: LessonRunner;
  readonly lessonTrail: LessonTrail;
  readonly station: Resource<Station>;
  readonly places: Resource<{ readonly places: readonly Place[] }>;
  readonly officers: Resource<{ readonly officers: readonly Officer[] }>;
  /** every part of the machine, for the strip and Repairs */
  readonly parts: Resource<{ readonly parts: readonly PartReading[] }>;
  readonly language: Signal<Language>;
  /** a text in the language of the screen */
  readonly t: Translate;
  /** takes in the texts of the screens behind the first one */
  readonly addTexts: (more: Readonly<Record<string, Bilingual>>) => void;
  /** a name in the language of the screen */
  readonly name: (name: Bilingual) => string;
  /** the officer signed in; undefined while locked */
  readonly officer: ReadonlySignal<Officer | undefined>;
  readonly toast: Signal<string | undefined>;
  readonly undo: Undo;
  readonly theme: ThemeChoice;
  /** an officer's card that was read while a form was open: second person, or the next at the kiosk? */
  readonly cardAsked: Signal<Officer | undefined>;
  /** the officer whose card was read as that of a second person; asked for the PIN when the act wants one */
  readonly secondOffered: Signal<Officer | undefined>;
  /** opens a screen */
  go(path: string): void;
  /** the router hands its way of opening screens in here */
  route(go: (path: string) => void): void;
  /** lasting choices of the kiosk that are no draft: recent cases, language */
  readonly store: Storage;
}

const ENDED: readonly Problem["code"][] = ["session/none", "session/expired"];
const LANGUAGE_KEY = "language";
/** Screens with a form in which a second person can be meant. */
const FORMS = /^\/(deposit|issue|return|i)(\/|$)/;

/** @param page the browser window with its store, network and clock */
export const createApp = (page: Window & typeof globalThis): App => {
  const store = page.localStorage;
  const clock = browserClock(page);
  const ways: { lock: () => void; go: (path: string) => void } = { lock: () => {}, go: () => {} };
  const ask = createAsk((problem) => {
    if (ENDED.includes(problem.code)) ways.lock();
  });
  const api = createApi(page.location.origin, page.fetch.bind(page), ask);
  const cardAsked = signal<Officer | undefined>(undefined);
  const secondOffered = signal<Officer | undefined>(undefined);
  const ending: { settled: () => Promise<void> } = { settled: async () => {} };
  const signOut = async () => {
    // what was typed last reaches the station while the session that owns it lives
    await ending.settled();
    return api.signOut();
  };
  const session = createSession({ ...api, signOut }, clock);
  ways.lock = () => {
    if (session.state.value.kind === "open") session.lock();
  };
  const officer = computed(() => {
    const state = session.state.value;
    return state.kind === "open" ? ({ status: "active", ...state.signedIn.officer } as Officer) : undefined;
  });
  let before: string | undefined;
  officer.subscribe((now) => {
    if (!now) return;
    // whoever takes over begins at home; the address of the one before says what that one did
    if (before !== undefined && before !== now.officer) page.history.replaceState(null, "", "/");
    before = now.officer;
    cardAsked.value = undefined;
    secondOffered.value = undefined;
  });
  const switchTo = (card: Officer) => {
    if (officer.value?.officer === card.officer) return;
    if (FORMS.test(page.location.pathname)) cardAsked.value = card;
    else session.lock(card.officer);
  };
  const language = signal<Language>(store.getItem(LANGUAGE_KEY) === "en" ? "en" : "hi");
  language.subscribe((chosen) => {
    store.setItem(LANGUAGE_KEY, chosen);
    page.document.documentElement.lang = chosen;
  });
  const texts = textsOf(FIRST_TEXTS);
  const byLanguage = { hi: texts.inLanguage("hi"), en: texts.inLanguage("en") };
  const t: Translate = (key, ...facts) => byLanguage[language.value](key, ...facts);
  const live = createLive(page);
  const sound = createSounds(page);
  const go = (path: string) => ways.go(path);
  const drafts = createDrafts({
    api,
    clock,
    officer: () => officer.value?.officer,
    path: () => page.location.pathname,
    random: (count) => page.crypto.getRandomValues(new Uint8Array(count)),
  });
  ending.settled = drafts.settled;
  page.addEventListener("pagehide", drafts.flush);
  return {
    api,
    clock,
    session,
    scans: createScans({
      api,
      sound,
      isOpen: () => session.state.value.kind === "open",
      go,
      after: clock.after,
      switchTo,
    }),
    drafts,
    live,
    alarms: createAlarmWatch({ load: api.alarms, live, clock, sound }),
    lessons: createLessonRunner(store),
    lessonTrail: createLessonTrail(live),
    station: createResource(api.station),
    places: createResource(api.places),
    officers: createResource(api.officers),
    parts: createResource(api.parts),
    language,
    t,
    addTexts: texts.add,
    name: (name) => name[language.value],
    officer,
    toast: signal(undefined),
    undo: createUndo(clock),
    theme: createTheme(store, clock, (shown) => {
      page.document.documentElement.dataset["theme"] = shown;
    }),
    cardAsked,
    secondOffered,
    go,
    route: (way) => {
      ways.go = way;
    },
    store,
  };
};
