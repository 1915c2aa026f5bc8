import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import { displayDate, msOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import type { OrdersShown } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { DeclineDialog, ReceiveDialog, SendDialog } from "./orders-dialogs.tsx";

type Transfer = OrdersShown["transfers"][number];
const MARKS: Record<Transfer["step"], MarkState> = {
  "to-send": "warn",
  sent: "info",
  gone: "ok",
  "came-back": "warn",
  awaited: "unknown",
  coming: "warn",
  received: "ok",
  declined: "unknown",
};
const OPEN: readonly Transfer["step"][] = ["to-send", "sent", "came-back", "awaited", "coming"];

/** One transfer: which way, what, until when, how it stands, and what may be done now. */
export const TransferCard = (props: { readonly transfer: Transfer; readonly keeps: boolean }): JSX.Element => {
  const { clock, t } = useApp();
  const { transfer, keeps } = props;
  const { side, other, number, dueAt, items, step, movement, parcels } = transfer;
  const open = useSignal<"send" | "receive" | "decline" | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  const press = (dialog: "send" | "receive" | "decline") => () => {
    open.value = dialog;
  };
  const late = OPEN.includes(step) && (msOf(dueAt) ?? 0) < clock.now();
  return (
    <article class="card stack stack-tight">
      <div class="order-head">
        <h3>{t(side === "from" ? "transfer.to" : "transfer.from", { station: other })}</h3>
        <span class="actions actions-start">
          {late && <StateMark state="bad" text={t("transfer.overdue")} />}
          <StateMark state={MARKS[step]} text={t(`transfer.state.${step}`)} />
        </span>
      </div>
      <p class="soft">
        {t("transfer.order", { number, date: displayDate(dueAt) })} · {t("transfer.items", { count: items.length })}
      </p>
      <ul class="rows rows-tight">
        {items.map((item) => {
          const parcel = parcels.find((each) => each.item === item);
          const words = (
            <span class="row-main">
              <strong class="code">{displayCode(item)}</strong>
              {parcel && <span>{parcel.description}</span>}
            </span>
          );
          // what has not come yet has no sheet here
          const known = side === "from" || step === "received";
          return (
            <li key={item}>
              {known ? (
                <a class="row" href={`/i/${item}`}>
                  <Icon name={parcel?.category ?? "documents"} />
                  {words}
                </a>
              ) : (
                <div class="row">
                  <Icon name={parcel?.category ?? "documents"} />
                  {words}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {keeps && (
        <div class="actions actions-start">
          {step === "to-send" && (
            <Button kind="primary" icon="issue" onPress={press("send")}>
              {t("transfer.sendNow")}
            </Button>
          )}
          {step === "coming" && (
            <>
              <Button kind="primary" icon="deposit" onPress={press("receive")}>
                {t("transfer.receiveNow")}
              </Button>
              <Button icon="cross" onPress={press("decline")}>
                {t("transfer.declineNow")}
              </Button>
            </>
          )}
          {step === "came-back" && (
            <a class="button button-primary" href={`/return/${items[0] ?? ""}`}>
              <Icon name="return" />
              <span>{t("home.return")}</span>
            </a>
          )}
          {movement && (
            <a class="button" href={`/m/${movement}`}>
              <Icon name="documents" />
              <span>{t("transfer.paper")}</span>
            </a>
          )}
        </div>
      )}
      {open.value === "send" && <SendDialog transfer={transfer} onClose={close} />}
      {open.value === "receive" && <ReceiveDialog transfer={transfer} onClose={close} />}
      {open.value === "decline" && <DeclineDialog transfer={transfer} onClose={close} />}
    </article>
  );
};
