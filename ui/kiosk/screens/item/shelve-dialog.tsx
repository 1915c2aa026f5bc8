import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { mustStayOutside } from "#domain/item/category.ts";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

/** To which place: scan the rack, or choose it from the room inwards. */
export const ShelveDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, t } = useApp();
  const { item } = sheet;
  const to = useSignal(item.whereabouts.kind === "placed" ? item.whereabouts.place : "");
  const outside = mustStayOutside(item.category);
  return (
    <ActDialog
      title={t("act.item.shelve")}
      onClose={onClose}
      ready={to.value !== "" && (item.whereabouts.kind !== "placed" || to.value !== item.whereabouts.place)}
      act={(second) => api.shelve({ codes: [item.item], to: to.value }, second)}
    >
      <PlacePicker
        label={t("shelve.where")}
        value={to.value || undefined}
        fits={(place) => !outside || place.kind === "yard"}
        onPick={(place) => {
          to.value = place;
        }}
      />
    </ActDialog>
  );
};
