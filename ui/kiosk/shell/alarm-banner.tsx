import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { ALARMS, deviceName } from "#domain/room/alarm.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";

/** A press must not take the keys away from the field under the banner: on the lock nobody could type on. */
const leavesFocus = (place: HTMLElement | null): void =>
  place?.addEventListener("mousedown", (event) => event.preventDefault());

/** The worst open alarm, over every screen and on the locked one too, until somebody acknowledges it. */
export const AlarmBanner = (): JSX.Element | null => {
  const { alarms, officer, go, language, places, name, t } = useApp();
  useEffect(() => alarms.start(), [alarms]);
  const [first, ...more] = alarms.open.value;
  if (!first) return null;
  const place = places.value.value?.places.find((each) => each.place === first.place);
  const where = [place && name(place.name), deviceName(first, language.value)].filter(Boolean).join(" · ");
  return (
    <div class={ALARMS[first.kind].loud ? "alarm-banner alarm-loud" : "alarm-banner"} role="alert">
      <Icon name="siren" size="large" />
      <div class="alarm-words">
        <strong>{t(`alarm.${first.kind}`)}</strong>
        <span class="alarm-when">
          {t("alarms.happened", { time: displayTime(first.at) })}
          {where && ` · ${where}`}
          {more.length > 0 && ` · ${t("alarms.more", { count: more.length })}`}
        </span>
        <span class="alarm-do">{t(`alarmDo.${first.kind}`)}</span>
      </div>
      <div class="actions" ref={leavesFocus}>
        {alarms.sounding.value && (
          <Button icon="mute" onPress={alarms.silence}>
            {t("alarms.silence")}
          </Button>
        )}
        {officer.value ? (
          <Button icon="next" onPress={() => go("/alarms")}>
            {t("alarms.look")}
          </Button>
        ) : (
          <span class="alarm-do">{t("alarms.signIn")}</span>
        )}
      </div>
    </div>
  );
};
