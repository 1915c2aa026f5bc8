import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AmendInput } from "#domain/custody/acts/item.ts";
import { categoryOf } from "#domain/item/category.ts";
import { readAmount, UNITS } from "#domain/item/quantity.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { AMEND_REASONS } from "../../models/phrases.ts";
import { PhraseInput } from "../../parts/phrase-input.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

type Change = AmendInput["changes"][number]["to"];

/** A correction by two persons: what stood there stays in the record, the new value stands beside it. */
export const AmendDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, name, t } = useApp();
  const { item } = sheet;
  const unit = item.quantity?.unit ?? categoryOf(item.category).units[0];
  const texts = categoryOf(item.category).fields.filter((field) => field.kind === "text" || field.kind === "integer");
  const choices = [
    { id: "description", text: t("deposit.description") },
    { id: "quantity", text: t("deposit.quantity") },
    { id: "mark", text: t("deposit.mark") },
    ...texts.map((field) => ({ id: `fields.${field.id}`, text: name(field.name) })),
  ];
  const field = useSignal("description");
  const typed = useSignal(item.description);
  const reason = useSignal("");
  const value = (): Change | undefined => {
    const text = typed.value.trim();
    if (text === "") return undefined;
    if (field.value === "quantity") {
      const amount = readAmount(text, unit);
      return amount === undefined ? undefined : { amount, unit };
    }
    const known = texts.find((each) => `fields.${each.id}` === field.value);
    return known?.kind === "integer" ? Number(text) : text;
  };
  const to = value();
  return (
    <ActDialog
      title={t("act.item.amend")}
      onClose={onClose}
      ready={to !== undefined && reason.value.trim() !== ""}
      act={(second) =>
        api.amend({ item: item.item, changes: [{ field: field.value, to: to ?? "" }], reason: reason.value }, second)
      }
    >
      <Notice kind="info">{t("amend.note")}</Notice>
      <Chips
        label={t("amend.what")}
        choices={choices}
        value={field.value}
        onPick={(id) => {
          field.value = id;
          const now = item.fields[id.slice(7)];
          typed.value =
            id === "description"
              ? item.description
              : id === "mark"
                ? (item.mark ?? "")
                : typeof now === "string"
                  ? now
                  : "";
        }}
      />
      <Field
        label={field.value === "quantity" ? `${t("amend.to")} (${name(UNITS[unit].name)})` : t("amend.to")}
        value={typed.value}
        max={255}
        onInput={(text) => {
          typed.value = text;
        }}
      />
      <PhraseInput
        label={t("common.reason")}
        phrases={AMEND_REASONS}
        value={reason.value}
        onChange={(text) => {
          reason.value = text;
        }}
      />
    </ActDialog>
  );
};
