import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";

/** An officer's own PIN, set with the one-time code that the SHO got. */
export const NewPin = ({ onDone }: { readonly onDone: () => void }): JSX.Element => {
  const { api, t } = useApp();
  const form = useSignal({ number: "", code: "", pin: "", again: "" });
  const problem = useSignal<Problem | undefined>(undefined);
  const done = useSignal(false);
  const busy = useSignal(false);
  const set = (part: Partial<typeof form.value>) => {
    form.value = { ...form.value, ...part };
  };
  const { number, code, pin, again } = form.value;
  const differs = again !== "" && pin !== again;
  const send = async () => {
    busy.value = true;
    const answer = await api.setPin({ number, code: code.trim().toUpperCase(), pin });
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    done.value = answer.ok;
  };
  if (done.value)
    return (
      <div class="lock-pad">
        <Notice kind="ok">{t("pin.saved")}</Notice>
        <Button kind="primary" icon="next" onPress={onDone}>
          {t("pin.signIn")}
        </Button>
      </div>
    );
  return (
    <form
      class="lock-pad lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("pin.title")}</h2>
      <p class="soft">{t("pin.explain")}</p>
      <ProblemNotice problem={problem.value} />
      <Field label={t("lock.number")} kind="digits" value={number} onInput={(value) => set({ number: value })} focus />
      <Field label={t("pin.code")} kind="code" value={code} onInput={(value) => set({ code: value })} />
      <Field label={t("pin.new")} kind="secret" max={8} value={pin} onInput={(value) => set({ pin: value })} />
      <Field
        label={t("pin.again")}
        kind="secret"
        max={8}
        value={again}
        onInput={(value) => set({ again: value })}
        hint={differs ? t("pin.differs") : undefined}
      />
      <div class="actions">
        <Button kind="quiet" icon="back" onPress={onDone}>
          {t("common.back")}
        </Button>
        <Button kind="primary" submit busy={busy.value} disabled={!number || !code || !pin || pin !== again}>
          {t("pin.save")}
        </Button>
      </div>
    </form>
  );
};
