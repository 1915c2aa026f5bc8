import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { mustStayOutside } from "#domain/item/category.ts";
import type { Place } from "#domain/place/place.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { ItemCard } from "../models/answers.ts";
import { CodeBox } from "../parts/code-box.tsx";
import { ItemRow } from "../parts/item-row.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useResource, useScan, useSubmission } from "../use-app.ts";

/** What waits at the counter: labels to print and scan back, items to put away. Scan the label, then the rack. */
export const TrayScreen = (): JSX.Element => {
  const { api, name, t, toast } = useApp();
  const tray = useResource(api.tray, "tray");
  const submission = useSubmission();
  /** the label printed last: the next label scanned must be this one */
  const expected = useSignal<string | undefined>(undefined);
  const chosen = useSignal<readonly string[]>([]);
  const choosing = useSignal(false);

  const shelve = (to: Place) =>
    void submission.send(
      (second) => api.shelve({ codes: [...chosen.value], to: to.place }, second),
      () => {
        toast.value = t("shelve.done", { place: name(to.name) });
        chosen.value = [];
        choosing.value = false;
        void tray.reload();
      },
    );
  const choose = (item: string) => {
    if (!chosen.value.includes(item)) chosen.value = [...chosen.value, item];
  };
  useScan(
    async (scanned) => {
      if (scanned.kind === "place" && chosen.value.length > 0) {
        shelve(scanned.place);
        return true;
      }
      if (scanned.kind !== "item") return false;
      const { item, label } = scanned.item;
      const of = expected.value ?? item;
      if (label.verified && of === item) {
        choose(item);
        return true;
      }
      await submission.send(
        () => api.verifyLabel({ of, scanned: item }),
        () => {
          expected.value = undefined;
          toast.value = t("label.verified");
          choose(item);
          void tray.reload();
        },
      );
      return true;
    },
    [tray],
  );
  const lists = tray.value.value;
  return (
    <main class="page">
      <h1>{t("tray.title")}</h1>
      <Notice kind="info">{t("tray.how")}</Notice>
      <ProblemNotice problem={tray.problem.value} />
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      {chosen.value.length > 0 && (
        <section class="card stack chosen">
          <div class="row-line">
            <h2>{t("tray.chosen", { count: chosen.value.length })}</h2>
            <Button
              icon="cross"
              onPress={() => {
                chosen.value = [];
              }}
            >
              {t("tray.none")}
            </Button>
          </div>
          <p>{t("tray.scanRack")}</p>
          {choosing.value ? (
            <ChooseRack
              cards={[...(lists?.unshelved ?? []), ...(lists?.unlabelled ?? [])]}
              chosen={chosen.value}
              onPick={shelve}
            />
          ) : (
            <div>
              <Button
                icon="shelf"
                onPress={() => {
                  choosing.value = true;
                }}
              >
                {t("tray.chooseRack")}
              </Button>
            </div>
          )}
        </section>
      )}
      {!lists && <Waiting text={t("common.waiting")} />}
      {lists && (
        <div class="split split-even">
          <section class="stack">
            <h2>{t("tray.unlabelled", { count: lists.unlabelled.length })}</h2>
            {lists.unlabelled.length === 0 && <Empty icon="check" text={t("tray.allLabelled")} />}
            <ul class="rows">
              {lists.unlabelled.map((card) => (
                <ItemRow
                  key={card.item}
                  card={card}
                  end={
                    <span class="row-act">
                      <PrintButton
                        of={card.item}
                        printedBefore={card.label.copies > 0}
                        onPrinted={() => {
                          expected.value = card.item;
                        }}
                      />
                      {(expected.value === card.item || card.label.copies > 0) && (
                        <StateMark state="warn" text={t("label.scanBackShort")} />
                      )}
                    </span>
                  }
                />
              ))}
            </ul>
          </section>
          <section class="stack">
            <h2>{t("tray.unshelved", { count: lists.unshelved.length })}</h2>
            {lists.unshelved.length === 0 && <Empty icon="check" text={t("tray.allShelved")} />}
            <ul class="rows">
              {lists.unshelved.map((card) => (
                <ItemRow
                  key={card.item}
                  card={card}
                  end={
                    <Button
                      icon={chosen.value.includes(card.item) ? "check" : "shelf"}
                      onPress={() => {
                        if (chosen.value.includes(card.item))
                          chosen.value = chosen.value.filter((id) => id !== card.item);
                        else choose(card.item);
                      }}
                    >
                      {t(chosen.value.includes(card.item) ? "tray.isChosen" : "act.item.shelve")}
                    </Button>
                  }
                />
              ))}
            </ul>
          </section>
        </div>
      )}
      <CodeBox />
      <SecondDialog submission={submission} />
    </main>
  );
};

const ChooseRack = (props: {
  readonly cards: readonly ItemCard[];
  readonly chosen: readonly string[];
  readonly onPick: (place: Place) => void;
}): JSX.Element => {
  const { places, t } = useApp();
  const to = useSignal("");
  const outside = props.cards.some((card) => props.chosen.includes(card.item) && mustStayOutside(card.category));
  const picked = places.value.value?.places.find((place) => place.place === to.value);
  return (
    <div class="stack">
      <PlacePicker
        label={t("shelve.where")}
        value={to.value || undefined}
        fits={(place) => !outside || place.kind === "yard"}
        onPick={(place) => {
          to.value = place;
        }}
      />
      <div class="actions">
        <Button kind="primary" icon="shelf" disabled={!picked} onPress={() => picked && props.onPick(picked)}>
          {t("shelve.save")}
        </Button>
      </div>
    </div>
  );
};
