import type { JSX } from "preact";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { type Unfinished, workOf } from "../models/unfinished.ts";
import { useApp } from "../use-app.ts";

const TITLES: Readonly<Record<string, { readonly title: PlainTextKey; readonly icon: IconName }>> = {
  deposit: { title: "draft.deposit", icon: "deposit" },
  issue: { title: "draft.issue", icon: "issue" },
  return: { title: "draft.return", icon: "return" },
};

/** What a form is called, by the name it is kept under. */
export const draftTitle = (name: string): PlainTextKey => TITLES[name]?.title ?? "draft.other";

/** Forms of this officer that were begun and not sent: one tap opens each where it stopped. Nothing when there are none. */
export const UnfinishedWork = (): JSX.Element | null => {
  const { drafts, t } = useApp();
  const waiting = drafts.unfinished.value.filter(({ recorded }) => recorded.length === 0);
  if (waiting.length === 0) return null;
  return (
    <section class="stack unfinished">
      <h2>{t("draft.title")}</h2>
      <ul class="rows">
        {waiting.map((draft) => (
          <UnfinishedRow key={draft.name} draft={draft} />
        ))}
      </ul>
    </section>
  );
};

const UnfinishedRow = ({ draft }: { readonly draft: Unfinished }): JSX.Element => {
  const { t } = useApp();
  const { caseText, items } = workOf(draft.value);
  return (
    <li class="row-line">
      <a class="row" href={draft.path}>
        <span class="thumb">
          <Icon name={TITLES[draft.name]?.icon ?? "pen"} />
        </span>
        <span class="row-main">
          <strong>
            {t(draftTitle(draft.name))}
            {caseText && <span class="row-case">{caseText}</span>}
          </strong>
          <small class="soft">
            {t("draft.since", { time: displayTime(instantOf(draft.atMs)) })}
            {items > 0 && ` · ${t("draft.parcels", { count: items })}`}
          </small>
        </span>
        <span class="row-end unfinished-go">
          {t("draft.resume")} <Icon name="next" />
        </span>
      </a>
    </li>
  );
};
