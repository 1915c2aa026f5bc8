import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice, Waiting } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { LanguageSwitch } from "../../shell/language-switch.tsx";
import { useApp } from "../../use-app.ts";

const ASK_AGAIN_MS = 700;
const EMPTY = { gateway: "https://", station: "", code: "" };

/** A machine without a station: the district's code is scanned or typed, and the station starts by itself. */
export const ClaimEnrol = (): JSX.Element => {
  const { api, clock, station, t } = useApp();
  const text = useSignal("");
  const parts = useSignal(EMPTY);
  const byHand = useSignal(false);
  const busy = useSignal(false);
  const joined = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const set = (part: Partial<typeof EMPTY>) => {
    parts.value = { ...parts.value, ...part };
  };
  useEffect(() => {
    if (!joined.value) return undefined;
    let stop = () => {};
    // the station takes this port over; until it answers the page stands as it is
    const ask = () => {
      void station.reload();
      stop = clock.after(ASK_AGAIN_MS, ask);
    };
    stop = clock.after(ASK_AGAIN_MS, ask);
    return () => stop();
  }, [joined.value, clock, station]);

  const join = async () => {
    busy.value = true;
    const answer = await api.claimEnrol(byHand.value ? parts.value : { invitation: text.value });
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    if (answer.ok) joined.value = true;
    else text.value = "";
  };
  const { gateway, station: code, code: secret } = parts.value;
  const ready = byHand.value ? gateway.length > 8 && code && secret : text.value.trim() !== "";
  return (
    <main class="page page-narrow claim">
      <header class="page-head">
        <h1>{t("claim.title")}</h1>
        <LanguageSwitch />
      </header>
      {joined.value ? (
        <section class="card stack">
          <Waiting text={t("claim.starting")} />
        </section>
      ) : (
        <>
          <Notice kind="info">{t("claim.explain")}</Notice>
          <ProblemNotice problem={problem.value} />
          <form
            class="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              void join();
            }}
          >
            {byHand.value ? (
              <>
                <Field
                  label={t("claim.gateway")}
                  kind="latin"
                  value={gateway}
                  onInput={(value) => set({ gateway: value })}
                  focus
                />
                <div class="columns">
                  <Field
                    label={t("claim.station")}
                    kind="code"
                    value={code}
                    onInput={(value) => set({ station: value })}
                  />
                  <Field label={t("claim.code")} kind="code" value={secret} onInput={(value) => set({ code: value })} />
                </div>
              </>
            ) : (
              <Field
                label={t("claim.invitation")}
                kind="latin"
                value={text.value}
                onInput={(value) => {
                  text.value = value;
                }}
                hint={t("claim.invitationHint")}
                focus
              />
            )}
            <div class="actions">
              <Button
                kind="quiet"
                onPress={() => {
                  byHand.value = !byHand.value;
                }}
              >
                {t(byHand.value ? "claim.byQr" : "claim.byHand")}
              </Button>
              <Button kind="primary" icon="link" submit busy={busy.value} disabled={!ready}>
                {t("claim.join")}
              </Button>
            </div>
          </form>
        </>
      )}
    </main>
  );
};
