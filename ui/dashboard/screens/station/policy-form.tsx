import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OrdersSheet } from "#domain/fleet/orders-lines.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { typedTime } from "#ui/kit/when-text.ts";
import { ProblemNotice } from "../../shell/reading.tsx";
import { useDistrict } from "../../use-district.ts";

/** Values that the station is to work by. */
export const PolicyForm = (props: {
  readonly station: string;
  readonly policy: OrdersSheet["policy"];
  readonly onSent: () => void;
}): JSX.Element => {
  const { t, write } = useDistrict();
  const { station, policy, onSent } = props;
  const idle = useSignal(policy.values.idleSeconds === undefined ? "" : String(policy.values.idleSeconds));
  const slip = useSignal(policy.values.morningSlipAt ?? "");
  const problem = useSignal<Problem | undefined>(undefined);
  const send = async (): Promise<void> => {
    const done = await write(`/stations/${station}/orders/policy`, {
      ...(idle.value === "" ? {} : { idleSeconds: Number(idle.value) }),
      ...(slip.value === "" ? {} : { morningSlipAt: slip.value }),
    });
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) onSent();
  };
  return (
    <form
      class="card stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>
        {t("desk.policy")}
        {policy.version > 0 && <small class="soft"> · {t("desk.version", { version: policy.version })}</small>}
      </h2>
      <div class="columns">
        <Field
          label={t("desk.idle")}
          kind="digits"
          max={3}
          value={idle.value}
          onInput={(typed) => {
            idle.value = typed.replaceAll(/\D/g, "");
          }}
        />
        <Field
          label={t("desk.slip")}
          kind="digits"
          max={5}
          placeholder="HH:mm"
          value={slip.value}
          onInput={(typed) => {
            slip.value = typedTime(typed);
          }}
        />
      </div>
      <p class="soft">{t("desk.policyNote")}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button submit>{t("desk.policyPut")}</Button>
      </div>
    </form>
  );
};
