import type { JSX } from "preact";
import { type Place, pathOf } from "#domain/place/place.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import { placeOrder } from "../models/place-order.ts";
import { useApp, useScan } from "../use-app.ts";

/** A place by scan, or from the room inwards by taps: room, rack, shelf, box. */
export const PlacePicker = (props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onPick: (place: string) => void;
  /** false leaves out what must not be chosen */
  readonly fits?: (place: Place) => boolean;
  /** false where the screen itself takes scanned places */
  readonly scans?: boolean;
}): JSX.Element => {
  const { language, name, places, t } = useApp();
  const { label, value, onPick, fits = () => true, scans = true } = props;
  useScan(
    (scanned) => {
      if (!scans || scanned.kind !== "place" || !fits(scanned.place)) return false;
      onPick(scanned.place.place);
      return true;
    },
    [onPick],
  );
  const all = places.value.value?.places;
  if (!all) return <Waiting text={t("common.waiting")} />;
  const find = (code: string) => all.find((place) => place.place === code);
  const picked = value === undefined ? undefined : find(value);
  const path = picked ? pathOf(picked, find) : [];
  const byName = placeOrder(language.value);
  const levels = [undefined, ...path.map((place) => place.place)];
  return (
    <div class="stack stack-tight">
      {levels.map((parent, depth) => {
        const here = all.filter((place) => place.parent === parent && fits(place)).toSorted(byName);
        return here.length === 0 ? null : (
          <Chips
            key={parent ?? "top"}
            label={depth === 0 ? label : t("place.inside", { name: name(path[depth - 1]?.name ?? { hi: "", en: "" }) })}
            choices={here.map((place) => ({ id: place.place, text: name(place.name) }))}
            value={path[depth]?.place}
            onPick={onPick}
          />
        );
      })}
      <small class="hint">{t("place.orScan")}</small>
    </div>
  );
};
