import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import { mustStayOutside } from "#domain/item/category.ts";
import { PARENT_KINDS, type Place } from "#domain/place/place.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { PlaceSheet } from "../models/answers.ts";
import { cardText } from "../models/parcel-text.ts";
import { PLACE_ICONS, placeOrder } from "../models/place-order.ts";
import { InHand } from "../parts/in-hand.tsx";
import { ItemRow, ItemRows } from "../parts/item-row.tsx";
import { PaperLinks } from "../parts/paper-links.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { PrintAction, PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { pathText } from "../parts/where.tsx";
import { useApp, useResource, useSubmission } from "../use-app.ts";
import { useLabelAndRack } from "../use-label-and-rack.ts";

/** One place and what stands in it. A box says its contents in one scan and moves as a whole. */
export const PlaceScreen = (props: { readonly params: { readonly place: string } }): JSX.Element => {
  const { api, officer, t } = useApp();
  const code = props.params.place;
  const sheet = useResource(() => api.place(code), code);
  const known = sheet.value.value;
  const keeps = ["moharrir", "sho"].includes(officer.value?.role ?? "");
  if (known?.place.place !== code)
    return (
      <main class="page">
        <ProblemNotice problem={sheet.problem.value} />
        {!sheet.problem.value && <Waiting text={t("common.waiting")} />}
      </main>
    );
  return (
    <main class="page">
      <PlaceHead sheet={known} keeps={keeps} />
      <Inside place={known.place} />
      {known.items.length > 0 && <PaperLinks printed={{ what: "place", place: code }} />}
      {keeps ? (
        <TakeOut key={code} sheet={known} onChanged={() => void sheet.reload()} />
      ) : (
        <section class="stack" data-lesson="place-contents">
          <h2>{t("place.contents", { count: known.items.length })}</h2>
          {known.items.length === 0 ? <Empty icon="other" text={t("place.empty")} /> : <ItemRows cards={known.items} />}
        </section>
      )}
    </main>
  );
};

const PlaceHead = ({ sheet, keeps }: { readonly sheet: PlaceSheet; readonly keeps: boolean }): JSX.Element => {
  const { api, name, t } = useApp();
  const { place, path } = sheet;
  const moving = useSignal(false);
  return (
    <header class="card stack">
      <p class="soft">
        {t(`placeKind.${place.kind}`)} · {pathText(path, name)}
      </p>
      <h1>{name(place.name)}</h1>
      {place.doubleLock && <StateMark state="info" text={t("place.doubleLock")} />}
      <p class="code">{displayCode(place.place)}</p>
      {keeps && (
        <div class="acts">
          {place.kind !== "room" && (
            <a class="button button-primary" href={`/p/${place.place}/put`}>
              <Icon name="shelf" />
              <span>{t("place.put")}</span>
            </a>
          )}
          <PrintButton of={place.place} />
          {place.kind === "box" && (
            <>
              <PrintAction print={() => api.printContents(place.place)}>{t("place.printContents")}</PrintAction>
              <Button
                icon="place"
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
        <MoveBox
          box={place}
          onMoved={() => {
            moving.value = false;
          }}
        />
      )}
    </header>
  );
};

/** Where the box goes with all that is in it: by scan, or by taps from the room inwards. */
const MoveBox = ({ box, onMoved }: { readonly box: Place; readonly onMoved: () => void }): JSX.Element => {
  const { api, name, places, t, toast } = useApp();
  const submission = useSubmission();
  const to = useSignal("");
  const target = places.value.value?.places.find((each) => each.place === to.value);
  const move = () => {
    if (!target) return;
    void submission.send(
      (second) => api.shelve({ codes: [box.place], to: target.place }, second),
      () => {
        toast.value = t("put.boxMoved", { box: name(box.name), place: name(target.name) });
        void places.reload();
        onMoved();
      },
    );
  };
  return (
    <div class="stack">
      <PlacePicker
        label={t("shelve.where")}
        value={to.value || undefined}
        fits={(each) => each.place !== box.place}
        onPick={(picked) => {
          to.value = picked;
        }}
      />
      <div class="actions">
        <Button
          kind="primary"
          icon="shelf"
          busy={submission.busy.value}
          disabled={!target || !PARENT_KINDS.box.includes(target.kind)}
          onPress={move}
        >
          {t("place.moveHere")}
        </Button>
      </div>
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <SecondDialog submission={submission} />
    </div>
  );
};

/** The racks, shelves and boxes that stand directly in this place. */
const Inside = ({ place }: { readonly place: Place }): JSX.Element | null => {
  const { language, name, places, t } = useApp();
  const inside = (places.value.value?.places ?? [])
    .filter((each) => each.parent === place.place)
    .toSorted(placeOrder(language.value));
  return inside.length === 0 ? null : (
    <nav class="stack" aria-label={t("place.boxes")}>
      <h2>{t("place.boxes")}</h2>
      <div class="acts">
        {inside.map((each) => (
          <a key={each.place} class="button" href={`/p/${each.place}`}>
            <Icon name={PLACE_ICONS[each.kind]} />
            <span>{name(each.name)}</span>
          </a>
        ))}
      </div>
    </nav>
  );
};

/** The contents; what is chosen or scanned is in hand and goes where the next rack is scanned. */
const TakeOut = (props: { readonly sheet: PlaceSheet; readonly onChanged: () => void }): JSX.Element => {
  const { t } = useApp();
  const { items } = props.sheet;
  const hand = useLabelAndRack(props.onChanged);
  const chosen = hand.chosen.value;
  return (
    <section class="stack" data-lesson="place-contents">
      <h2>{t("place.contents", { count: items.length })}</h2>
      <InHand
        hand={hand}
        yardOnly={items.some((card) => chosen.includes(card.item) && mustStayOutside(card.category))}
      />
      {items.length === 0 ? (
        <Empty icon="other" text={t("place.empty")} />
      ) : (
        <Notice kind="info">{t("place.takeOut")}</Notice>
      )}
      <ul class="rows">
        {items.map((card) => {
          const isChosen = chosen.includes(card.item);
          return (
            <ItemRow
              key={card.item}
              card={card}
              end={
                <Button
                  icon={isChosen ? "check" : "plus"}
                  onPress={() => (isChosen ? hand.drop(card.item) : hand.choose(card.item, cardText(card)))}
                >
                  {t(isChosen ? "tray.isChosen" : "place.choose")}
                </Button>
              }
            />
          );
        })}
      </ul>
    </section>
  );
};
