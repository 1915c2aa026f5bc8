import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import type { Overview, StationLine } from "#domain/fleet/lines.ts";
import type { TransferLine } from "#domain/fleet/orders-lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { displayDate, displayTime, msOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Notice } from "#ui/kit/notice.tsx";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import { NewsPill, Reading } from "../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../use-district.ts";
import { OrderTransfer } from "./order-transfer.tsx";

const MARKS: Readonly<Record<TransferLine["state"], MarkState>> = {
  ordered: "warn",
  sent: "info",
  received: "ok",
  declined: "bad",
};

const Line = (props: { readonly line: TransferLine; readonly nameOf: (station: string) => string }): JSX.Element => {
  const { t, clock } = useDistrict();
  const { line, nameOf } = props;
  const { transfer, from, to, number, dueAt, items, orderedAt, by, state } = line;
  const isOpen = state === "ordered" || state === "sent";
  const isLate = isOpen && (msOf(dueAt) ?? 0) < clock.now();
  return (
    <li class="line" key={transfer}>
      <span class="line-main">
        <strong>{t("send.route", { from: nameOf(from), to: nameOf(to) })}</strong>
        <small class="soft">
          {t("send.facts", { number, date: displayDate(dueAt), count: items.length })} ·{" "}
          {t("orders.from", { by, time: displayTime(orderedAt) })}
        </small>
        <small>
          {items.map((item) => (
            <a key={item} href={`/s/${state === "received" ? to : from}/i/${item}`}>
              {displayCode(item)}{" "}
            </a>
          ))}
        </small>
      </span>
      <StateMark
        state={isLate ? "bad" : MARKS[state]}
        text={`${t(`send.state.${state}`)}${isLate ? ` – ${t("send.overdue")}` : ""}`}
      />
    </li>
  );
};

/** Property that goes from one station to another for good: what was ordered, and how far each is. */
export const TransfersScreen = (): JSX.Element => {
  const { t, name, news } = useDistrict();
  const { rank } = useOfficer();
  const list = useReading<{ transfers: readonly TransferLine[] }>("/transfers");
  const overview = useReading<Overview>("/overview");
  const ordering = useSignal(false);
  const isOrdered = useSignal(false);
  const stations: readonly StationLine[] = overview.value.value?.stations ?? [];
  const nameOf = (station: string): string => {
    const known = stations.find((each) => each.station === station);
    return known ? name(known.name) : station;
  };
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t("send.title")}</h1>
        <NewsPill
          onShow={() => {
            news.shown();
            void list.reload();
          }}
        />
      </div>
      {isOrdered.value && <Notice kind="ok">{t("desk.sent")}</Notice>}
      {mayAsk(rank, "orders.write") &&
        (ordering.value ? (
          <OrderTransfer
            stations={stations}
            onClose={(done) => {
              ordering.value = false;
              isOrdered.value = done;
              if (done) void list.reload();
            }}
          />
        ) : (
          <div class="actions actions-start">
            <Button
              icon="plus"
              onPress={() => {
                ordering.value = true;
              }}
            >
              {t("send.new")}
            </Button>
          </div>
        ))}
      <Reading of={list}>
        {({ transfers }) =>
          transfers.length === 0 ? (
            <Empty icon="vehicle" text={t("send.none")} />
          ) : (
            <ul class="lines">
              {transfers.map((line) => (
                <Line key={line.transfer} line={line} nameOf={nameOf} />
              ))}
            </ul>
          )
        }
      </Reading>
    </main>
  );
};
