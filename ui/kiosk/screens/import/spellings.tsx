import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import type { UnknownSpelling } from "../../models/answers.ts";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { SecondDialog } from "../../parts/second-dialog.tsx";
import { useApp, useResource, useSubmission } from "../../use-app.ts";

/** Names of places as old registers write them: each is settled once, and what waited under it is shelved. */
export const SpellingsScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const list = useResource(api.spellings, "spellings");
  const open = useSignal<string | undefined>(undefined);
  const found = list.value.value?.spellings;
  return (
    <main class="page">
      <h1>{t("spellings.title")}</h1>
      <p class="soft">{t("spellings.explain")}</p>
      <ProblemNotice problem={list.problem.value} />
      {!found && !list.problem.value && <Waiting text={t("common.waiting")} />}
      {found?.length === 0 && <Empty icon="check" text={t("spellings.none")} />}
      <ul class="rows">
        {(found ?? []).map((each) => (
          <li key={each.spelling}>
            <button
              type="button"
              class="row"
              aria-expanded={open.value === each.spelling}
              onClick={() => {
                open.value = open.value === each.spelling ? undefined : each.spelling;
              }}
            >
              <Icon name="place" />
              <span class="row-main">
                <strong>{each.spelling}</strong>
              </span>
              <span>{t("spellings.items", { count: each.items.length })}</span>
            </button>
            {open.value === each.spelling && <Settle spelling={each} onSettled={() => void list.reload()} />}
          </li>
        ))}
      </ul>
    </main>
  );
};

const Settle = (props: { readonly spelling: UnknownSpelling; readonly onSettled: () => void }): JSX.Element => {
  const { api, t, toast } = useApp();
  const { spelling } = props.spelling;
  const submission = useSubmission();
  const place = useSignal("");
  const settle = () =>
    void submission.send(
      (second) => api.settleSpelling({ spelling, place: place.value }, second),
      ({ items }) => {
        toast.value = t("spellings.done", { count: items });
        props.onSettled();
      },
    );
  return (
    <div class="card stack">
      <PlacePicker
        label={t("spellings.which", { text: spelling })}
        value={place.value || undefined}
        onPick={(picked) => {
          place.value = picked;
        }}
      />
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <div class="actions">
        <Button kind="primary" icon="check" busy={submission.busy.value} disabled={place.value === ""} onPress={settle}>
          {t("spellings.save")}
        </Button>
      </div>
      <SecondDialog submission={submission} />
    </div>
  );
};
