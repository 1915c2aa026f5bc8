import type { JSX } from "preact";
import type { PAGE_TEXTS } from "./page-texts.ts";
import type { Shown, Words } from "./words.ts";

type Mark = "ok" | "warn" | "info";
interface Promised {
  readonly title: keyof typeof PAGE_TEXTS;
  readonly mark: Mark;
  readonly holds: readonly string[];
  readonly not: readonly string[];
}

/** What each promise of the record comes to in this file; the file was checked before. */
const promisesOf = ({ proof, folded, say }: Shown, words: Words): Promised[] => {
  const { content, logs, lines, linked } = proof;
  const newest = logs.at(-1);
  const size = (newest?.newest.size ?? 0) - 1;
  const seen = newest?.witnessed;
  const open = folded.steps.filter(({ line }) => !line.witnessed).length;
  const doubtful = folded.steps.filter(({ doubts }) => doubts.length > 0).length;
  const photos = words.files.filter(({ what }) => what === "photo").length;
  const privates = words.files.filter(({ what }) => what === "private");
  const erased = privates.filter((each) => each.erased).length;
  const isBracketed = folded.steps.some(({ notAfterMs }) => notAfterMs !== undefined);
  return [
    { title: "bytes.title", mark: "ok", holds: [say("bytes.holds", { count: lines.length })], not: [say("bytes.not")] },
    { title: "device.title", mark: "ok", holds: [say("device.holds", { size })], not: [say("device.not")] },
    {
      title: "witness.title",
      mark: open === 0 ? "ok" : "warn",
      holds: seen ? [say("witness.holds", { size: seen.size - 1, time: words.time(seen.atSeconds * 1000) })] : [],
      not: [
        ...(seen ? [] : [say("witness.none")]),
        ...(seen && open > 0 ? [say("witness.rest", { size: seen.size, count: open })] : []),
        ...(seen ? [say("witness.not")] : []),
      ],
    },
    {
      title: "whole.title",
      mark: content.left === 0 ? "ok" : "warn",
      holds: [say("whole.holds", { who: words.maker, size })],
      not: [...(content.left > 0 ? [say("whole.left", { count: content.left })] : []), say("whole.not")],
    },
    {
      title: "time.title",
      mark: isBracketed && doubtful === 0 ? "ok" : "warn",
      holds: isBracketed ? [say("time.holds")] : [],
      not: [
        ...(isBracketed ? [] : [say("time.none")]),
        ...(doubtful > 0 ? [say("time.doubt", { count: doubtful })] : []),
        say("time.not"),
      ],
    },
    ...(logs.length > 1
      ? [
          {
            title: "epochs.title" as const,
            mark: linked ? ("ok" as const) : ("warn" as const),
            holds: linked ? [say("epochs.holds", { count: logs.length })] : [],
            not: [...(linked ? [] : [say("epochs.loose")]), say("epochs.not")],
          },
        ]
      : []),
    {
      title: "photos.title",
      mark: "info",
      holds: [
        photos > 0 ? say("photos.holds", { count: photos }) : say("photos.none"),
        ...(privates.length > erased ? [say("private.sealed", { count: privates.length - erased })] : []),
        ...(erased > 0 ? [say("private.erased", { count: erased })] : []),
      ],
      not: [say("photos.not")],
    },
    { title: "page.title", mark: "info", holds: [say("page.holds")], not: [say("page.not")] },
  ];
};

const SIGNS: Readonly<Record<Mark, string>> = { ok: "✓", warn: "!", info: "i" };

/** Promise by promise: what holds, and what nobody should read into it. */
export const Promises = ({ shown, words }: { readonly shown: Shown; readonly words: Words }): JSX.Element => {
  const { say } = shown;
  return (
    <section>
      <h2>{say("promises")}</h2>
      <ul class="promises">
        {promisesOf(shown, words).map(({ title, mark, holds, not }) => (
          <li key={title} class={`promise promise-${mark}`}>
            <h3>
              <span class="sign" aria-hidden="true">
                {SIGNS[mark]}
              </span>
              {say(title)} <small class="sign-word">{say(`mark.${mark}`)}</small>
            </h3>
            {holds.length > 0 && (
              <p>
                <b>{say("proven")}: </b>
                {holds.join(" ")}
              </p>
            )}
            <p class="soft">
              <b>{say("notProven")}: </b>
              {not.join(" ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
