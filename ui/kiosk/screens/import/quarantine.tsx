import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { QUARANTINE_REASONS, type QuarantineReason } from "#domain/legacy/flags.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { QuarantineLine } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource, useSubmission } from "../../use-app.ts";

/** Rows of the old register that a person must read: mend a cell and take them in, or set them aside with a reason. */
export const QuarantineScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const list = useResource(api.quarantine, "quarantine");
  const found = list.value.value;
  return (
    <main class="page">
      <h1>{t("quarantine.title")}</h1>
      <ProblemNotice problem={list.problem.value} />
      {!found && !list.problem.value && <Waiting text={t("common.waiting")} />}
      {found && found.rows.length === 0 && <Empty icon="check" text={t("quarantine.none")} />}
      {found && found.rows.length > 0 && <p>{t("quarantine.count", { count: found.total })}</p>}
      <ul class="rows">
        {(found?.rows ?? []).map((row) => (
          <Row key={row.rowKey} row={row} onSettled={() => void list.reload()} />
        ))}
      </ul>
    </main>
  );
};

const Row = ({ row, onSettled }: { readonly row: QuarantineLine; readonly onSettled: () => void }): JSX.Element => {
  const { api, name, t } = useApp();
  const submission = useSubmission();
  const open = useSignal(false);
  const corrections = useSignal<Readonly<Record<string, string>>>({});
  const reason = useSignal("");
  const cells = Object.entries(row.cells ?? {});
  const settle = (as: "item" | "aside") =>
    void submission.send(
      () =>
        api.settle(
          { batch: row.batch, row: row.row },
          as === "item"
            ? { as, corrections: { ...corrections.value }, reason: reason.value }
            : { as, reason: reason.value },
        ),
      onSettled,
    );
  return (
    <li class="card stack">
      <div class="row-line">
        <span class="row-main">
          <strong>{t("quarantine.row", { row: row.row })}</strong>
          {row.reasons.map((id) => (
            <StateMark
              key={id}
              state="warn"
              text={id in QUARANTINE_REASONS ? name(QUARANTINE_REASONS[id as QuarantineReason]) : id}
            />
          ))}
        </span>
        <Button
          icon="pen"
          onPress={() => {
            open.value = !open.value;
          }}
        >
          {t("quarantine.mend")}
        </Button>
      </div>
      {!open.value && (
        <p class="soft">
          {cells
            .filter(([, cell]) => cell !== "")
            .map(([column, cell]) => `${column}: ${cell}`)
            .join(" · ")}
        </p>
      )}
      {open.value && (
        <>
          <div class="columns">
            {cells.map(([column, cell]) => (
              <Field
                key={column}
                label={column}
                value={corrections.value[column] ?? cell}
                hint={corrections.value[column] === undefined ? undefined : t("quarantine.was", { text: cell || "–" })}
                onInput={(text) => {
                  corrections.value = { ...corrections.value, [column]: text };
                }}
              />
            ))}
          </div>
          <Field
            label={t("common.reason")}
            value={reason.value}
            max={200}
            onInput={(text) => {
              reason.value = text;
            }}
          />
          <ProblemNotice problem={submission.problem.value} />
          <div class="actions">
            <Button disabled={!reason.value.trim()} busy={submission.busy.value} onPress={() => settle("aside")}>
              {t("quarantine.aside")}
            </Button>
            <Button
              kind="primary"
              icon="check"
              disabled={!reason.value.trim()}
              busy={submission.busy.value}
              onPress={() => settle("item")}
            >
              {t("quarantine.item")}
            </Button>
          </div>
        </>
      )}
    </li>
  );
};
