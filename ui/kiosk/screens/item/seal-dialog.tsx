import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Chips } from "#ui/kit/chips.tsx";
import { sealOf } from "../../models/item-draft.ts";
import { SEAL_REMARKS } from "../../models/phrases.ts";
import { PhraseInput } from "../../parts/phrase-input.tsx";
import { SealInput, type SealTyped } from "../../parts/seal-input.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

const SEAL_ACTS = ["verified", "affixed", "opened", "resealed"] as const;

/** A seal looked at, put on, opened or renewed while the item stands in the room. */
export const SealDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, t } = useApp();
  const { item } = sheet;
  const action = useSignal<(typeof SEAL_ACTS)[number]>("verified");
  const seal = useSignal<SealTyped>({ count: item.seal?.count ?? 1, text: item.seal?.text ?? "" });
  const remark = useSignal("");
  return (
    <ActDialog
      title={t("act.seal.check")}
      onClose={onClose}
      ready={seal.value.state !== undefined}
      act={(second) => {
        const { state = "none", count, text } = seal.value;
        return api.checkSeal(
          {
            item: item.item,
            action: action.value,
            seal: sealOf(state, count, text),
            ...(remark.value.trim() ? { remark: remark.value } : {}),
          },
          second,
        );
      }}
    >
      <Chips
        label={t("sealAct.title")}
        choices={SEAL_ACTS.map((id) => ({ id, text: t(`sealAct.${id}`) }))}
        value={action.value}
        onPick={(id) => {
          action.value = id;
        }}
      />
      <SealInput
        label={t("deposit.seal")}
        value={seal.value}
        onChange={(value) => {
          seal.value = value;
        }}
      />
      <PhraseInput
        label={t("return.remark")}
        phrases={SEAL_REMARKS}
        value={remark.value}
        onChange={(value) => {
          remark.value = value;
        }}
      />
    </ActDialog>
  );
};
