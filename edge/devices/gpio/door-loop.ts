import type { Clock } from "#platform/clock.ts";
import type { Gpio, InputLine } from "./gpio.ts";

/** What two contacts say of a door. `cut` and `short`: the wires, not the door. */
export type DoorReading = "closed" | "open" | "cut" | "short";

/** The two inputs of a door's change-over contact. */
export interface DoorLoop {
  /** what stood when the loop was opened is no change */
  reading(): DoorReading;
  onReading(listener: (reading: DoorReading, edges: number) => void): () => void;
}

const DEBOUNCE_MS = 40;
/** Both contacts are open for a moment while the magnet travels: a fault must stand longer. */
const FAULT_MS = 150;
/** Contacts that change together settle one after the other: between the two they say what never was. */
const TOGETHER_MS = 20;

/**
 * What the levels mean: a change-over reed, common to ground, both inputs pulled up. The resting contact is to
 * ground while the door is closed, the other while it is open.
 */
const readingOf = (resting: InputLine, working: InputLine): DoorReading => {
  if (resting.level() === 0) return working.level() === 1 ? "closed" : "short";
  return working.level() === 0 ? "open" : "cut";
};

/** @param pins BCM numbers of the contact closed with the door, and of the one closed when it is open */
export const openDoorLoop = async (
  gpio: Pick<Gpio, "input">,
  pins: { readonly resting: number; readonly working: number },
  clock: Pick<Clock, "after">,
): Promise<DoorLoop> => {
  const options = { debounceMs: DEBOUNCE_MS, bias: "up" } as const;
  const [resting, working] = [await gpio.input(pins.resting, options), await gpio.input(pins.working, options)];
  const listeners = new Set<(reading: DoorReading, edges: number) => void>();
  let told = readingOf(resting, working);
  let cancel = (): void => undefined;
  let edges = 0;

  const tell = (): void => {
    const now = readingOf(resting, working);
    if (now === told) return;
    told = now;
    const seen = edges;
    edges = 0;
    for (const listener of listeners) listener(now, seen);
  };
  const look = (change: { readonly edges: number }): void => {
    edges += change.edges;
    cancel();
    const now = readingOf(resting, working);
    cancel = clock.after(now === "open" || now === "closed" ? TOGETHER_MS : FAULT_MS, tell);
  };
  resting.onChange(look);
  working.onChange(look);
  return {
    reading: () => told,
    onReading(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
