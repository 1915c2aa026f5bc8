import type { ComponentChildren, JSX } from "preact";
import { IconButton } from "#ui/kit/button.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import type { Parcel } from "../models/issue-draft.ts";
import { useApp } from "../use-app.ts";

/** Items scanned so far; with none, it says how they come in. One taken off the list can be brought back for a moment. */
export const ParcelList = <P extends Parcel>(props: {
  readonly parcels: readonly P[];
  readonly empty: string;
  /** changes the list as it is by then */
  readonly change: (edit: (parcels: readonly P[]) => readonly P[]) => void;
  readonly below?: (parcel: P) => ComponentChildren;
}): JSX.Element => {
  const { t, undo } = useApp();
  const { parcels, change, below } = props;
  if (parcels.length === 0) return <Empty icon="scan" text={props.empty} />;
  const remove = (parcel: P) => {
    const others = (list: readonly P[]) => list.filter((each) => each.item !== parcel.item);
    const at = parcels.indexOf(parcel);
    change(others);
    undo.offer(t("undo.removed", { what: parcel.text }), () => change((list) => others(list).toSpliced(at, 0, parcel)));
  };
  return (
    <ul class="rows">
      {parcels.map((parcel) => (
        <li key={parcel.item} class="parcel">
          <div class="row-line">
            <div class="row">
              <strong class="row-main">{parcel.text}</strong>
            </div>
            <IconButton icon="cross" name={t("common.remove")} onPress={() => remove(parcel)} />
          </div>
          {below?.(parcel)}
        </li>
      ))}
    </ul>
  );
};
