import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { isPath, type Lesson } from "#domain/lessons/lesson.ts";
import { LESSONS } from "#domain/lessons/lessons.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";
import { GuideEnd } from "./guide-end.tsx";
import type { Box } from "./on-screen.ts";
import type { LessonGoing } from "./runner.ts";
import { useGuide } from "./use-guide.ts";

/** A ring around everything points at nothing. */
const isWholeScreen = ({ width, height }: Box): boolean =>
  width > window.innerWidth * 0.9 && height > window.innerHeight * 0.5;

/** The lesson that goes on, over every screen: a bar at the foot that covers nothing, and a ring around the control. */
export const LessonGuide = ({ going }: { readonly going: LessonGoing }): JSX.Element => {
  const { lessons, name, t } = useApp();
  const lesson = LESSONS[going.lesson];
  const frame = useRef<HTMLElement>(null);
  const atEnd = going.step >= lesson.steps.length;
  return (
    <aside ref={frame} class="guide" popover="manual" aria-label={t("lesson.guide")}>
      <div class="guide-bar">
        <p class="guide-where">
          <Icon name="book" />
          <span>
            <strong>{name(lesson.title)}</strong>
            <small>
              {Math.min(going.step + 1, lesson.steps.length)} / {lesson.steps.length}
            </small>
          </span>
        </p>
        {atEnd ? (
          <GuideEnd going={going} frame={frame} />
        ) : (
          <Step key={going.step} lesson={lesson} going={going} frame={frame} />
        )}
        {!atEnd && (
          <Button kind="quiet" icon="cross" onPress={lessons.leave}>
            {t("lesson.leave")}
          </Button>
        )}
      </div>
    </aside>
  );
};

const Step = (props: {
  readonly lesson: Lesson;
  readonly going: LessonGoing;
  readonly frame: { readonly current: HTMLElement | null };
}): JSX.Element | null => {
  const { clock, go, name, t } = useApp();
  const step = props.lesson.steps[props.going.step];
  const scanned = useSignal<"no" | "busy" | "nothing">("no");
  const guide = useGuide(step, props.frame);
  const box = guide.box.value;
  const isElsewhere = step !== undefined && !guide.found.value && step.on !== "*";
  const isSlip = guide.slipped.value;
  useEffect(() => (isSlip ? clock.after(4_000, guide.forgetSlip) : undefined), [clock, isSlip, guide]);
  if (!step) return null;
  const scan = async () => {
    scanned.value = "busy";
    scanned.value = (await guide.practise()) ? "no" : "nothing";
  };
  return (
    <>
      {box && !isWholeScreen(box) && (
        <span
          class="guide-ring"
          style={{
            top: `${box.top - 6}px`,
            left: `${box.left - 6}px`,
            width: `${box.width + 12}px`,
            height: `${box.height + 12}px`,
          }}
        />
      )}
      <div class="guide-words" role="status">
        <p class="guide-what">{name(step.what)}</p>
        <p class={isSlip ? "guide-slip" : "guide-why"}>
          {isSlip ? t("lesson.slip") : scanned.value === "nothing" ? t("lesson.nothing") : name(step.why)}
        </p>
      </div>
      {step.scan && (
        <Button icon="scan" busy={scanned.value === "busy"} onPress={() => void scan()}>
          {t("lesson.scan")}
        </Button>
      )}
      {isElsewhere && !step.on.includes("*") && !isPath(step.on, guide.path.value) && (
        <Button kind="plain" icon="next" onPress={() => go(step.on)}>
          {t("lesson.goThere")}
        </Button>
      )}
      {isElsewhere && step.on.includes("*") && (
        <Button kind="plain" icon="back" onPress={guide.back}>
          {t("lesson.stepBack")}
        </Button>
      )}
    </>
  );
};
