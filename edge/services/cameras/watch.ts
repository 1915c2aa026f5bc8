import type { CameraEvent } from "#domain/camera/camera-event.ts";
import {
  CAMERA_TROUBLES,
  type CamerasHealth,
  type CameraTrouble,
  type FoundTrouble,
  firstHealth,
  troublesOf,
  withEvent,
  withLook,
} from "#domain/camera/health.ts";
import type { StillVerdict } from "#domain/camera/picture.ts";
import type { AlarmKind } from "#domain/room/alarm.ts";
import type { Bilingual } from "#domain/schema.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { createTurns } from "#platform/turns.ts";
import type { CameraBook } from "../../stores/cameras/camera-book.ts";
import type { Alarms } from "../alarms/alarms.ts";
import type { CameraEntries } from "./camera-entries.ts";
import type { Stills } from "./stills.ts";

/** Which alarm a trouble is. */
const ALARM_OF: Readonly<Record<CameraTrouble, AlarmKind>> = {
  dark: "camera-dark",
  covered: "camera-covered",
  moved: "camera-moved",
  "recording-off": "recording-off",
  "no-sound": "audio-lost",
  "disk-low": "recorder-full",
};

/** A trouble that is open, since when. */
export interface OpenTrouble extends FoundTrouble {
  readonly since: Instant;
}

/** Keeps what is wrong with the cameras; each beginning and end is an entry, each beginning an alarm. */
export interface Watch {
  /** What the recorder said. */
  tell(events: readonly CameraEvent[]): Promise<void>;
  /** What the station saw itself; undefined: no picture came. */
  look(camera: string, verdict: StillVerdict | undefined): Promise<void>;
  /** Time went on. */
  tick(): Promise<void>;
  open(): readonly OpenTrouble[];
  health(): CamerasHealth;
}

export interface WatchDeps {
  readonly cameras: readonly { readonly id: string; readonly hears: boolean; readonly name?: Bilingual }[];
  readonly book: Pick<CameraBook, "note" | "keepNote">;
  readonly entries: Pick<CameraEntries, "state">;
  readonly stills: Pick<Stills, "take">;
  readonly alarms: Pick<Alarms, "raise">;
  readonly clock: Pick<Clock, "now">;
}

const NOTE = "troubles";
const same = (a: FoundTrouble, b: FoundTrouble): boolean => a.trouble === b.trouble && a.camera === b.camera;

const isOpenTrouble = (value: unknown): value is OpenTrouble =>
  typeof value === "object" &&
  value !== null &&
  "since" in value &&
  "trouble" in value &&
  CAMERA_TROUBLES.some((each) => each === value.trouble);

const readNote = (text: string | undefined): readonly OpenTrouble[] => {
  const read: unknown = JSON.parse(text ?? "[]");
  return Array.isArray(read) ? read.filter(isOpenTrouble) : [];
};

/** @returns a watch that remembers what was open when the station was last stopped */
export const createWatch = ({ cameras, book, entries, stills, alarms, clock }: WatchDeps): Watch => {
  let health = firstHealth(cameras, clock.now());
  // of cameras that the station no longer has, nothing is open
  let open = readNote(book.note(NOTE)).filter(
    ({ camera }) => camera === undefined || cameras.some(({ id }) => id === camera),
  );
  const inTurn = createTurns();

  const begin = async (found: FoundTrouble): Promise<void> => {
    const since = instantOf(clock.now());
    if (!(await entries.state(found, "began", since))) return;
    open = [...open, { ...found, since }];
    book.keepNote(NOTE, JSON.stringify(open));
    const { trouble, camera } = found;
    const name = cameras.find(({ id }) => id === camera)?.name;
    const raised = await alarms.raise({
      kind: ALARM_OF[trouble],
      at: since,
      ...(camera ? { of: camera } : {}),
      ...(name ? { facts: { ...name } } : {}),
    });
    // what can still be seen belongs to it
    if (raised.ok) await stills.take("alarm", raised.value);
  };
  const end = async (trouble: OpenTrouble): Promise<void> => {
    if (!(await entries.state(trouble, "over", instantOf(clock.now())))) return;
    open = open.filter((each) => each !== trouble);
    book.keepNote(NOTE, JSON.stringify(open));
  };
  /** After a start nothing is over before the recorder, or a look, has said so. */
  const isKnown = ({ trouble, camera }: FoundTrouble): boolean => {
    if (trouble === "disk-low") return health.disk !== undefined;
    const one = camera === undefined ? undefined : health.cameras[camera];
    return health.told && one !== undefined && (one.looks > 0 || one.missedLooks > 0);
  };
  const settle = async (): Promise<void> => {
    const found = troublesOf(health, clock.now());
    for (const each of open.filter((one) => !found.some((now) => same(one, now)) && isKnown(one))) await end(each);
    for (const each of found.filter((one) => !open.some((now) => same(one, now)))) await begin(each);
  };
  const change = (next: (before: CamerasHealth) => CamerasHealth): Promise<void> =>
    inTurn(async () => {
      health = next(health);
      await settle();
    });
  return {
    tell: (events) => change((before) => events.reduce((so, event) => withEvent(so, event, clock.now()), before)),
    look: (camera, verdict) => change((before) => withLook(before, camera, verdict)),
    tick: () => change((before) => before),
    open: () => open,
    health: () => health,
  };
};
