import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Answer } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { createSounds } from "#ui/kit/sounds.ts";
import type { ClaimTold } from "../../models/answers.ts";
import { CameraDialog } from "../../parts/camera-dialog.tsx";
import { useApp, useCode } from "../../use-app.ts";

export type ClaimStep = ClaimTold["step"];

/** Which picture stands beside which test. */
export const STEP_ICONS: Readonly<Record<ClaimStep, IconName>> = {
  words: "people",
  network: "district",
  printer: "printer",
  label: "scan",
  photo: "camera",
  door: "door",
  sound: "siren",
  sheet: "documents",
  done: "found",
};

interface StepProps {
  readonly step: ClaimStep;
  readonly claim: ClaimTold;
  readonly busy: boolean;
  readonly take: (answer: Promise<Answer<ClaimTold>>) => Promise<void>;
  readonly onDone: (() => void) | undefined;
}

/** What is to be done now: one sentence and one key. */
export const StepCard = (props: StepProps): JSX.Element => {
  const { t } = useApp();
  const { step } = props;
  const head = (title: string) => (
    <header class="row-line">
      <Icon name={STEP_ICONS[step]} size="large" />
      <h2>{title}</h2>
    </header>
  );
  if (step === "done")
    return (
      <>
        {head(t("claim.step.sheet"))}
        <Notice kind="ok">{t("claim.done")}</Notice>
        {props.onDone && (
          <div class="actions">
            <Button kind="primary" icon="next" onPress={props.onDone}>
              {t("claim.onward")}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      {head(t(`claim.step.${step}`))}
      <p>{t(`claim.do.${step}`)}</p>
      <Act {...props} />
    </>
  );
};

const Act = ({ step, claim, busy, take }: StepProps): JSX.Element | null => {
  const { api, language, name, t } = useApp();
  const lang = language.value;
  const press = (icon: IconName, text: string, act: () => void) => (
    <Button kind="primary" icon={icon} busy={busy} onPress={act}>
      {text}
    </Button>
  );
  switch (step) {
    case "words":
      return (
        <>
          <p class="claim-words">
            {claim.words.map((word) => (
              <strong key={word.en}>
                {word.hi} <small lang="en">{word.en}</small>
              </strong>
            ))}
          </p>
          {claim.differed && <Notice kind="bad">{t("claim.differed")}</Notice>}
          <div class="actions">
            <Button kind="danger" onPress={() => void take(api.claimWords(false))}>
              {t("claim.differ")}
            </Button>
            {press("check", t("claim.same"), () => void take(api.claimWords(true)))}
          </div>
        </>
      );
    case "network":
      return (
        <div class="actions">{press("district", t("claim.act.network"), () => void take(api.claimNetwork()))}</div>
      );
    case "printer":
      return (
        <div class="actions">{press("printer", t("claim.act.printer"), () => void take(api.claimLabel(lang)))}</div>
      );
    case "label":
      return <LabelScan busy={busy} take={take} />;
    case "photo":
      return <PhotoTest busy={busy} take={take} />;
    case "door":
      return <Judged test="door" busy={busy} take={take} mayBeAbsent />;
    case "sound":
      return <SoundTest busy={busy} take={take} />;
    case "sheet":
      return <div class="actions">{press("printer", t("claim.act.sheet"), () => void take(api.claimSheet(lang)))}</div>;
    case "done":
      return null;
    default:
      return <>{name(claim.name)}</>;
  }
};

type TestProps = Pick<StepProps, "busy" | "take">;

/** It works, it does not, or it is not fitted: what the technician saw. */
const Judged = (
  props: TestProps & {
    readonly test: "label" | "photo" | "door" | "sound";
    readonly mayBeAbsent?: boolean;
    readonly noYes?: boolean;
    readonly children?: ComponentChildren;
  },
): JSX.Element => {
  const { api, t } = useApp();
  const { test, busy, take, mayBeAbsent = false, noYes = false } = props;
  const judge = (outcome: "passed" | "failed" | "absent") => void take(api.claimJudge(test, outcome));
  return (
    <div class="actions">
      {mayBeAbsent && (
        <Button busy={busy} onPress={() => judge("absent")}>
          {t("claim.none")}
        </Button>
      )}
      <Button kind="danger" busy={busy} onPress={() => judge("failed")}>
        {t("claim.no")}
      </Button>
      {props.children}
      {!noYes && (
        <Button kind="primary" icon="check" busy={busy} onPress={() => judge("passed")}>
          {t("claim.yes")}
        </Button>
      )}
    </div>
  );
};

const LabelScan = ({ busy, take }: TestProps): JSX.Element => {
  const { api, language, t } = useApp();
  const typed = useSignal("");
  useCode(
    (code) => {
      void take(api.claimScanned(code));
      return true;
    },
    [api],
  );
  return (
    <>
      <form
        class="claim-code"
        onSubmit={(event) => {
          event.preventDefault();
          const text = typed.value;
          typed.value = "";
          void take(api.claimScanned(text));
        }}
      >
        <Field
          label={t("claim.labelCode")}
          kind="code"
          sends
          value={typed.value}
          max={20}
          onInput={(text) => {
            typed.value = text;
          }}
        />
        <Button submit icon="next" busy={busy} disabled={typed.value.trim() === ""}>
          {t("common.next")}
        </Button>
      </form>
      <Judged test="label" busy={busy} take={take} noYes>
        <Button icon="printer" busy={busy} onPress={() => void take(api.claimLabel(language.value))}>
          {t("claim.act.printer")}
        </Button>
      </Judged>
    </>
  );
};

const PhotoTest = ({ busy, take }: TestProps): JSX.Element => {
  const { api, t } = useApp();
  const open = useSignal(false);
  return (
    <>
      <Judged test="photo" busy={busy} take={take} mayBeAbsent noYes>
        <Button
          kind="primary"
          icon="camera"
          busy={busy}
          onPress={() => {
            open.value = true;
          }}
        >
          {t("claim.act.photo")}
        </Button>
      </Judged>
      {open.value && (
        <CameraDialog
          onClose={() => {
            open.value = false;
          }}
          onTaken={() => {
            open.value = false;
            // looked at and kept by the technician; the picture itself goes nowhere
            void take(api.claimJudge("photo", "passed"));
          }}
        />
      )}
    </>
  );
};

const SoundTest = ({ busy, take }: TestProps): JSX.Element => {
  const { t } = useApp();
  const played = useSignal(false);
  const play = (
    <Button
      kind={played.value ? "plain" : "primary"}
      icon="siren"
      onPress={() => {
        createSounds(window)("alarm");
        played.value = true;
      }}
    >
      {t("claim.act.sound")}
    </Button>
  );
  return (
    <Judged test="sound" busy={busy} take={take} noYes={!played.value}>
      {play}
    </Judged>
  );
};
