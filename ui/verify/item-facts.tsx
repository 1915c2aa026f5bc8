import type { JSX } from "preact";
import { displayNumber } from "#domain/case/case-header.ts";
import { displayCode } from "#domain/codes.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { registerText } from "#domain/item/register-text.ts";
import { displayTime } from "#domain/time.ts";
import type { Shown, Words } from "./words.ts";

/** What the item is and where it stands by the last entry given. */
export const ItemFacts = (props: { readonly shown: Shown; readonly words: Words }): JSX.Element => {
  const { proof, folded, language, say } = props.shown;
  const { words } = props;
  const { item, state, station } = folded;
  const size = proof.logs.at(-1)?.newest.size ?? 0;
  const cases = (item?.cases ?? []).flatMap((code) => state.case(code) ?? []);
  const caseText = cases
    .map(({ numbers, sections }) =>
      [
        numbers.map((each) => `${each.kind.toUpperCase()} ${displayNumber(each)}`).join(", "),
        sections && say("sections", { sections }),
      ]
        .filter(Boolean)
        .join(" · "),
    )
    .join("; ");
  const what = item && [
    item.description,
    categoryOf(item.category).name[language],
    item.quantity && displayQuantity(item.quantity, language),
  ];
  const facts: readonly (readonly [title: string, text: string | undefined])[] = [
    [say("station"), [station.name?.[language], proof.content.station].filter(Boolean).join(" · ")],
    [say("register"), item && registerText(item)],
    [say("code"), displayCode(proof.content.item)],
    [say("what"), what?.filter(Boolean).join(" · ")],
    [say("case"), caseText],
    [say("seizedAt"), item?.seizedAt && displayTime(item.seizedAt)],
    [say("depositor"), item?.depositor && words.named(item.depositor)],
    [say("whereNow"), item && `${words.where(item)} (${say("asOf", { size: size - 1 })})`],
    [say("sealNow"), words.seal(item?.seal)],
  ];
  return (
    <section>
      <h2>{say("item")}</h2>
      <dl class="facts">
        {facts.map(
          ([title, text]) =>
            text && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};
