import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Bilingual } from "#domain/schema.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import type { Station } from "../models/answers.ts";
import { RANKS } from "../models/officer-form.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { useApp } from "../use-app.ts";

const EMPTY = { hi: "", en: "", rank: "", number: "", pin: "", again: "" };

/** The first two officers of a real station: the SHO and the keeper, with the one-time code from the console. */
export const SetupScreen = ({ station }: { readonly station: Station }): JSX.Element => {
  const { api, name, t, station: about } = useApp();
  const code = useSignal("");
  const role = useSignal<"sho" | "moharrir">("sho");
  const form = useSignal(EMPTY);
  const made = useSignal<readonly { readonly name: Bilingual; readonly role: string }[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);
  const busy = useSignal(false);
  const set = (part: Partial<typeof EMPTY>) => {
    form.value = { ...form.value, ...part };
  };
  const { hi, en, rank, number, pin, again } = form.value;
  const send = async () => {
    const known = RANKS.find((each) => each.id === rank);
    if (!known) return;
    busy.value = true;
    const answer = await api.setUp({
      code: code.value.trim().toUpperCase(),
      name: { hi: hi || en, en: en || hi },
      rank: known.name,
      number,
      role: role.value,
      pin,
    });
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    if (!answer.ok) return;
    made.value = [...made.value, { name: answer.value.name, role: role.value }];
    form.value = EMPTY;
    role.value = role.value === "sho" ? "moharrir" : "sho";
    await about.reload();
  };
  const ready = code.value && (hi || en) && rank && number && pin && pin === again;
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <div>
          <h1>{t("setup.title")}</h1>
          <p class="soft">{name(station.name)}</p>
        </div>
        <LanguageSwitch />
      </header>
      <Notice kind="info">{t("setup.explain")}</Notice>
      {made.value.map((officer) => (
        <Notice key={officer.role} kind="ok">
          {t("setup.made", { name: name(officer.name) })}
        </Notice>
      ))}
      <ProblemNotice problem={problem.value} />
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field
          label={t("setup.code")}
          kind="code"
          value={code.value}
          onInput={(value) => {
            code.value = value;
          }}
          hint={t("setup.codeHint")}
          focus
        />
        <Chips
          label={t("setup.who")}
          choices={[
            { id: "sho", text: t("role.sho") },
            { id: "moharrir", text: t("role.moharrir") },
          ]}
          value={role.value}
          onPick={(id) => {
            role.value = id;
          }}
        />
        <div class="columns">
          <Field label={t("officer.nameHi")} value={hi} onInput={(value) => set({ hi: value })} />
          <Field label={t("officer.nameEn")} kind="latin" value={en} onInput={(value) => set({ en: value })} />
        </div>
        <Chips
          label={t("officer.rank")}
          choices={RANKS.map((each) => ({ id: each.id, text: name(each.name) }))}
          value={rank}
          onPick={(id) => set({ rank: id })}
        />
        <div class="columns">
          <Field label={t("lock.number")} kind="digits" value={number} onInput={(value) => set({ number: value })} />
          <Field label={t("pin.new")} kind="secret" max={8} value={pin} onInput={(value) => set({ pin: value })} />
          <Field
            label={t("pin.again")}
            kind="secret"
            max={8}
            value={again}
            onInput={(value) => set({ again: value })}
            hint={again && pin !== again ? t("pin.differs") : undefined}
          />
        </div>
        <div class="actions">
          <Button kind="primary" submit busy={busy.value} disabled={!ready}>
            {t("setup.save")}
          </Button>
        </div>
      </form>
    </div>
  );
};
