import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { type PartId, type PartReading, worstFirst } from "#domain/repairs/parts.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { PartMark } from "../parts/part-mark.tsx";
import { useApp } from "../use-app.ts";

const LOOK_AGAIN_MS = 20_000;

/**
 * The machine's parts, worst first, above every screen; each opens its page of Repairs. `onOpen` takes the place of
 * the address where there is no router: on the lock screen.
 */
export const StatusStrip = (props: {
  readonly training: boolean;
  readonly onOpen?: (part: PartId) => void;
}): JSX.Element => {
  const { clock, live, parts, t } = useApp();
  useEffect(() => {
    let stop = () => {};
    const look = () => {
      stop();
      void parts.reload();
      stop = clock.after(LOOK_AGAIN_MS, look);
    };
    look();
    // whoever stands before the door must not read an old state of it
    const stopWritten = live.onWritten((kinds) => kinds.some((kind) => kind.startsWith("door.")) && look());
    const stopAlarm = live.onAlarm(look);
    return () => {
      stopWritten();
      stopAlarm();
      stop();
    };
  }, [clock, live, parts]);
  // without an answer nothing is known of any part
  const readings = parts.problem.value ? [] : worstFirst(parts.value.value?.parts ?? []);
  return (
    <div class="strip">
      {props.training && (
        <aside class="training-band">
          <strong>{t("training.word")}</strong>
          <span>{t("training.note")}</span>
        </aside>
      )}
      <nav class="strip-parts" aria-label={t("strip.name")}>
        {parts.problem.value && (
          <p class="strip-part strip-bad" role="alert">
            <StateMark state="bad" text={t("strip.noAnswer")} />
          </p>
        )}
        {readings.map((reading) => (
          <StripPart key={reading.part} reading={reading} onOpen={props.onOpen} />
        ))}
      </nav>
    </div>
  );
};

const StripPart = (props: {
  readonly reading: PartReading;
  readonly onOpen: ((part: PartId) => void) | undefined;
}): JSX.Element => {
  const { t } = useApp();
  const { reading, onOpen } = props;
  const words = (
    <>
      <Icon name={reading.part} />
      <span class="strip-words">
        <strong>{t(`part.${reading.part}`)}</strong>
        <PartMark reading={reading} />
      </span>
    </>
  );
  const look = `strip-part strip-${reading.state}`;
  return onOpen ? (
    <button type="button" class={look} onClick={() => onOpen(reading.part)}>
      {words}
    </button>
  ) : (
    <a class={look} href={`/repairs/${reading.part}`}>
      {words}
    </a>
  );
};
