import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { QUARANTINE_REASONS, type QuarantineReason } from "#domain/legacy/flags.ts";
import { instantOf } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { QuarantineLine } from "../../models/answers.ts";
import { emptyMending, mendingOf, originalCells, readMending } from "../../models/mend.ts";
import { FlowFoot } from "../../parts/flow-foot.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource, useSubmission } from "../../use-app.ts";
import { AsideChoice } from "./aside-choice.tsx";
import { MendChoices } from "./mend-choices.tsx";
import { OriginalLine } from "./original-line.tsx";

/** Rows of the old register that a person must read, one after the other, each with its original line in view. */
export const QuarantineScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const list = useResource(api.quarantine, "quarantine");
  const later = useSignal<readonly string[]>([]);
  const found = list.value.value;
  const rows = found?.rows ?? [];
  const next = rows.find((row) => !later.value.includes(row.rowKey));
  return (
    <main class="page page-mend">
      <header class="mend-head">
        <h1>{t("quarantine.title")}</h1>
        {found && found.total > 0 && <p class="mend-left">{t("mend.left", { count: found.total })}</p>}
      </header>
      <ProblemNotice problem={list.problem.value} />
      {!found && !list.problem.value && <Waiting text={t("common.waiting")} />}
      {found && rows.length === 0 && <Empty icon="check" text={t("quarantine.none")} />}
      {rows.length > 0 && !next && (
        <Empty
          icon="clock"
          text={t("mend.skipped")}
          action={
            <Button
              onPress={() => {
                later.value = [];
              }}
            >
              {t("mend.again")}
            </Button>
          }
        />
      )}
      {next && (
        <Row
          key={next.rowKey}
          row={next}
          onSettled={list.reload}
          onLater={() => {
            later.value = [...later.value, next.rowKey];
          }}
        />
      )}
    </main>
  );
};

const Row = (props: {
  readonly row: QuarantineLine;
  readonly onSettled: () => Promise<void>;
  readonly onLater: () => void;
}): JSX.Element => {
  const { api, clock, drafts, name, t, toast } = useApp();
  const { row, onSettled, onLater } = props;
  const submission = useSubmission();
  const aside = useSignal(false);
  const draft = drafts.of("mend", emptyMending);
  const mending = mendingOf(draft.value, row.rowKey);
  const today = instantOf(clock.now()).slice(0, 10);
  const reading = readMending(row, mending, today);
  const reasons = reading.disposition === "quarantine" ? reading.reasons : [];
  const settled = (text: string) => {
    toast.value = text;
    draft.value = { ...emptyMending(), reason: mending.reason };
    void onSettled();
  };
  const at = { batch: row.batch, row: row.row };
  const enter = () => {
    const { corrections, category, reason } = mending;
    const act = {
      as: "item",
      corrections: { ...corrections },
      reason,
      ...(category === "" ? {} : { category }),
    } as const;
    void submission.send(
      () => api.settle(at, act),
      () => settled(t("mend.entered", { row: row.row })),
    );
  };
  const setAside = (reason: string) =>
    void submission.send(
      () => api.settle(at, { as: "aside", reason }),
      () => settled(t("mend.setAside", { row: row.row })),
    );
  const missing = [
    ...(reasons.includes("status-not-a-status") ? (["mend.needWhere"] as const) : []),
    ...(reasons.includes("nothing-identifies") ? (["mend.needWhat"] as const) : []),
    ...(mending.reason === "" ? (["mend.needHow"] as const) : []),
  ];
  const noItem = reasons.includes("row-empty") || reasons.includes("row-repeats-headers");
  return (
    <>
      <p class="mend-why">
        <strong>{t("quarantine.row", { row: row.row })}</strong>
        {row.reasons.map((id) => (
          <StateMark
            key={id}
            state={reasons.some((still) => still === id) ? "warn" : "ok"}
            text={id in QUARANTINE_REASONS ? name(QUARANTINE_REASONS[id as QuarantineReason]) : id}
          />
        ))}
      </p>
      <div class="mend">
        <OriginalLine
          cells={originalCells(row, mending)}
          onCorrect={(column, text) => {
            draft.value = { ...mending, corrections: { ...mending.corrections, [column]: text } };
          }}
        />
        {noItem || aside.value ? (
          <AsideChoice busy={submission.busy.value} onChoose={setAside} />
        ) : (
          <MendChoices
            line={row}
            mending={mending}
            today={today}
            onChange={(part) => {
              draft.value = { ...mending, ...part };
            }}
          />
        )}
      </div>
      <FlowFoot missing={noItem || aside.value ? [] : missing} problem={submission.problem.value}>
        <div class="actions">
          <Button onPress={onLater} icon="clock">
            {t("mend.skip")}
          </Button>
          {!noItem && (
            <Button
              icon={aside.value ? "back" : "cross"}
              onPress={() => {
                aside.value = !aside.value;
              }}
            >
              {t(aside.value ? "common.back" : "mend.aside")}
            </Button>
          )}
          {!noItem && !aside.value && (
            <Button
              kind="primary"
              icon="check"
              busy={submission.busy.value}
              disabled={missing.length > 0 || reading.disposition !== "item"}
              onPress={enter}
            >
              {t("mend.save")}
            </Button>
          )}
        </div>
      </FlowFoot>
    </>
  );
};
