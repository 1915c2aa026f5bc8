import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { OFFICER_STATUS, type Officer } from "#domain/people/officer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { OFFICER_REASONS } from "../models/phrases.ts";
import { PhraseInput } from "../parts/phrase-input.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useSubmission } from "../use-app.ts";

/** A new one-time code for a forgotten PIN, or another status with its reason. */
export const ChangeOfficer = (props: {
  readonly officer: Officer;
  readonly onCode: (code: string) => void;
  readonly onDone: () => void;
}): JSX.Element => {
  const { api, t } = useApp();
  const submission = useSubmission();
  const status = useSignal<Officer["status"]>(props.officer.status);
  const reason = useSignal("");
  const { officer } = props;
  return (
    <div class="card stack">
      <div>
        <Button
          icon="lock"
          busy={submission.busy.value}
          onPress={() =>
            void submission.send(
              () => api.newOfficerCode(officer.officer),
              ({ code }) => props.onCode(code),
            )
          }
        >
          {t("officers.newCode")}
        </Button>
      </div>
      <Chips
        label={t("officers.status")}
        choices={OFFICER_STATUS.map((id) => ({ id, text: t(`officerStatus.${id}`) }))}
        value={status.value}
        onPick={(id) => {
          status.value = id;
        }}
      />
      <PhraseInput
        label={t("common.reason")}
        phrases={OFFICER_REASONS}
        value={reason.value}
        onChange={(value) => {
          reason.value = value;
        }}
      />
      <ProblemNotice problem={submission.problem.value} />
      <div class="actions">
        <Button
          kind="primary"
          icon="check"
          disabled={status.value === officer.status || reason.value.trim() === ""}
          busy={submission.busy.value}
          onPress={() =>
            void submission.send(
              (second) =>
                api.changeOfficer({ officer: officer.officer, status: status.value, reason: reason.value }, second),
              props.onDone,
            )
          }
        >
          {t("common.save")}
        </Button>
      </div>
    </div>
  );
};
