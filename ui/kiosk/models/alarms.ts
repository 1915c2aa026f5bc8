import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { ALARMS, type AlarmState } from "#domain/room/alarm.ts";
import type { Answer } from "#ui/kit/answer.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import { createResource } from "#ui/kit/resource.ts";
import type { SoundName } from "#ui/kit/sounds.ts";
import type { AlarmList } from "./answers.ts";
import type { Live } from "./live.ts";

/** The open alarms of the room, as the banner over every screen shows them. */
export interface AlarmWatch {
  /** loud ones first, of each kind the newest first */
  readonly open: ReadonlySignal<readonly AlarmState[]>;
  /** the kiosk sounds now */
  readonly sounding: ReadonlySignal<boolean>;
  /** stops the sound of the alarms that are open now; a new one sounds again */
  silence(): void;
  /** begins to watch; the answer stops it */
  start(): () => void;
}

const SOUND_AGAIN_MS = 2_500;
/** An event may be lost while the line was cut: the list is fetched anew all the same. */
const LOOK_AGAIN_MS = 15_000;

const isLoud = ({ kind }: AlarmState): boolean => ALARMS[kind].loud;

export const createAlarmWatch = (deps: {
  readonly load: () => Promise<Answer<AlarmList>>;
  readonly live: Pick<Live, "onAlarm">;
  readonly clock: Pick<ScreenClock, "after">;
  readonly sound: (name: SoundName) => void;
}): AlarmWatch => {
  const { live, clock, sound } = deps;
  const list = createResource(deps.load);
  const silenced = signal<ReadonlySet<string>>(new Set());
  const open = computed(() => {
    const all = list.value.value?.open ?? [];
    return [...all.filter(isLoud), ...all.filter((alarm) => !isLoud(alarm))];
  });
  const sounding = computed(() => open.value.some((alarm) => isLoud(alarm) && !silenced.value.has(alarm.alarm)));
  return {
    open,
    sounding,
    silence() {
      silenced.value = new Set(open.value.map(({ alarm }) => alarm));
    },
    start() {
      let later = () => {};
      let again = () => {};
      const look = () => {
        later();
        later = clock.after(LOOK_AGAIN_MS, look);
        void list.reload();
      };
      const cry = () => {
        sound("alarm");
        again = clock.after(SOUND_AGAIN_MS, cry);
      };
      const stopLive = live.onAlarm(look);
      const stopSound = sounding.subscribe((now) => {
        again();
        if (now) cry();
      });
      look();
      return () => {
        stopLive();
        stopSound();
        later();
        again();
      };
    },
  };
};
