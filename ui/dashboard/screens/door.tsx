import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Door } from "#domain/fleet/lines.ts";
import type { DistrictOfficer } from "#domain/people/scope.ts";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Emblem } from "#ui/kit/emblem.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ProblemNotice } from "../shell/reading.tsx";
import { useDistrict } from "../use-district.ts";

type Way = "sign-in" | "set" | "first";

const useFields = () => {
  const fields = useSignal({ number: "", password: "", code: "", nameHi: "", nameEn: "" });
  return {
    values: fields.value,
    put: (changed: Partial<typeof fields.value>) => {
      fields.value = { ...fields.value, ...changed };
    },
  };
};

const WayIn = ({ door }: { readonly door: Door }): JSX.Element => {
  const district = useDistrict();
  const { t, name } = district;
  const { values, put } = useFields();
  const way = useSignal<Way>(door.needsFirst ? "first" : "sign-in");
  const busy = useSignal(false);
  const isSet = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const { number, password, code, nameHi, nameEn } = values;

  const settle = <T,>(answer: Answer<T>): answer is { readonly ok: true; readonly value: T } => {
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    return answer.ok;
  };
  const send = async (): Promise<void> => {
    busy.value = true;
    if (way.value === "sign-in") {
      const signedIn = await district.write<DistrictOfficer>("/session", { number: number.trim(), password });
      if (settle(signedIn)) district.officer.value = signedIn.value;
      return;
    }
    const done =
      way.value === "first"
        ? await district.write("/session/first", {
            number: number.trim(),
            name: { hi: nameHi, en: nameEn },
            code,
            password,
          })
        : await district.write("/session/password", { number: number.trim(), code, password });
    if (!settle(done)) return;
    isSet.value = true;
    way.value = "sign-in";
    put({ password: "", code: "" });
    await district.door.reload();
  };
  const isFirst = way.value === "first";
  const titles = { "sign-in": t("in.title"), set: t("in.setTitle"), first: t("in.firstTitle") };
  return (
    <form
      class="card stack door-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1>{titles[way.value]}</h1>
      {isFirst && <p>{t("in.firstExplain")}</p>}
      {isSet.value && <Notice kind="ok">{t("in.isSet")}</Notice>}
      {isFirst && (
        <>
          <Field label={t("in.nameHi")} value={nameHi} onInput={(typed) => put({ nameHi: typed })} />
          <Field label={t("in.nameEn")} kind="latin" value={nameEn} onInput={(typed) => put({ nameEn: typed })} />
        </>
      )}
      <Field label={t("in.number")} kind="latin" value={number} onInput={(typed) => put({ number: typed })} />
      {way.value !== "sign-in" && (
        <Field label={t("in.code")} kind="code" value={code} onInput={(typed) => put({ code: typed })} />
      )}
      <Field
        label={way.value === "sign-in" ? t("in.password") : t("in.new")}
        kind="secret"
        value={password}
        onInput={(typed) => put({ password: typed })}
        sends
      />
      {problem.value && <ProblemNotice problem={problem.value} />}
      <Button kind="primary" submit busy={busy.value}>
        {way.value === "sign-in" ? t("in.open") : isFirst ? t("in.add") : t("in.set")}
      </Button>
      {!door.needsFirst && (
        <Button
          kind="quiet"
          onPress={() => {
            way.value = way.value === "set" ? "sign-in" : "set";
            problem.value = undefined;
          }}
        >
          {way.value === "set" ? t("common.back") : t("in.haveCode")}
        </Button>
      )}
      {door.training.length > 0 && way.value === "sign-in" && (
        <fieldset class="door-training">
          <legend>{t("in.practice")}</legend>
          <div class="door-people">
            {door.training.map((person) => (
              <button
                key={person.number}
                type="button"
                class="chip"
                aria-pressed={person.number === number}
                onClick={() => put({ number: person.number, password: person.password })}
              >
                <span>
                  {name(person.name)}
                  <small>
                    {t(`rank.${person.rank}`)} · {person.number}
                  </small>
                </span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </form>
  );
};

/** The page of somebody who is not signed in. */
export const DoorScreen = (): JSX.Element => {
  const { door, t } = useDistrict();
  const known = door.value.value;
  return (
    <>
      <header class="header band district-header">
        <Emblem />
        <p class="header-title">
          <strong>{t("district.title")}</strong>
          {known && <small>{known.district}</small>}
        </p>
        <LanguageSwitch />
      </header>
      <main class="door">
        {known && <WayIn key={known.needsFirst ? "first" : "in"} door={known} />}
        {known && <p class="soft">{t("district.engine", { engine: known.engine })}</p>}
      </main>
    </>
  );
};
