import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ScreenClock } from "../browser-clock.ts";
import { Icon } from "../icon.tsx";
import { eraseBack, putText, stepCaret, type TextField } from "./edit.ts";
import { Key } from "./key.tsx";
import { faceOf, LAYOUTS, PAGE_FACES, PAGES, type Page } from "./layouts.ts";
import { SuggestionBar } from "./suggestion-bar.tsx";
import { createSuggestions, type Suggest } from "./suggestions.ts";
import type { KeyboardWords } from "./words.ts";

type Shift = "off" | "once" | "locked";
const AFTER_SHIFT: Readonly<Record<Shift, Shift>> = { off: "once", once: "locked", locked: "off" };
const LETTER = /^[a-z]$/i;

/**
 * The keyboard of one field. Every key edits at the caret and leaves the focus where it is. On the Hinglish page a space
 * or a sign after a word in Latin letters lets its likeliest Hindi word take its place.
 * @param suggest asks for Hindi words; without it there is no Hinglish page
 */
export const Keyboard = (props: {
  readonly field: TextField;
  readonly page: Signal<Page>;
  readonly capitals: boolean;
  readonly clock: ScreenClock;
  readonly suggest: Suggest | undefined;
  readonly words: KeyboardWords;
  readonly onHide: () => void;
  readonly onDone: () => void;
}): JSX.Element => {
  const { field, clock, suggest, words } = props;
  const shift = useSignal<Shift>(props.capitals ? "locked" : "off");
  const suggestions = useMemo(
    () => createSuggestions(field, clock, suggest ?? (async () => [])),
    [field, clock, suggest],
  );
  const page = props.page.value === "hinglish" && !suggest ? "inscript" : props.page.value;
  const isHinglish = page === "hinglish";
  useEffect(() => {
    if (!isHinglish) return;
    suggestions.look();
    field.addEventListener("input", suggestions.look);
    document.addEventListener("selectionchange", suggestions.look);
    return () => {
      suggestions.stop();
      field.removeEventListener("input", suggestions.look);
      document.removeEventListener("selectionchange", suggestions.look);
    };
  }, [field, suggestions, isHinglish]);

  const put = (text: string) => {
    if (isHinglish && !LETTER.test(text)) suggestions.settle();
    putText(field, text);
    if (shift.value === "once") shift.value = "off";
  };
  const isShifted = shift.value !== "off";
  const names: Readonly<Record<string, string>> = { "\u200c": words.openVirama, "\u200d": words.halfLetter };
  const rows = LAYOUTS[page];
  return (
    <section class={`keyboard kb-page-${page}`} aria-label={words.keyboard} onPointerDown={(e) => e.preventDefault()}>
      {isHinglish && <SuggestionBar suggestions={suggestions} words={words} />}
      {rows.map((keys, index) => (
        <div class="kb-row" key={`${page}${index}`}>
          {index === rows.length - 1 && page !== "digits" && (
            <Key
              kind="wide"
              name={words.shift}
              pressed={isShifted}
              onPress={() => {
                shift.value = AFTER_SHIFT[shift.value];
              }}
            >
              <Icon name={shift.value === "locked" ? "shiftLocked" : "shift"} />
            </Key>
          )}
          {keys.map(([plain, shifted]) => {
            const text = isShifted ? shifted : plain;
            return (
              <Key key={plain} name={names[text]} onPress={() => put(text)}>
                {faceOf(text)}
              </Key>
            );
          })}
          {index === 0 && (
            <Key kind="wide" name={words.erase} onPress={() => eraseBack(field)}>
              <Icon name="erase" />
            </Key>
          )}
        </div>
      ))}
      <div class="kb-row kb-foot">
        {PAGES.filter((each) => each !== "hinglish" || suggest).map((each) => (
          <Key
            key={each}
            kind="page"
            name={words.pageNames[each]}
            pressed={each === page}
            onPress={() => {
              props.page.value = each;
              shift.value = each === "latin" && props.capitals ? "locked" : "off";
            }}
          >
            {PAGE_FACES[each]}
          </Key>
        ))}
        <Key kind="space" onPress={() => put(" ")}>
          {words.space}
        </Key>
        <Key kind="wide" name={words.left} onPress={() => stepCaret(field, -1)}>
          <Icon name="left" />
        </Key>
        <Key kind="wide" name={words.right} onPress={() => stepCaret(field, 1)}>
          <Icon name="right" />
        </Key>
        <Key kind="act" name={words.hide} onPress={props.onHide}>
          <Icon name="keyboardOff" />
        </Key>
        <Key
          kind="act"
          onPress={() => {
            if (isHinglish) suggestions.settle();
            props.onDone();
          }}
        >
          <strong>{words.done}</strong>
        </Key>
      </div>
    </section>
  );
};
