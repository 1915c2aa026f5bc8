import { type Signal, signal } from "@preact/signals";
import type { TextField } from "#ui/kit/keyboard/edit.ts";
import type { KeyboardHost, OpenKeyboard } from "#ui/kit/keyboard/open-keyboard.tsx";
import { watchTypedField } from "#ui/kit/keyboard/typed-field.ts";
import type { KeyboardWords } from "#ui/kit/keyboard/words.ts";
import type { App } from "../app.ts";

const keyboardWords = ({ t }: Pick<App, "t">): KeyboardWords => ({
  keyboard: t("keyboard.name"),
  pageNames: {
    inscript: t("keyboard.pageName.inscript"),
    hinglish: t("keyboard.pageName.hinglish"),
    latin: t("keyboard.pageName.latin"),
    digits: t("keyboard.pageName.digits"),
  },
  shift: t("keyboard.shift"),
  erase: t("keyboard.erase"),
  space: t("keyboard.space"),
  left: t("keyboard.left"),
  right: t("keyboard.right"),
  halfLetter: t("keyboard.halfLetter"),
  openVirama: t("keyboard.openVirama"),
  hide: t("keyboard.hide"),
  done: t("keyboard.done"),
  asTyped: t("keyboard.asTyped"),
  offers: t("keyboard.offers"),
  typeLatin: t("keyboard.typeLatin"),
});

/** A word of the kiosk that outlasts a reload. */
const kept = (store: Storage, key: string): Signal<string> => {
  const word = signal(store.getItem(key) ?? "");
  word.subscribe((value) => store.setItem(key, value));
  return word;
};

/**
 * Gives every field with `data-keyboard` the keyboard in the page, which is fetched when it is first wanted. Answers the
 * way to stop.
 */
export const hostKeyboard = (page: Window, app: App): (() => void) => {
  const hiddenWord = kept(app.store, "keyboard.hidden");
  const hidden = signal(hiddenWord.value !== "");
  const suggest = async (word: string): Promise<readonly string[]> => {
    const answer = await app.api.suggest(word);
    return answer.ok ? answer.value.words : [];
  };
  const host: KeyboardHost = {
    clock: app.clock,
    words: () => keyboardWords(app),
    suggest: () => (app.officer.value ? suggest : undefined),
    hidden,
    textPage: kept(app.store, "keyboard.page"),
    firstPage: () => (app.language.value === "en" ? "latin" : "inscript"),
  };
  let opened: Promise<OpenKeyboard> | undefined;
  let wanted: TextField | undefined;
  const stops = [
    hidden.subscribe((value) => {
      hiddenWord.value = value ? "hidden" : "";
    }),
    watchTypedField(
      page,
      app.clock,
      (field) => {
        wanted = field;
        opened ??= import("#ui/kit/keyboard/open-keyboard.tsx").then((file) => file.openKeyboard(host));
        void opened.then((keyboard) => (wanted ? keyboard.show(wanted) : keyboard.hide()));
      },
      () => (hidden.value ? "" : "none"),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
