import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type Officer, ROLES } from "#domain/people/officer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";
import { ChangeOfficer } from "./change-officer.tsx";
import { NewOfficer } from "./new-officer.tsx";

const byPost = (a: Officer, b: Officer): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.number.localeCompare(b.number);

/** The roster. The SHO adds officers, gives one-time codes and takes rights away. */
export const OfficersScreen = (): JSX.Element => {
  const { language, name, officer: me, officers, t } = useApp();
  const code = useSignal<{ readonly of: Officer; readonly code: string } | undefined>(undefined);
  const open = useSignal<Officer | undefined>(undefined);
  const isSho = me.value?.role === "sho";
  const given = code.value;
  return (
    <main class="page">
      <h1>{t("officers.title")}</h1>
      <div class="actions actions-start">
        <a class="button" href={`/api/papers/command-card.pdf?lang=${language.value}`} target="_blank" rel="noreferrer">
          <Icon name="scan" />
          <span>{t("command.card")}</span>
        </a>
      </div>
      {!isSho && <Notice kind="info">{t("officers.shoOnly")}</Notice>}
      <ProblemNotice problem={officers.problem.value} />
      {given && (
        <Notice
          kind="ok"
          action={
            <Button
              onPress={() => {
                code.value = undefined;
              }}
            >
              {t("common.understood")}
            </Button>
          }
        >
          <p>{t("officers.code", { name: name(given.of.name) })}</p>
          <p class="number code">{given.code}</p>
          <p>{t("officers.codeHow")}</p>
        </Notice>
      )}
      {isSho && (
        <NewOfficer
          onMade={(of, oneTime) => {
            code.value = { of, code: oneTime };
            void officers.reload();
          }}
        />
      )}
      <ul class="rows">
        {(officers.value.value?.officers ?? []).toSorted(byPost).map((each) => (
          <li key={each.officer}>
            <div class="row-line">
              <div class="row">
                <Icon name="person" />
                <span class="row-main">
                  <strong>{name(each.name)}</strong>
                  <small class="soft">
                    {name(each.rank)} · {t(`role.${each.role}`)} · {each.number}
                  </small>
                </span>
                <StateMark
                  state={each.status === "active" ? "ok" : "unknown"}
                  text={t(`officerStatus.${each.status}`)}
                />
              </div>
              {isSho && <PrintButton of={each.officer} />}
              {isSho && each.officer !== me.value?.officer && (
                <Button
                  icon="pen"
                  onPress={() => {
                    open.value = open.value?.officer === each.officer ? undefined : each;
                  }}
                >
                  {t("common.change")}
                </Button>
              )}
            </div>
            {open.value?.officer === each.officer && (
              <ChangeOfficer
                officer={each}
                onCode={(oneTime) => {
                  code.value = { of: each, code: oneTime };
                }}
                onDone={() => {
                  open.value = undefined;
                  void officers.reload();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </main>
  );
};
