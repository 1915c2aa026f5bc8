import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { PARENT_KINDS, PLACE_KINDS, type Place, type PlaceKind } from "#domain/place/place.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { PLACE_ICONS, placeOrder } from "../models/place-order.ts";
import { PlacePicker } from "../parts/place-picker.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useSubmission } from "../use-app.ts";

/** The rooms, racks, shelves, boxes and yards as a tree; the keeper makes new ones and prints their labels. */
export const PlacesScreen = (): JSX.Element => {
  const { language, officer, places, t } = useApp();
  const all = places.value.value?.places ?? [];
  const keeps = ["moharrir", "sho"].includes(officer.value?.role ?? "");
  return (
    <main class="page">
      <h1>{t("places.title")}</h1>
      <ProblemNotice problem={places.problem.value} />
      {places.value.value && all.length === 0 && <Empty icon="place" text={t("places.none")} />}
      {keeps && <NewPlace />}
      <ul class="tree">
        {all
          .filter((place) => place.parent === undefined)
          .toSorted(placeOrder(language.value))
          .map((place) => (
            <Branch key={place.place} place={place} all={all} keeps={keeps} />
          ))}
      </ul>
    </main>
  );
};

const Branch = (props: {
  readonly place: Place;
  readonly all: readonly Place[];
  readonly keeps: boolean;
}): JSX.Element => {
  const { language, name, t } = useApp();
  const { place, all, keeps } = props;
  const inside = all.filter((each) => each.parent === place.place).toSorted(placeOrder(language.value));
  return (
    <li>
      <div class="row-line">
        <a class="row" href={`/p/${place.place}`}>
          <Icon name={PLACE_ICONS[place.kind]} />
          <span class="row-main">
            <strong>{name(place.name)}</strong>
            <small class="soft">{t(`placeKind.${place.kind}`)}</small>
          </span>
          {place.doubleLock && <StateMark state="info" text={t("place.doubleLock")} />}
        </a>
        {keeps && <PrintButton of={place.place} />}
      </div>
      {inside.length > 0 && (
        <ul class="tree">
          {inside.map((each) => (
            <Branch key={each.place} place={each} all={all} keeps={keeps} />
          ))}
        </ul>
      )}
    </li>
  );
};

const NewPlace = (): JSX.Element => {
  const { api, name, places, t, toast } = useApp();
  const submission = useSubmission();
  const kind = useSignal<PlaceKind | undefined>(undefined);
  const parent = useSignal("");
  const hi = useSignal("");
  const en = useSignal("");
  const lock = useSignal(false);
  const parents = kind.value ? PARENT_KINDS[kind.value] : [];
  const found = places.value.value?.places.find((place) => place.place === parent.value);
  const needsParent = parents.length > 0 && !(found && parents.includes(found.kind));
  const save = () => {
    if (!kind.value) return;
    const input = {
      kind: kind.value,
      name: { hi: hi.value || en.value, en: en.value || hi.value },
      doubleLock: lock.value,
      ...(parents.length > 0 ? { parent: parent.value } : {}),
    };
    void submission.send(
      (second) => api.makePlace(input, second),
      (made) => {
        toast.value = t("places.made", { name: name(made.name) });
        hi.value = "";
        en.value = "";
        void places.reload();
      },
    );
  };
  return (
    <section class="card stack">
      <Chips
        label={t("places.new")}
        choices={PLACE_KINDS.map((id) => ({ id, icon: PLACE_ICONS[id], text: t(`placeKind.${id}`) }))}
        value={kind.value}
        onPick={(id) => {
          kind.value = id === kind.value ? undefined : id;
        }}
      />
      {kind.value && (
        <>
          {parents.length > 0 && (
            <PlacePicker
              label={t("places.parent")}
              fits={(place) => parents.includes(place.kind) || (place.kind === "room" && parents.includes("rack"))}
              value={parent.value || undefined}
              onPick={(place) => {
                parent.value = place;
              }}
            />
          )}
          <div class="columns">
            <Field
              label={t("places.nameHi")}
              value={hi.value}
              max={80}
              onInput={(value) => {
                hi.value = value;
              }}
            />
            <Field
              label={t("places.nameEn")}
              kind="latin"
              optional={t("common.optional")}
              value={en.value}
              max={80}
              onInput={(value) => {
                en.value = value;
              }}
            />
          </div>
          <div>
            <button
              type="button"
              class="chip"
              aria-pressed={lock.value}
              onClick={() => {
                lock.value = !lock.value;
              }}
            >
              <Icon name="lock" /> {t("place.doubleLock")}
            </button>
          </div>
          <ProblemNotice problem={submission.problem.value} />
          <div class="actions">
            <Button
              kind="primary"
              icon="plus"
              disabled={needsParent || !(hi.value.trim() || en.value.trim())}
              busy={submission.busy.value}
              onPress={save}
            >
              {t("places.save")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
