import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { createTexts } from "#domain/text/all-texts.ts";
import { LANGUAGES, type Language, type Translate } from "#domain/text/translate.ts";
import { Button, IconButton, Tile } from "#ui/kit/button.tsx";
import { Chips } from "#ui/kit/chips.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Emblem } from "#ui/kit/emblem.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { ICON_PATHS, type IconName } from "#ui/kit/icon-paths.ts";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { Stepper } from "#ui/kit/stepper.tsx";
import { DayField, WhenField } from "#ui/kit/when-field.tsx";
import { useApp } from "../use-app.ts";

const LOOKS = ["light", "dark"] as const;
const KINDS = ["primary", "plain", "quiet", "danger"] as const;
const STATES = ["ok", "warn", "bad", "info", "unknown", "absent"] as const;
const NOTICES = ["ok", "warn", "bad", "info"] as const;

/** Every part of the kit in every state, in both languages and both looks side by side. Training stations only. */
export const KitScreen = (): JSX.Element => {
  const { station, t } = useApp();
  const texts = createTexts();
  return (
    <main class="page kit">
      <h1>{t("kit.title")}</h1>
      {station.value.value?.training ? (
        <div class="kit-panels">
          {LOOKS.flatMap((look) =>
            LANGUAGES.map((language) => (
              <section key={look + language} class="kit-panel" data-look={look} lang={language}>
                <Parts t={texts(language)} language={language} />
              </section>
            )),
          )}
        </div>
      ) : (
        <Empty icon="lock" text={t("kit.onlyTraining")} />
      )}
    </main>
  );
};

const Group = (props: { readonly title: string; readonly children: ComponentChildren }): JSX.Element => (
  <div class="stack">
    <h2>{props.title}</h2>
    {props.children}
  </div>
);

const Parts = ({ t, language }: { readonly t: Translate; readonly language: Language }): JSX.Element => {
  const text = useSignal("");
  const day = useSignal("");
  const count = useSignal(1);
  const chosen = useSignal("one");
  const open = useSignal(false);
  const choices = [
    { id: "one", text: t("kit.chosen"), icon: "seal" as const },
    { id: "two", text: t("kit.other"), note: t("kit.note"), icon: "camera" as const },
  ];
  const pick = (id: string) => {
    chosen.value = id;
  };
  const type = (typed: string) => {
    text.value = typed;
  };
  return (
    <>
      <Group title={t("kit.buttons")}>
        <div class="acts">
          {KINDS.map((kind) => (
            <Button key={kind} kind={kind} icon="check">
              {t(`kit.${kind}`)}
            </Button>
          ))}
          <Button busy>{t("kit.busy")}</Button>
          <Button disabled icon="cross">
            {t("kit.disabled")}
          </Button>
          <IconButton icon="plus" name={t("kit.plain")} onPress={() => {}} />
        </div>
        <Tile href="/kit" icon="deposit" title={t("kit.primary")} note={t("kit.note")} primary />
        <Tile href="/kit" icon="tray" title={t("kit.plain")} note={t("kit.note")} />
      </Group>
      <Group title={t("kit.choices")}>
        <Chips label={t("kit.choices")} choices={choices} value={chosen.value} onPick={pick} />
        <Chips large label={t("kit.choices")} choices={choices} value={chosen.value} onPick={pick} />
        <Stepper
          label={t("kit.choices")}
          value={count.value}
          min={0}
          max={9}
          fewer={t("seal.fewer")}
          more={t("seal.more")}
          onChange={(next) => {
            count.value = next;
          }}
        />
      </Group>
      <Group title={t("kit.fields")}>
        <Field
          label={t("kit.text")}
          optional={t("common.optional")}
          hint={t("kit.note")}
          placeholder={t("kit.sample")}
          value={text.value}
          onInput={type}
        />
        <Field label={t("kit.text")} long value={text.value} onInput={type} />
        <DayField
          label={t("kit.day")}
          value={day.value}
          onInput={(next) => {
            day.value = next;
          }}
        />
        <WhenField dayLabel={t("kit.day")} timeLabel={t("kit.time")} value="" onInput={() => {}} />
        <NumberPad
          label={t("lock.number")}
          value={text.value.replaceAll(/\D/g, "")}
          onInput={type}
          done={{ text: t("common.next"), onPress: () => {} }}
          erase={t("common.erase")}
          max={8}
        />
      </Group>
      <Group title={t("kit.states")}>
        <div class="acts">
          {STATES.map((state) => (
            <StateMark key={state} state={state} text={t(`kit.${state}`)} />
          ))}
        </div>
      </Group>
      <Group title={t("kit.messages")}>
        {NOTICES.map((kind) => (
          <Notice key={kind} kind={kind} action={<Button>{t("common.understood")}</Button>}>
            <p>{t("kit.message")}</p>
          </Notice>
        ))}
        <Empty icon="scan" text={t("kit.empty")} />
        <Waiting text={t("common.waiting")} />
        <div>
          <Button
            onPress={() => {
              open.value = true;
            }}
          >
            {t("kit.dialog")}
          </Button>
        </div>
        {open.value && (
          <Dialog
            title={t("kit.messages")}
            closeName={t("common.close")}
            onClose={() => {
              open.value = false;
            }}
          >
            <p lang={language}>{t("kit.message")}</p>
          </Dialog>
        )}
      </Group>
      <Group title={t("kit.drawings")}>
        <div class="kit-drawings">
          {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
        <div class="band kit-band">
          <Emblem />
        </div>
      </Group>
    </>
  );
};
