import type { JSX } from "preact";
import { Key } from "./key.tsx";
import type { Suggestions } from "./suggestions.ts";
import type { KeyboardWords } from "./words.ts";

/** The words offered for what is being typed, likeliest first, and last the Latin letters as they are. */
export const SuggestionBar = (props: {
  readonly suggestions: Suggestions;
  readonly words: Pick<KeyboardWords, "offers" | "asTyped" | "typeLatin">;
}): JSX.Element => {
  const { suggestions, words } = props;
  const shown = suggestions.shown.value;
  return (
    <fieldset class="kb-bar" aria-label={words.offers}>
      {shown ? (
        <>
          <div class="kb-offers">
            {shown.offers.map((offer) => (
              <Key key={offer} kind="word" lang="hi" onPress={() => suggestions.take(offer)}>
                {offer}
              </Key>
            ))}
          </div>
          <Key
            kind="word"
            lang="en"
            name={`${words.asTyped}: ${shown.word}`}
            onPress={() => suggestions.take(shown.word)}
          >
            <small>{shown.word}</small>
          </Key>
        </>
      ) : (
        <p>{words.typeLatin}</p>
      )}
    </fieldset>
  );
};
