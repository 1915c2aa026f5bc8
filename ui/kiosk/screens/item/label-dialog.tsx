import type { JSX } from "preact";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { PrintButton } from "../../parts/print-button.tsx";
import { useApp } from "../../use-app.ts";
import type { ActDialogProps } from "./act-dialog-props.ts";

/** Print, stick, scan back: the scan on this screen is what makes the item labelled. */
export const LabelDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { t } = useApp();
  const { item } = sheet;
  return (
    <Dialog title={t("act.item.label")} closeName={t("common.close")} onClose={onClose}>
      <ol class="howto">
        <li>
          <PrintButton of={item.item} kind="primary" printedBefore={item.label.copies > 0} />
        </li>
        <li>{t("label.stick")}</li>
        <li>
          {item.label.verified ? (
            <Notice kind="ok">{t("label.verified")}</Notice>
          ) : (
            <Notice kind="info">{t("label.scanBack")}</Notice>
          )}
        </li>
      </ol>
    </Dialog>
  );
};
