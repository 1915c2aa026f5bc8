import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Seal } from "#domain/item/seal.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import type { OrdersShown } from "../models/answers.ts";
import { Carrier } from "../parts/carrier.tsx";
import { OfficerPicker } from "../parts/officer-picker.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { SealInput, type SealTyped } from "../parts/seal-input.tsx";
import { useApp } from "../use-app.ts";
import { ActDialog } from "./item/act-dialog.tsx";

interface DialogProps {
  readonly transfer: OrdersShown["transfers"][number];
  readonly onClose: () => void;
}

/** Who carries it; the rest the district has ordered. */
export const SendDialog = ({ transfer, onClose }: DialogProps): JSX.Element => {
  const { api, t } = useApp();
  const carrier = useSignal<OfficerRef | undefined>(undefined);
  const pin = useSignal("");
  return (
    <ActDialog
      title={t("transfer.to", { station: transfer.other })}
      onClose={onClose}
      ready={(carrier.value?.name ?? "") !== ""}
      act={async (second) =>
        api.sendTransfer(
          { transfer: transfer.transfer, carrier: carrier.value ?? { name: "", rank: "", number: "" } },
          second,
          pin.value || undefined,
        )
      }
    >
      <Carrier
        label={t("issue.carrier")}
        value={carrier.value}
        pin={pin}
        onPick={(officer) => {
          carrier.value = officer;
        }}
      />
    </ActDialog>
  );
};

interface Found {
  readonly same?: boolean;
  readonly seal: SealTyped;
  readonly remark: string;
}
const NOT_LOOKED: Found = { seal: { count: 0, text: "" }, remark: "" };

const sealOf = ({ state, count, text }: SealTyped): Seal => ({
  state: state ?? "none",
  count: state === "none" ? 0 : count,
  ...(text.trim() ? { text } : {}),
});
const isLooked = ({ same, seal, remark }: Found): boolean =>
  same === true || (same === false && seal.state !== undefined && remark.trim() !== "");

/** Every parcel with the seal found, a place, and who brought it. Nothing is assumed of a seal. */
export const ReceiveDialog = ({ transfer, onClose }: DialogProps): JSX.Element => {
  const { api, t } = useApp();
  const found = useSignal<Readonly<Record<string, Found>>>({});
  const place = useSignal("");
  const carrier = useSignal<OfficerRef | undefined>(undefined);
  const sealWords = ({ state, count, text }: Seal): string =>
    [t(`seal.${state}`), count > 0 && `(${count})`, text].filter(Boolean).join(" ");
  const at = (item: string) => found.value[item] ?? NOT_LOOKED;
  const change = (item: string, part: Partial<Found>) => {
    found.value = { ...found.value, [item]: { ...at(item), ...part } };
  };
  const { parcels } = transfer;
  const ready =
    parcels.every(({ item }) => isLooked(at(item))) && place.value !== "" && (carrier.value?.name ?? "") !== "";
  const lines = () =>
    parcels.map(({ item, seal }) => {
      const { same, seal: typed, remark } = at(item);
      return same ? { item, seal } : { item, seal: sealOf(typed), remark };
    });
  return (
    <ActDialog
      title={t("transfer.from", { station: transfer.other })}
      onClose={onClose}
      ready={ready}
      act={async (second) =>
        api.receiveTransfer(
          {
            transfer: transfer.transfer,
            place: place.value,
            carrier: carrier.value ?? { name: "", rank: "", number: "" },
            lines: lines(),
          },
          second,
        )
      }
    >
      {parcels.map((parcel) => (
        <div key={parcel.item} class="card stack stack-tight">
          <strong>{parcel.description}</strong>
          <Chips
            label={t("transfer.sealSent", { seal: sealWords(parcel.seal) })}
            choices={[
              { id: "same", text: t("transfer.sealsAsSent") },
              { id: "changed", text: t("transfer.sealChanged") },
            ]}
            value={at(parcel.item).same === undefined ? undefined : at(parcel.item).same ? "same" : "changed"}
            onPick={(picked) => change(parcel.item, { same: picked === "same" })}
          />
          {at(parcel.item).same === false && (
            <>
              <SealInput
                label={t("transfer.sealFound")}
                value={at(parcel.item).seal}
                onChange={(seal) => change(parcel.item, { seal })}
              />
              <Field
                label={t("common.reason")}
                value={at(parcel.item).remark}
                max={200}
                onInput={(remark) => change(parcel.item, { remark })}
              />
            </>
          )}
        </div>
      ))}
      <OfficerPicker
        label={transfer.carrier ? `${t("issue.carrier")} – ${transfer.carrier}` : t("issue.carrier")}
        first={["carrier", "pairokar"]}
        value={carrier.value}
        onPick={(officer) => {
          carrier.value = officer;
        }}
      />
      <PlacePicker
        label={t("transfer.place")}
        value={place.value || undefined}
        onPick={(picked) => {
          place.value = picked;
        }}
      />
    </ActDialog>
  );
};

/** Does not take it: said with a reason, and for good. */
export const DeclineDialog = ({ transfer, onClose }: DialogProps): JSX.Element => {
  const { api, t } = useApp();
  const reason = useSignal("");
  return (
    <ActDialog
      title={t("transfer.declineNow")}
      onClose={onClose}
      ready={reason.value.trim() !== ""}
      act={(second) => api.declineTransfer({ transfer: transfer.transfer, reason: reason.value }, second)}
    >
      <Notice kind="warn">{t("transfer.declineNote")}</Notice>
      <Field
        label={t("transfer.declineWhy")}
        value={reason.value}
        max={200}
        focus
        onInput={(value) => {
          reason.value = value;
        }}
      />
    </ActDialog>
  );
};
