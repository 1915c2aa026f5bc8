import type { Instant } from "../time.ts";

/**
 * What the room can raise an alarm for. `loud`: the siren and the kiosk sound until somebody acts; the others stand as
 * a banner.
 */
export const ALARMS = {
  "door-nobody": { loud: true },
  "door-hours": { loud: true },
  "door-long": { loud: true },
  "door-forced": { loud: true },
  "wire-cut": { loud: true },
  "wire-short": { loud: true },
  tamper: { loud: true },
  "key-box": { loud: true },
  "mains-lost": { loud: false },
  "battery-low": { loud: false },
  "camera-dark": { loud: false },
  "camera-covered": { loud: true },
  "camera-moved": { loud: true },
  "recording-off": { loud: false },
  "audio-lost": { loud: false },
  "recorder-full": { loud: false },
  "clock-step": { loud: false },
  "clock-behind": { loud: false },
} as const satisfies Readonly<Record<string, { readonly loud: boolean }>>;

export type AlarmKind = keyof typeof ALARMS;
export const ALARM_KINDS = Object.keys(ALARMS) as [AlarmKind, ...AlarmKind[]];

/** A picture from a camera of the room: the bytes by their hash, which camera, and when it was taken. */
export interface Still {
  readonly sha256: string;
  readonly camera: string;
  readonly at: Instant;
}

/** An alarm and what became of it. Open until it is acknowledged. */
export interface AlarmState {
  readonly alarm: string;
  readonly kind: AlarmKind;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** the place whose door or wire it was */
  readonly place?: string;
  /** which one of several: a camera, an input */
  readonly of?: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly stills: readonly Still[];
  /** officers who looked at the stills, all that there were then */
  readonly seen: readonly { readonly officer: string; readonly stills: number }[];
  /** how many of the on-call list were told, whether it reached them or not */
  readonly notified: number;
  readonly acknowledged?: { readonly officer: string; readonly at: Instant; readonly remark?: string };
}

/** Which door, camera or input it was, by its name in the language where the alarm knows one. */
export const deviceName = (
  { facts, of }: Pick<AlarmState, "facts" | "of">,
  language: "hi" | "en",
): string | undefined => {
  const name = facts[language];
  return typeof name === "string" ? name : of;
};

/** Whether an officer looked at every still that the alarm has; true of an alarm without stills. */
export const sawStills = ({ stills, seen }: Pick<AlarmState, "stills" | "seen">, officer: string): boolean =>
  stills.length === 0 || seen.some((look) => look.officer === officer && look.stills >= stills.length);
