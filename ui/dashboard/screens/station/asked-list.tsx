import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AskedLine } from "#domain/fleet/orders-lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { displayTime } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice } from "../../shell/reading.tsx";
import { useDistrict, useOfficer } from "../../use-district.ts";

const AnswerDialog = (props: {
  readonly station: string;
  readonly asked: AskedLine;
  readonly onClose: (done: boolean) => void;
}): JSX.Element => {
  const { t, write } = useDistrict();
  const { station, asked, onClose } = props;
  const remark = useSignal("");
  const problem = useSignal<Problem | undefined>(undefined);
  const send = async (verdict: "approved" | "refused"): Promise<void> => {
    const { epoch, seq } = asked;
    const body = { epoch, seq, verdict, remark: remark.value.trim() };
    const done = await write(`/stations/${station}/orders/answer`, body);
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) onClose(true);
  };
  const isEmpty = remark.value.trim() === "";
  return (
    <Dialog title={t(`desk.kind.${asked.kind}`)} closeName={t("common.close")} onClose={() => onClose(false)}>
      <p>{asked.text}</p>
      <Field
        label={t("desk.remark")}
        long
        max={300}
        value={remark.value}
        onInput={(typed) => {
          remark.value = typed;
        }}
      />
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button kind="danger" icon="cross" disabled={isEmpty} onPress={() => void send("refused")}>
          {t("desk.refuse")}
        </Button>
        <Button icon="check" disabled={isEmpty} onPress={() => void send("approved")}>
          {t("desk.approve")}
        </Button>
      </div>
    </Dialog>
  );
};

/** What the station asked or did on its own; those that wait for an answer stand first. */
export const AskedList = (props: {
  readonly station: string;
  readonly asked: readonly AskedLine[];
  readonly onAnswered: () => void;
}): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const open = useSignal<AskedLine | undefined>(undefined);
  return (
    <section class="stack stack-tight">
      <h2>{t("desk.asked")}</h2>
      {props.asked.length === 0 && <p class="soft">{t("desk.askedNone")}</p>}
      {props.asked.length > 0 && (
        <ul class="lines">
          {props.asked.map((each) => (
            <li key={`${each.epoch}:${each.seq}`} class="line">
              <span class="line-main">
                <strong>{each.text}</strong>
                <small class="soft">
                  {t(`desk.kind.${each.kind}`)} · {displayTime(each.at)} · #{each.seq}
                </small>
              </span>
              {each.verdict ? (
                <StateMark state={each.verdict === "approved" ? "ok" : "absent"} text={t(`desk.${each.verdict}`)} />
              ) : (
                mayAsk(rank, "orders.write") && (
                  <Button
                    icon="pen"
                    onPress={() => {
                      open.value = each;
                    }}
                  >
                    {t("desk.answer")}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {open.value && (
        <AnswerDialog
          station={props.station}
          asked={open.value}
          onClose={(done) => {
            open.value = undefined;
            if (done) props.onAnswered();
          }}
        />
      )}
    </section>
  );
};
