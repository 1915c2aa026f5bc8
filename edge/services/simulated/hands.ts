import type { Bilingual } from "#domain/schema.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { ShiftedClock } from "#platform/shifted-clock.ts";
import type { SimulatedCamera, SimulatedRecorder } from "../../devices/camera/simulated/simulated-recorder.ts";
import type { SimulatedUps, UpsState } from "../../devices/power/ups-simulated.ts";
import type {
  SimulatedPrinter,
  SimulatorButton,
  SimulatorLamps,
} from "../../devices/printer/simulated/simulated-printer.ts";
import type { SimulatedScanner } from "../../devices/scanner/simulated/scanner-simulated.ts";
import { ROOM_PRESSES, type RoomPress, type RoomWorld, type SimulatedRoom } from "../door/simulated-room.ts";

/** What can be done to one camera. */
export const CAMERA_PRESSES = ["cover", "turn", "darken", "stop-recording", "pull-microphone", "clear"] as const;
export type CameraPress = (typeof CAMERA_PRESSES)[number];
/** What can be done to the machine and what stands beside it. */
export const MACHINE_PRESSES = [
  "empty-paper",
  "open-cover",
  "mend-printer",
  "pull-mains",
  "battery-low",
  "mains-back",
  "clock-night",
  "clock-back",
  "clock-right",
] as const;
export type MachinePress = (typeof MACHINE_PRESSES)[number];

/** How the room stands, for a page that draws it. */
export interface RoomState {
  readonly door: (RoomWorld & { readonly siren: boolean }) | undefined;
  readonly cameras: readonly ({ readonly id: string; readonly name: Bilingual } & SimulatedCamera)[];
  readonly printer: { readonly lamps: SimulatorLamps; readonly newest: Uint8Array | undefined } | undefined;
  readonly ups: UpsState | undefined;
  readonly hasScanner: boolean;
  /** the station's own time, and how far it was set off, ms */
  readonly time: string;
  readonly offMs: number;
}

/** Hands in a room that nobody built: what they do goes through the real drivers. Absent devices take no harm. */
export interface Hands {
  press(press: RoomPress | MachinePress): Promise<void>;
  camera(press: CameraPress, camera: string): void;
  scan(text: string): void;
  state(): RoomState;
  /** What a camera shows now, as its recorder gives it. */
  picture(camera: string): string | undefined;
}

export interface HandsDeps {
  readonly room: SimulatedRoom | undefined;
  readonly cameras: SimulatedRecorder | undefined;
  readonly names: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly printer: SimulatedPrinter | undefined;
  readonly ups: SimulatedUps | undefined;
  readonly scanner: SimulatedScanner | undefined;
  readonly clock: ShiftedClock;
  /** remembers how far the clock was set off, beyond the end of this program */
  readonly keepClock: (offMs: number) => void;
}

const CAMERA_DONE: Readonly<Record<CameraPress, Partial<SimulatedCamera>>> = {
  cover: { view: "covered" },
  turn: { view: "moved" },
  darken: { view: "dark" },
  "stop-recording": { recording: false },
  "pull-microphone": { sound: false },
  clear: { view: "as-it-was", recording: true, sound: true },
};
const PRINTER_DONE: Readonly<Partial<Record<MachinePress, SimulatorButton>>> = {
  "empty-paper": "outOfPaper",
  "open-cover": "openCover",
  "mend-printer": "restore",
};
const UPS_DONE: Readonly<Partial<Record<MachinePress, UpsState>>> = {
  "pull-mains": "battery",
  "battery-low": "low",
  "mains-back": "mains",
};
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const IST_MS = 5.5 * HOUR_MS;
const BACK_MS = 2 * HOUR_MS;

/** How far the clock is to be set forward until it is three in the night (IST). */
export const untilThree = (nowMs: number): number => {
  const ofDay = (nowMs + IST_MS) % DAY_MS;
  return (3 * HOUR_MS - ofDay + DAY_MS) % DAY_MS;
};

const isRoomPress = (press: string): press is RoomPress => ROOM_PRESSES.some((each) => each === press);

/** @returns hands on whatever of the station is simulated */
export const createHands = (deps: HandsDeps): Hands => {
  const { room, cameras, names, printer, ups, scanner, clock, keepClock } = deps;
  const setClock = (offMs: number): void => {
    clock.set(offMs);
    keepClock(offMs);
  };
  const CLOCK_DONE: Readonly<Partial<Record<MachinePress, () => void>>> = {
    "clock-night": () => setClock(clock.offMs() + untilThree(clock.now())),
    "clock-back": () => setClock(clock.offMs() - BACK_MS),
    "clock-right": () => setClock(0),
  };
  return {
    async press(press) {
      if (isRoomPress(press)) return room?.press(press);
      const [button, state] = [PRINTER_DONE[press], UPS_DONE[press]];
      if (button) await printer?.press(button);
      if (state) ups?.set(state);
      CLOCK_DONE[press]?.();
    },
    camera: (press, camera) => cameras?.set(camera, CAMERA_DONE[press]),
    scan: (text) => scanner?.scan(text),
    state() {
      const shown = cameras?.cameras() ?? {};
      return {
        door: room && { ...room.world(), siren: room.siren() },
        cameras: names.flatMap(({ id, name }) => {
          const camera = shown[id];
          return camera ? [{ id, name, ...camera }] : [];
        }),
        printer: printer && { lamps: printer.lamps(), newest: printer.papers()[0]?.png },
        ups: ups?.state(),
        hasScanner: scanner !== undefined,
        time: displayTime(instantOf(clock.now())),
        offMs: clock.offMs(),
      };
    },
    picture: (camera) => (cameras?.cameras()[camera] ? `${cameras.url}/api/${camera}/latest.jpg` : undefined),
  };
};
