import type { Entry } from "../log/entry.ts";
import { type DoorState, type Opening, placesMoved } from "../room/door.ts";
import { doorsBefore } from "./opening-needed.ts";
import type { StationStore } from "./state.ts";

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

const changeDoor = (store: StationStore, entry: Entry, id: string, change: Partial<DoorState>): void => {
  const door = store.door(id);
  if (door) store.putDoor({ ...door, since: entry.at, ...change });
};
const changeOpening = (store: StationStore, code: string, change: (opening: Opening) => Partial<Opening>): void => {
  const opening = store.opening(code);
  if (opening) store.putOpening({ ...opening, ...change(opening) });
};
const openNow = (store: StationStore): string[] => store.doors().flatMap(({ opening }) => opening ?? []);

/** Every entry about a door. */
export const foldDoor = (
  store: StationStore,
  entry: EntryOf<
    | "door.fitted"
    | "door.removed"
    | "door.opened"
    | "door.closed"
    | "door.read"
    | "door.unobserved"
    | "opening.explained"
    | "movement.explained"
  >,
): void => {
  const { at, actor } = entry;
  switch (entry.kind) {
    case "door.fitted": {
      const before = store.door(entry.body.door);
      const known = before
        ? { reading: before.reading, since: before.since }
        : { reading: "unknown" as const, since: at };
      return store.putDoor({ ...entry.body, ...known, ...(before?.opening ? { opening: before.opening } : {}) });
    }
    case "door.removed":
      return store.removeDoor(entry.body.door);
    case "door.opened": {
      const { door, opening, present, initial } = entry.body;
      store.putOpening({
        opening,
        door,
        openedAt: at,
        ...(initial ? { initial } : {}),
        present: present.map((officer) => ({ officer, from: at })),
        movements: 0,
        stills: 0,
      });
      return changeDoor(store, entry, door, { reading: "open", opening });
    }
    case "door.closed": {
      const door = store.door(entry.body.door);
      changeOpening(store, entry.body.opening, ({ present }) => ({
        closedAt: at,
        present: present.map((one) => (one.to ? one : { ...one, to: at })),
      }));
      if (!door) return;
      const { opening: _ended, ...rest } = door;
      return store.putDoor({ ...rest, reading: "closed", since: at });
    }
    case "door.read":
      return changeDoor(store, entry, entry.body.door, { reading: entry.body.reading });
    case "door.unobserved":
      return changeDoor(store, entry, entry.body.door, { reading: "unknown" });
    case "opening.explained":
      return changeOpening(store, entry.body.opening, () => ({
        explained: { officer: actor.officer, at, reason: entry.body.reason },
      }));
    case "movement.explained": {
      const loose = store.looseMovement(entry.body.epoch, entry.body.seq);
      const { reason } = entry.body;
      if (loose) store.putLooseMovement({ ...loose, explained: { officer: actor.officer, at, reason } });
    }
  }
};

/** Who signs in while a door is open is there for the rest of the opening, or until the session ends. */
export const foldPresence = (store: StationStore, entry: EntryOf<"session.opened" | "session.closed">): void => {
  const { officer } = entry.body;
  for (const opening of openNow(store))
    changeOpening(store, opening, ({ present }) => ({
      present:
        entry.kind === "session.opened"
          ? [...present, { officer, from: entry.at }]
          : present.map((one) => (one.officer === officer && !one.to ? { ...one, to: entry.at } : one)),
    }));
};

/** Hangs a movement on the openings of the doors it went through; what went through a closed or unseen door is loose. */
export const foldMovement = (store: StationStore, entry: Entry): void => {
  const places = placesMoved(entry);
  if (!places) return;
  for (const door of doorsBefore(store, places)) {
    if (door.opening && door.reading === "open")
      changeOpening(store, door.opening, ({ movements }) => ({ movements: movements + 1 }));
    else
      store.putLooseMovement({
        epoch: entry.epoch,
        seq: entry.seq,
        at: entry.at,
        kind: entry.kind,
        door: door.door,
        officer: entry.actor.officer,
        ...(entry.second ? { second: entry.second.officer } : {}),
        subjects: entry.subjects,
      });
  }
};

/** A still of an opening is counted with it. */
export const countStill = (store: StationStore, { body }: EntryOf<"still.kept">): void =>
  changeOpening(store, body.of, ({ stills }) => ({ stills: stills + 1 }));
