import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OrdersSheet } from "#domain/fleet/orders-lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { displayTime } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice, Reading } from "../../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../../use-district.ts";
import { AskedList } from "./asked-list.tsx";
import { PolicyForm } from "./policy-form.tsx";

const Message = ({ station, onSent }: { readonly station: string; readonly onSent: () => void }): JSX.Element => {
  const { t, write } = useDistrict();
  const text = useSignal("");
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const send = async (): Promise<void> => {
    busy.value = true;
    const done = await write(`/stations/${station}/orders/message`, { text: text.value.trim() });
    busy.value = false;
    problem.value = done.ok ? undefined : done.error;
    if (!done.ok) return;
    text.value = "";
    onSent();
  };
  return (
    <form
      class="card stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("desk.message")}</h2>
      <Field
        label={t("desk.messageText")}
        long
        max={600}
        hint={t("desk.messageNote")}
        value={text.value}
        onInput={(typed) => {
          text.value = typed;
        }}
      />
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button submit busy={busy.value} disabled={text.value.trim() === ""}>
          {t("desk.send")}
        </Button>
      </div>
    </form>
  );
};

const Sent = ({ sheet }: { readonly sheet: OrdersSheet }): JSX.Element => {
  const { t } = useDistrict();
  return (
    <section class="stack stack-tight">
      <h2>{t("desk.sentBefore")}</h2>
      {sheet.notices.length === 0 ? (
        <p class="soft">{t("desk.sentNone")}</p>
      ) : (
        <ul class="lines">
          {sheet.notices.map(({ seq, text, by, at, answers }) => (
            <li key={seq} class="line">
              <span class="line-main">
                <strong>{text}</strong>
                <small class="soft">{t("orders.from", { by, time: displayTime(at) })}</small>
              </span>
              {answers && (
                <StateMark
                  state={answers.verdict === "approved" ? "ok" : "bad"}
                  text={t(`orders.answered.${answers.verdict}`)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** What the station asked, what it was told, and the values it works by. */
export const OrdersTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const sheet = useReading<OrdersSheet>(`/stations/${station}/orders/all`, turn);
  const written = useSignal(false);
  const done = (): void => {
    written.value = true;
    void sheet.reload();
  };
  return (
    <div class="stack">
      {written.value && <Notice kind="ok">{t("desk.sent")}</Notice>}
      <Reading of={sheet}>
        {(known) => (
          <>
            <AskedList station={station} asked={known.asked} onAnswered={done} />
            {mayAsk(rank, "orders.write") && <Message station={station} onSent={done} />}
            <Sent sheet={known} />
            {mayAsk(rank, "roster.write") && (
              <PolicyForm key={known.policy.version} station={station} policy={known.policy} onSent={done} />
            )}
          </>
        )}
      </Reading>
    </div>
  );
};
