import { effect, type Signal, signal } from "@preact/signals";
import { render } from "preact";
import type { ScreenClock } from "../browser-clock.ts";
import { Icon } from "../icon.tsx";
import type { TextField } from "./edit.ts";
import { Key } from "./key.tsx";
import { Keyboard } from "./keyboard.tsx";
import { PAGES, type Page } from "./layouts.ts";
import { createKeyboardPlace } from "./place.ts";
import type { Suggest } from "./suggestions.ts";
import { type FieldLetters, lettersOf } from "./typed-field.ts";
import type { KeyboardWords } from "./words.ts";

/** What the keyboard asks of the kiosk. */
export interface KeyboardHost {
  readonly clock: ScreenClock;
  /** read while it is drawn, so that it follows the language of the screen */
  readonly words: () => KeyboardWords;
  /** absent while nobody is signed in */
  readonly suggest: () => Suggest | undefined;
  /** whether a person with a real keyboard has sent this one away; kept */
  readonly hidden: Signal<boolean>;
  /** the page last used for text; kept. A word that is no page says that none was used yet */
  readonly textPage: Signal<string>;
  /** the page for text where none was used yet */
  readonly firstPage: () => Page;
}

/** The keyboard in the page: one, which goes to the field that is typed into. */
export interface OpenKeyboard {
  show(field: TextField): void;
  hide(): void;
}

const PAGE_OF: Readonly<Record<FieldLetters, Page | undefined>> = {
  hindi: undefined,
  latin: "latin",
  code: "latin",
  digits: "digits",
};

/** Makes the keyboard; nothing is in the page before the first `show`. */
export const openKeyboard = (host: KeyboardHost): OpenKeyboard => {
  const place = createKeyboardPlace(document);
  let stop = () => {};
  let shows = 0;
  const Shown = (props: { readonly field: TextField; readonly page: Signal<Page> }) => {
    const { field, page } = props;
    const words = host.words();
    if (host.hidden.value)
      return (
        <Key
          kind="act"
          onPress={() => {
            host.hidden.value = false;
          }}
        >
          <Icon name="keyboard" /> <span>{words.keyboard}</span>
        </Key>
      );
    return (
      <Keyboard
        field={field}
        page={page}
        capitals={lettersOf(field) === "code"}
        clock={host.clock}
        suggest={host.suggest()}
        words={words}
        onHide={() => {
          host.hidden.value = true;
        }}
        onDone={() => {
          if (field.enterKeyHint === "go") field.form?.requestSubmit();
          field.blur();
        }}
      />
    );
  };
  return {
    show(field) {
      stop();
      const fixed = PAGE_OF[lettersOf(field)];
      const page = signal(fixed ?? PAGES.find((each) => each === host.textPage.value) ?? host.firstPage());
      const stops = [
        effect(() => {
          if (!fixed && page.value !== "digits") host.textPage.value = page.value;
        }),
        effect(() => place.showFor(field, host.hidden.value ? "button" : "whole")),
      ];
      stop = () => {
        for (const each of stops) each();
      };
      shows += 1;
      render(<Shown key={shows} field={field} page={page} />, place.element);
    },
    hide() {
      stop();
      place.hide();
      render(null, place.element);
    },
  };
};
