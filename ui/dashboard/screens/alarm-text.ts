import type { AlarmLine } from "#domain/fleet/lines.ts";
import { ALARM_KINDS } from "#domain/room/alarm.ts";
import type { Language, Translate } from "#domain/text/translate.ts";
import { displayTime, instantOf } from "#domain/time.ts";

/** An alarm of a room has the name that its own kiosk gives it, and its door or camera the one people call it by. */
export const alarmName = (t: Translate, { kind, detail }: AlarmLine, language: Language): string => {
  if (kind !== "room") return t(`alarm.${kind}`);
  const what = ALARM_KINDS.find((each) => each === detail["what"]);
  return [what ? t(`alarm.${what}`) : t("alarms.banner"), detail[language] ?? detail["of"]].filter(Boolean).join(" · ");
};

/** Facts of an alarm that a reader can use, in this order. */
const FACTS = ["epoch", "seq", "size", "from", "entries"] as const;

/** When it happened, when it was recorded where that was later, and what else is known of it. */
export const alarmFacts = (t: Translate, { atMs, room, detail }: AlarmLine): string[] => {
  const at = displayTime(instantOf(atMs));
  const recorded = room && displayTime(room.recordedAt);
  return [
    t("sight.happened", { time: at }),
    ...(recorded && recorded !== at ? [t("sight.recorded", { time: recorded })] : []),
    ...FACTS.flatMap((fact) => {
      const value = detail[fact];
      return value === undefined ? [] : [t(`alarm.fact.${fact}`, { value })];
    }),
  ];
};
