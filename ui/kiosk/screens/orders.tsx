import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { OrdersShown } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource, useSubmission } from "../use-app.ts";
import { TransferCard } from "./orders-transfer.tsx";

const KEEPERS = ["moharrir", "sho"];

/** What the district says: messages until the SHO has read them, and property that goes between stations. */
export const OrdersScreen = (): JSX.Element => {
  const { api, officer, t } = useApp();
  const orders = useResource(api.orders, "orders");
  const known = orders.value.value;
  const keeps = KEEPERS.includes(officer.value?.role ?? "");
  const isEmpty = known && known.notices.length === 0 && known.transfers.length === 0;
  return (
    <main class="page">
      <h1>{t("orders.title")}</h1>
      <ProblemNotice problem={orders.problem.value} />
      {!known && !orders.problem.value && <Waiting text={t("common.waiting")} />}
      {known?.fault && <Notice kind="bad">{t("what.district.orders-refused", { why: known.fault })}</Notice>}
      {isEmpty && <Empty icon="documents" text={t("orders.none")} />}
      {known && known.transfers.length > 0 && (
        <section class="stack">
          <h2>{t("transfer.title")}</h2>
          {known.transfers.map((each) => (
            <TransferCard key={each.transfer} transfer={each} keeps={keeps} />
          ))}
        </section>
      )}
      {known && known.notices.length > 0 && (
        <section class="stack">
          <h2>{t("orders.messages")}</h2>
          {known.notices.map((notice) => (
            <NoticeCard key={notice.seq} notice={notice} onRead={() => void orders.reload()} />
          ))}
        </section>
      )}
      {keeps && <Request />}
    </main>
  );
};

const NoticeCard = (props: {
  readonly notice: OrdersShown["notices"][number];
  readonly onRead: () => void;
}): JSX.Element => {
  const { api, officer, t } = useApp();
  const submission = useSubmission();
  const { seq, at, by, text, read, verdict } = props.notice;
  const isSho = officer.value?.role === "sho";
  return (
    <article class="card stack stack-tight">
      <div class="order-head">
        <span class="soft">{t("orders.from", { by, time: displayTime(at) })}</span>
        <span class="actions actions-start">
          {verdict && (
            <StateMark state={verdict === "approved" ? "ok" : "warn"} text={t(`orders.answered.${verdict}`)} />
          )}
          {read && <StateMark state="ok" text={t("orders.isRead")} />}
        </span>
      </div>
      <p class="order-words">{text}</p>
      <ProblemNotice problem={submission.problem.value} />
      {!read && isSho && (
        <div class="actions actions-start">
          <Button
            icon="check"
            busy={submission.busy.value}
            onPress={() => void submission.send((second) => api.readNotice({ order: seq }, second), props.onRead)}
          >
            {t("orders.read")}
          </Button>
        </div>
      )}
      {!read && !isSho && <small class="soft">{t("orders.shoReads")}</small>}
    </article>
  );
};

const Request = (): JSX.Element => {
  const { api, t, toast } = useApp();
  const submission = useSubmission();
  const text = useSignal("");
  return (
    <section class="card stack">
      <h2>{t("orders.ask")}</h2>
      <Field
        label={t("orders.askText")}
        value={text.value}
        max={400}
        long
        onInput={(value) => {
          text.value = value;
        }}
      />
      <ProblemNotice problem={submission.problem.value} />
      <div class="actions actions-start">
        <Button
          icon="issue"
          disabled={text.value.trim() === ""}
          busy={submission.busy.value}
          onPress={() =>
            void submission.send(
              (second) => api.makeRequest({ text: text.value, about: [] }, second),
              () => {
                text.value = "";
                toast.value = t("orders.asked");
              },
            )
          }
        >
          {t("orders.send")}
        </Button>
      </div>
    </section>
  );
};
