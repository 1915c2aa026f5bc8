import { decided } from "#domain/custody/act.ts";
import type { EntryDraft } from "#domain/log/entry.ts";
import { ALARMS, type AlarmKind } from "#domain/room/alarm.ts";
import type { DoorState } from "#domain/room/door.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { DoorSettings, RoomSettings } from "../../config.ts";
import { type DoorLoop, type DoorReading, openDoorLoop } from "../../devices/gpio/door-loop.ts";
import type { Gpio, OutputLine } from "../../devices/gpio/gpio.ts";
import type { Alarms } from "../alarms/alarms.ts";
import type { Stills } from "../cameras/stills.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { outsideDuty } from "./duty-hours.ts";

/** Watches the doors of the room from start to stop. */
export interface DoorWatch {
  /** Resolves when everything noticed so far is written. */
  settled(): Promise<void>;
  /** Stops watching; inputs and outputs are the owner's of the pins. */
  close(): Promise<void>;
}

export interface DoorWatchDeps {
  readonly room: RoomSettings;
  readonly gpio: Gpio;
  readonly journal: Pick<Journal, "write" | "onWritten">;
  readonly alarms: Alarms;
  readonly sessions: Pick<Sessions, "signedIn">;
  /** pictures of an opening and a closing; absent where no camera is fitted */
  readonly stills?: Pick<Stills, "take"> | undefined;
  readonly clock: Clock;
}

const SIREN_MS = 180_000;
const LOOP_OPTIONS = { debounceMs: 200, bias: "up" } as const;
/** Alarms that a camera can show; its own troubles bring their pictures themselves. */
const SEEN_KINDS: ReadonlySet<AlarmKind> = new Set([
  "door-nobody",
  "door-hours",
  "door-long",
  "wire-cut",
  "wire-short",
  "tamper",
  "key-box",
]);
type Part = "tamper" | "keyBox";
const PART_ALARMS: Readonly<Record<Part, AlarmKind>> = { tamper: "tamper", keyBox: "key-box" };

/** The entries that one reading of a door makes. */
const draftsOf = (
  door: DoorState | undefined,
  id: string,
  seen: {
    readonly reading: DoorReading;
    readonly at: Instant;
    readonly edges: number;
    readonly initial: boolean;
    readonly present: readonly string[];
  },
  mint: () => string,
): readonly EntryDraft[] => {
  const { reading, at, edges } = seen;
  const more = { edges, ...(seen.initial ? { initial: true as const } : {}) };
  const opening = door?.opening;
  if (reading === "open" && !opening) {
    const code = mint();
    const body = { door: id, opening: code, present: [...seen.present], ...more };
    return [{ kind: "door.opened", at, subjects: [code, ...seen.present], body }];
  }
  if (reading === "closed" && opening)
    return [{ kind: "door.closed", at, subjects: [opening], body: { door: id, opening, ...more } }];
  if (door?.reading === reading) return [];
  return [{ kind: "door.read", at, subjects: [], body: { door: id, reading, ...more } }];
};

/**
 * Puts the doors' openings, closings and faults on record and raises their alarms. What is found at the start is
 * written as found, not as happened.
 * @throws GpioFault when a pin cannot be had
 */
export const openDoorWatch = async (deps: DoorWatchDeps): Promise<DoorWatch> => {
  const { room, gpio, journal, alarms, sessions, clock } = deps;
  const siren = room.siren === undefined ? undefined : await gpio.output(room.siren, { maxOnMs: SIREN_MS });
  const stops: (() => void)[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): void => {
    // one that could not be written must not stop those after it; the journal has told why
    queue = queue.then(work).catch(() => undefined);
  };
  const raise = (kind: AlarmKind, at: Instant, door: DoorSettings): Promise<unknown> =>
    alarms.raise({
      kind,
      at,
      of: door.id,
      facts: { ...door.name },
      ...(door.rooms?.[0] ? { place: door.rooms[0] } : {}),
    });

  const watchDoor = async (door: DoorSettings, loop: DoorLoop): Promise<void> => {
    let late: Cancel = () => undefined;
    const take = async (reading: DoorReading, at: Instant, edges: number, initial: boolean): Promise<void> => {
      const officer = sessions.signedIn()?.officer;
      const present = officer === undefined ? [] : [officer];
      const written = await journal.write(SYSTEM_ACTOR, ({ state, mint }) => {
        const seen = { reading, at, edges, initial, present };
        const drafts = draftsOf(state.door(door.id), door.id, seen, () => mint("opening"));
        // both an opening and a closing speak of the opening first
        return decided(drafts, drafts[0]?.subjects[0]);
      });
      late();
      const moment = reading === "open" ? "open" : "close";
      const of = written.ok ? written.value.value : undefined;
      // pictures come when they come: the next thing the door does is not held up
      if (of) void deps.stills?.take(moment, of).catch(() => undefined);
      if (reading === "cut") await raise("wire-cut", at, door);
      if (reading === "short") await raise("wire-short", at, door);
      if (reading !== "open") return;
      // a station that cannot write still cries
      const began = !written.ok || written.value.entries.length > 0;
      if (began && present.length === 0) await raise("door-nobody", at, door);
      if (began && outsideDuty(room.dutyHours, at)) await raise("door-hours", at, door);
      late = clock.after(door.longMs, () => inTurn(() => raise("door-long", instantOf(clock.now()), door)));
    };
    const start = instantOf(clock.now());
    inTurn(() => take(loop.reading(), start, 0, true));
    stops.push(
      loop.onReading((reading, edges) => {
        const at = instantOf(clock.now());
        inTurn(() => take(reading, at, edges, false));
      }),
      () => late(),
    );
  };

  /** A loop that is closed to ground while all is well. */
  const watchPart = async (door: DoorSettings, part: Part): Promise<void> => {
    const bcm = door[part];
    if (bcm === undefined) return;
    const line = await gpio.input(bcm, LOOP_OPTIONS);
    const look = (): void => {
      const at = instantOf(clock.now());
      if (line.level() === 1) inTurn(() => raise(PART_ALARMS[part], at, door));
    };
    look();
    stops.push(line.onChange(look));
  };

  for (const door of room.doors) {
    const loop = await openDoorLoop(gpio, door, clock);
    await watchDoor(door, loop);
    await watchPart(door, "tamper");
    await watchPart(door, "keyBox");
  }
  if (siren) stops.push(...soundSiren(siren, deps));
  stops.push(
    alarms.onRaised(({ kind }, alarm) => {
      // whoever has to answer for it wants to see it
      if (alarm !== undefined && SEEN_KINDS.has(kind)) void deps.stills?.take("alarm", alarm).catch(() => undefined);
    }),
  );
  return {
    settled: async () => {
      await queue;
    },
    async close() {
      for (const stop of stops) stop();
      siren?.off();
      await queue;
    },
  };
};

/** The siren sounds with every loud alarm, for its time at most, and stops when none is open any more. */
const soundSiren = (siren: OutputLine, { alarms, journal }: DoorWatchDeps): (() => void)[] => [
  alarms.onRaised(({ kind }) => {
    if (ALARMS[kind].loud) siren.pulse(SIREN_MS);
  }),
  journal.onWritten((entries) => {
    if (
      entries.some(({ kind }) => kind === "alarm.acknowledged") &&
      !alarms.open().some(({ kind }) => ALARMS[kind].loud)
    )
      siren.off();
  }),
];
