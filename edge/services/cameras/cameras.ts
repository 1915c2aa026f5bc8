import { join } from "node:path";
import type { CameraTrouble } from "#domain/camera/health.ts";
import { type ReferCameraInput, referCamera } from "#domain/custody/acts/camera.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Bilingual } from "#domain/schema.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { connectMqtt, type MqttLink } from "#platform/mqtt/client.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import type { OpenedCameras } from "../../devices/camera/open-cameras.ts";
import { openCameraBook } from "../../stores/cameras/camera-book.ts";
import type { Alarms } from "../alarms/alarms.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import { createCameraEntries } from "./camera-entries.ts";
import { type Clips, createClips } from "./clips.ts";
import { createListen, type HeardFigures } from "./listen.ts";
import { createLooks, type NewestPicture } from "./looks.ts";
import { releaseStills } from "./release.ts";
import { createStills, type Stills } from "./stills.ts";
import { createWatch } from "./watch.ts";

/** One camera on the wall page. */
export interface CameraOnWall {
  readonly camera: string;
  readonly name: Bilingual;
  readonly troubles: readonly { readonly trouble: CameraTrouble; readonly since: Instant }[];
  /** when its newest picture was taken; absent while there is none since the start */
  readonly at?: Instant;
}

/** How the cameras do, for the status strip. */
export interface CamerasState {
  /** the recorder was heard and every camera looked through since the start */
  readonly known: boolean;
  readonly troubles: readonly {
    readonly trouble: CameraTrouble;
    readonly camera?: string;
    readonly name?: Bilingual;
  }[];
  readonly version?: string;
}

/** The cameras of a station. */
export interface Cameras {
  readonly stills: Stills;
  readonly clips: Clips;
  state(): CamerasState;
  wall(): { readonly cameras: readonly CameraOnWall[]; readonly recorder: readonly CameraTrouble[] };
  newest(camera: string): NewestPicture | undefined;
  /** Takes what the camera shows now as what it should show, in the name of an officer. Refuses `camera/unknown`, `camera/dark`. */
  refer(by: ActorRef, camera: string): Promise<Result<{ readonly camera: string }>>;
  heard(): HeardFigures;
  /** Looks through all cameras at once, as it does by itself every half minute. */
  look(): Promise<void>;
  /** Begins to listen and to look. */
  start(): void;
  close(): Promise<void>;
}

export interface CamerasDeps {
  readonly folder: string;
  readonly opened: OpenedCameras;
  readonly cameras: readonly { readonly id: string; readonly name: Bilingual; readonly hears: boolean }[];
  readonly quotaMib: number;
  readonly blobs: Blobs;
  readonly journal: Pick<Journal, "write" | "perform">;
  readonly reader: Pick<Reader, "timeline" | "epoch">;
  readonly alarms: Pick<Alarms, "raise">;
  /** before which entry the district has every picture and found its hash right */
  readonly arrived: () => { readonly epoch: number; readonly size: number };
  readonly clock: Clock;
}

const LOOK_MS = 30_000;
/** Pictures go seldom: the table speaks of months. */
const RELEASE_EVERY = 720;
const MIB = 1024 * 1024;

/** Opens the cameras with what the station remembers of them; they do nothing before `start`. */
export const createCameras = (deps: CamerasDeps): Cameras => {
  const { folder, opened, cameras, quotaMib, blobs, journal, reader, alarms, arrived, clock } = deps;
  const { recorder, adapter } = opened;
  const book = openCameraBook(join(folder, "cameras.sqlite"));
  const entries = createCameraEntries({ journal, reader });
  const ids = cameras.map(({ id }) => id);
  const stills = createStills({ cameras: ids, recorder, blobs, book, journal, reader, clock });
  const clips = createClips({ cameras: ids, recorder, blobs, journal, reader, clock });
  const looks = createLooks({ recorder, blobs, book, entries, reader, clock });
  const watch = createWatch({ cameras, book, entries, stills, alarms, clock });
  const listen = createListen({ adapter, recorder, book, entries, tell: watch.tell, clock });
  let link: MqttLink | undefined;
  let cancel: Cancel = () => undefined;
  let closed = false;
  let turn: Promise<void> = Promise.resolve();
  let turns = 0;

  const look = async (): Promise<void> => {
    // one after the other: a small machine decodes one picture at a time
    for (const id of ids) await watch.look(id, await looks.at(id));
    await watch.tick();
  };
  const count = async (): Promise<void> => {
    for (const hour of book.uncounted(clock.now())) if (await entries.counted(hour)) book.counted(hour.fromMs);
  };
  const round = async (): Promise<void> => {
    await look();
    await count();
    if (turns % RELEASE_EVERY === 0)
      await releaseStills({ book, blobs, entries, arrived, quotaBytes: quotaMib * MIB, clock });
    turns += 1;
  };
  const again = (): void => {
    turn = round()
      // a disk that fails is told by the journal; the next round finds it as it is then
      .catch(() => undefined)
      .then(() => {
        if (!closed) cancel = clock.after(LOOK_MS, again);
      });
  };
  return {
    stills,
    clips,
    state() {
      const { told, version, cameras: health } = watch.health();
      const looked = Object.values(health).every(({ looks: seen, missedLooks }) => seen + missedLooks > 0);
      const troubles = watch.open().map((open) => {
        const name = cameras.find(({ id }) => id === open.camera)?.name;
        return { ...open, ...(name ? { name } : {}) };
      });
      return { known: told && looked, troubles, ...(version ? { version } : {}) };
    },
    wall() {
      const open = watch.open();
      return {
        cameras: cameras.map(({ id, name }) => {
          const picture = looks.newest(id);
          const troubles = open.flatMap(({ camera, trouble, since }) => (camera === id ? [{ trouble, since }] : []));
          return { camera: id, name, troubles, ...(picture ? { at: instantOf(picture.atMs) } : {}) };
        }),
        recorder: open.flatMap(({ camera, trouble }) => (camera === undefined ? [trouble] : [])),
      };
    },
    newest: (camera) =>
      // what it showed before it went dark is not how the room is now
      watch.open().some((each) => each.camera === camera && each.trouble === "dark") ? undefined : looks.newest(camera),
    async refer(by, camera) {
      if (!ids.includes(camera)) return refuse("camera/unknown");
      const still = await looks.candidate(camera);
      if (!still) return refuse("camera/dark");
      const input: ReferCameraInput = { camera, still };
      const done = await journal.perform(by, referCamera, input);
      if (!done.ok) return done;
      await looks.adopt(camera, still, done.value.entries[0]?.seq ?? 0);
      return ok({ camera });
    },
    heard: listen.figures,
    look,
    start() {
      link = connectMqtt(opened.broker, listen);
      again();
    },
    async close() {
      closed = true;
      cancel();
      await link?.close();
      await listen.settled();
      await turn;
      await opened.close();
      book.close();
    },
  };
};
