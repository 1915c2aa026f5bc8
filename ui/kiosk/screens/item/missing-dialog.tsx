import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Notice } from "#ui/kit/notice.tsx";
import { FOUND_REASONS, MISSING_REASONS } from "../../models/phrases.ts";
import { PhraseInput } from "../../parts/phrase-input.tsx";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

/** The item is not where the record says. */
export const MissingDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, t } = useApp();
  const reason = useSignal("");
  return (
    <ActDialog
      title={t("act.item.report-missing")}
      onClose={onClose}
      ready={reason.value.trim() !== ""}
      act={(second) => api.missing({ item: sheet.item.item, reason: reason.value }, second)}
    >
      <Notice kind="warn">{t("missing.note")}</Notice>
      <PhraseInput
        label={t("common.reason")}
        phrases={MISSING_REASONS}
        value={reason.value}
        onChange={(value) => {
          reason.value = value;
        }}
      />
    </ActDialog>
  );
};

/** A missing item is there again, at a place. */
export const FoundDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, t } = useApp();
  const reason = useSignal("");
  const place = useSignal("");
  return (
    <ActDialog
      title={t("act.item.report-found")}
      onClose={onClose}
      ready={reason.value.trim() !== "" && place.value !== ""}
      act={(second) => api.found({ item: sheet.item.item, place: place.value, reason: reason.value }, second)}
    >
      <PlacePicker
        label={t("shelve.where")}
        value={place.value || undefined}
        onPick={(picked) => {
          place.value = picked;
        }}
      />
      <PhraseInput
        label={t("common.reason")}
        phrases={FOUND_REASONS}
        value={reason.value}
        onChange={(value) => {
          reason.value = value;
        }}
      />
    </ActDialog>
  );
};
