import type { ComponentChildren, JSX } from "preact";
import { IconButton } from "#ui/kit/button.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import type { Parcel } from "../models/issue-draft.ts";
import { useApp } from "../use-app.ts";

/** Items scanned so far; with none, it says how they come in. */
export const ParcelList = (props: {
  readonly parcels: readonly Parcel[];
  readonly empty: string;
  readonly onRemove: (item: string) => void;
  readonly below?: (item: string) => ComponentChildren;
}): JSX.Element => {
  const { t } = useApp();
  if (props.parcels.length === 0) return <Empty icon="scan" text={props.empty} />;
  return (
    <ul class="rows">
      {props.parcels.map((parcel) => (
        <li key={parcel.item} class="parcel">
          <div class="row-line">
            <div class="row">
              <strong class="row-main">{parcel.text}</strong>
            </div>
            <IconButton icon="cross" name={t("common.remove")} onPress={() => props.onRemove(parcel.item)} />
          </div>
          {props.below?.(parcel.item)}
        </li>
      ))}
    </ul>
  );
};
