import type { JSX } from "preact";
import { mustStayOutside } from "#domain/item/category.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { cardText } from "../models/parcel-text.ts";
import { CodeBox } from "../parts/code-box.tsx";
import { InHand } from "../parts/in-hand.tsx";
import { ItemRow } from "../parts/item-row.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";
import { useLabelAndRack } from "../use-label-and-rack.ts";

/** What waits at the counter: labels to print and scan back, items to put away. */
export const TrayScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const tray = useResource(api.tray, "tray");
  const hand = useLabelAndRack(tray.reload);
  const lists = tray.value.value;
  const { chosen, expected } = hand;
  const yardOnly = [...(lists?.unshelved ?? []), ...(lists?.unlabelled ?? [])].some(
    (card) => chosen.value.includes(card.item) && mustStayOutside(card.category),
  );
  return (
    <main class="page">
      <h1>{t("tray.title")}</h1>
      <Notice kind="info">{t("tray.how")}</Notice>
      <ProblemNotice problem={tray.problem.value} />
      <InHand hand={hand} yardOnly={yardOnly} />
      {!lists && !tray.problem.value && <Waiting text={t("common.waiting")} />}
      {lists && (
        <div class="split split-even">
          <section class="stack">
            <h2>{t("tray.unlabelled", { count: lists.unlabelled.length })}</h2>
            {lists.unlabelled.length > 0 && <PaperLinks printed={{ what: "unlabelled" }} />}
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
                        onPrinted={() => hand.printed(card.item)}
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
            {lists.unshelved.length > 0 && <PaperLinks printed={{ what: "unshelved" }} />}
            {lists.unshelved.length === 0 && <Empty icon="check" text={t("tray.allShelved")} />}
            <ul class="rows">
              {lists.unshelved.map((card) => {
                const isChosen = chosen.value.includes(card.item);
                return (
                  <ItemRow
                    key={card.item}
                    card={card}
                    end={
                      <Button
                        icon={isChosen ? "check" : "shelf"}
                        onPress={() => (isChosen ? hand.drop(card.item) : hand.choose(card.item, cardText(card)))}
                      >
                        {t(isChosen ? "tray.isChosen" : "act.item.shelve")}
                      </Button>
                    }
                  />
                );
              })}
            </ul>
          </section>
        </div>
      )}
      {/* with the lists, or they would push it down under the hand */}
      {(lists || tray.problem.value) && <CodeBox />}
    </main>
  );
};
