import type { CameraEvent } from "./camera-event.ts";
import type { StillVerdict } from "./picture.ts";

/** What can be wrong with a camera or with the recorder behind it. */
export const CAMERA_TROUBLES = ["dark", "covered", "moved", "recording-off", "no-sound", "disk-low"] as const;
export type CameraTrouble = (typeof CAMERA_TROUBLES)[number];

/** How long or how often something must be so before it is said. */
export const CAMERA_LIMITS = {
  /** figures in a row without a picture */
  emptyFigures: 2,
  /** the recorder tells its figures each minute: three of them missing are silence */
  figuresMs: 190_000,
  /** looks in a row at a picture that is another one */
  looks: 3,
  /** looks in a row that brought no picture */
  missedLooks: 3,
  /** a room is never wholly silent: below this for so long the microphone is gone */
  silentDbfs: -85,
  silentMs: 600_000,
  /** of the disk that keeps the recordings */
  freePercent: 5,
} as const;

interface OneCamera {
  /** listens too: its silence is a trouble */
  readonly hears: boolean;
  readonly emptyFigures: number;
  readonly streamLost: boolean;
  readonly off: readonly string[];
  readonly heardMs: number;
  readonly verdict: StillVerdict;
  readonly looks: number;
  readonly missedLooks: number;
  readonly toldCovered: boolean;
}

/** All that is known of a station's cameras. Made of what the recorder says and of the station's own looks. */
export interface CamerasHealth {
  readonly cameras: Readonly<Record<string, OneCamera>>;
  readonly online: boolean;
  /** when figures came last; from the start on until the first ones */
  readonly figuresMs: number;
  /** figures have come since the start */
  readonly told: boolean;
  readonly disk?: { readonly freeMib: number; readonly totalMib: number };
  readonly version?: string;
}

/** A trouble with its camera; that of the recorder's disk has none. */
export interface FoundTrouble {
  readonly trouble: CameraTrouble;
  readonly camera?: string;
}

/** Nothing known yet, since `nowMs`. */
export const firstHealth = (
  cameras: readonly { readonly id: string; readonly hears: boolean }[],
  nowMs: number,
): CamerasHealth => ({
  cameras: Object.fromEntries(
    cameras.map(({ id, hears }) => [
      id,
      {
        hears,
        emptyFigures: 0,
        streamLost: false,
        off: [],
        heardMs: nowMs,
        verdict: "as-it-was" as const,
        looks: 0,
        missedLooks: 0,
        toldCovered: false,
      },
    ]),
  ),
  online: true,
  figuresMs: nowMs,
  told: false,
});

const withCamera = (health: CamerasHealth, id: string, change: (camera: OneCamera) => Partial<OneCamera>) => {
  const known = health.cameras[id];
  // a camera that the station file does not name is not ours to watch
  if (!known) return health;
  return { ...health, cameras: { ...health.cameras, [id]: { ...known, ...change(known) } } };
};

const heard = (dbfs: number | undefined, nowMs: number): Partial<OneCamera> =>
  dbfs !== undefined && dbfs > CAMERA_LIMITS.silentDbfs ? { heardMs: nowMs } : {};

/** What the station knows after the recorder said something. */
export const withEvent = (health: CamerasHealth, event: CameraEvent, nowMs: number): CamerasHealth => {
  switch (event.type) {
    case "seen":
      return health;
    case "recorder":
      return { ...health, online: event.online, ...(event.online ? { figuresMs: nowMs } : {}) };
    case "stream":
      // of a stream that is switched off the switch tells
      return event.role === "audio"
        ? health
        : withCamera(health, event.camera, () => ({ streamLost: event.state === "offline" }));
    case "switch":
      return withCamera(health, event.camera, ({ off }) => ({
        off: event.on ? off.filter((each) => each !== event.what) : [...new Set([...off, event.what])],
      }));
    case "sound":
      return withCamera(health, event.camera, () => heard(event.dbfs, nowMs));
    case "covered":
      return withCamera(health, event.camera, () => ({ toldCovered: event.covered }));
    case "figures": {
      const told = {
        ...health,
        online: true,
        told: true,
        figuresMs: nowMs,
        ...(event.disk ? { disk: event.disk } : {}),
        ...(event.version ? { version: event.version } : {}),
      };
      return event.cameras.reduce<CamerasHealth>(
        (so, { camera, fps, dbfs }) =>
          withCamera(so, camera, ({ emptyFigures }) => ({
            emptyFigures: fps > 0 ? 0 : emptyFigures + 1,
            ...heard(dbfs, nowMs),
          })),
        told,
      );
    }
  }
};

/** What the station knows after it looked itself; undefined: no picture came. */
export const withLook = (health: CamerasHealth, camera: string, verdict: StillVerdict | undefined): CamerasHealth =>
  withCamera(health, camera, (before) =>
    verdict === undefined
      ? { missedLooks: before.missedLooks + 1 }
      : { missedLooks: 0, verdict, looks: before.verdict === verdict ? before.looks + 1 : 1 },
  );

/** Switches whose being off means that nothing is kept. */
const KEEPS_NOTHING = ["recordings", "enabled"];

const troublesOfOne = (camera: OneCamera, silentRecorder: boolean, nowMs: number): CameraTrouble[] => {
  const { emptyFigures, streamLost, missedLooks, looks, verdict, toldCovered, off, hears, heardMs } = camera;
  const dark =
    silentRecorder ||
    streamLost ||
    emptyFigures >= CAMERA_LIMITS.emptyFigures ||
    missedLooks >= CAMERA_LIMITS.missedLooks;
  const seen = looks >= CAMERA_LIMITS.looks;
  const keepsNothing = off.some((each) => KEEPS_NOTHING.includes(each));
  return [
    ...(dark ? (["dark"] as const) : []),
    ...(!dark && (toldCovered || (seen && verdict === "covered")) ? (["covered"] as const) : []),
    ...(!dark && seen && verdict === "moved" ? (["moved"] as const) : []),
    ...(keepsNothing ? (["recording-off"] as const) : []),
    ...(!dark && hears && (off.includes("audio") || nowMs - heardMs > CAMERA_LIMITS.silentMs)
      ? (["no-sound"] as const)
      : []),
  ];
};

/** Everything that is wrong at `nowMs`, camera by camera; the recorder's disk last. */
export const troublesOf = (health: CamerasHealth, nowMs: number): FoundTrouble[] => {
  const silent = !health.online || nowMs - health.figuresMs > CAMERA_LIMITS.figuresMs;
  const found: FoundTrouble[] = Object.entries(health.cameras).flatMap(([camera, one]) =>
    troublesOfOne(one, silent, nowMs).map((trouble) => ({ trouble, camera })),
  );
  const { disk } = health;
  const low = disk && disk.totalMib > 0 && disk.freeMib * 100 < disk.totalMib * CAMERA_LIMITS.freePercent;
  return low ? [...found, { trouble: "disk-low" }] : found;
};
