import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import { PARENT_KINDS } from "#domain/place/place.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ItemRows } from "../parts/item-row.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { PrintAction, PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { pathText } from "../parts/where.tsx";
import { useApp, useResource, useSubmission } from "../use-app.ts";

/** One place and what stands in it. A box says its contents in one scan and moves as a whole. */
export const PlaceScreen = (props: { readonly params: { readonly place: string } }): JSX.Element => {
  const { api, name, officer, places, t, toast } = useApp();
  const code = props.params.place;
  const sheet = useResource(() => api.place(code), code);
  const submission = useSubmission();
  const moving = useSignal(false);
  const to = useSignal("");
  const known = sheet.value.value;
  const keeps = ["moharrir", "sho"].includes(officer.value?.role ?? "");
  if (!known)
    return (
      <main class="page">
        <ProblemNotice problem={sheet.problem.value} />
        {!sheet.problem.value && <Waiting text={t("common.waiting")} />}
      </main>
    );
  const { place, path, items } = known;
  const move = () =>
    void submission.send(
      (second) => api.shelve({ codes: [place.place], to: to.value }, second),
      () => {
        toast.value = t("common.saved");
        moving.value = false;
        void places.reload();
        void sheet.reload();
      },
    );
  return (
    <main class="page">
      <header class="card stack">
        <p class="soft">
          {t(`placeKind.${place.kind}`)} · {pathText(path, name)}
        </p>
        <h1>{name(place.name)}</h1>
        {place.doubleLock && <StateMark state="info" text={t("place.doubleLock")} />}
        <p class="code">{displayCode(place.place)}</p>
        {keeps && (
          <div class="acts">
            <PrintButton of={place.place} />
            {place.kind === "box" && (
              <>
                <PrintAction print={() => api.printContents(place.place)}>{t("place.printContents")}</PrintAction>
                <Button
                  icon="shelf"
                  lesson="place-move"
                  onPress={() => {
                    moving.value = !moving.value;
                  }}
                >
                  {t("place.move")}
                </Button>
              </>
            )}
          </div>
        )}
        {moving.value && (
          <>
            <PlacePicker
              label={t("shelve.where")}
              value={to.value || undefined}
              fits={(each) => each.place !== place.place}
              onPick={(picked) => {
                to.value = picked;
              }}
            />
            <div class="actions">
              <Button
                kind="primary"
                icon="shelf"
                busy={submission.busy.value}
                disabled={
                  !PARENT_KINDS.box.some(
                    (kind) => kind === places.value.value?.places.find((each) => each.place === to.value)?.kind,
                  )
                }
                onPress={move}
              >
                {t("place.moveHere")}
              </Button>
            </div>
          </>
        )}
        <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
        <SecondDialog submission={submission} />
      </header>
      <section class="stack" data-lesson="place-contents">
        <h2>{t("place.contents", { count: items.length })}</h2>
        {items.length > 0 && <PaperLinks printed={{ what: "place", place: place.place }} />}
        {items.length === 0 ? <Empty icon="other" text={t("place.empty")} /> : <ItemRows cards={items} />}
      </section>
    </main>
  );
};
