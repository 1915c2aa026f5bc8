import { decided } from "#domain/custody/act.ts";
import type { EntryDraft } from "#domain/log/entry.ts";
import type { DoorState } from "#domain/room/door.ts";
import { instantOf, msOf } from "#domain/time.ts";
import type { DoorSettings } from "../../config.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

const sameDoor = (before: DoorState, { name, rooms }: DoorSettings): boolean =>
  before.name.hi === name.hi && before.name.en === name.en && String(before.rooms) === String(rooms);

/**
 * Puts on record which doors the station file names now, and for each one that was watched before, from when to when
 * nobody watched it. Until it is read again such a door is unknown and stops no work.
 * @param watchedUntil when the run before last watched (ms)
 */
export const noteDoors = (
  journal: Pick<Journal, "write">,
  doors: readonly DoorSettings[],
  watchedUntil: number | undefined,
): Promise<unknown> =>
  journal.write(SYSTEM_ACTOR, ({ state, now }) => {
    const drafts: EntryDraft[] = [];
    for (const { door } of state.doors())
      if (!doors.some(({ id }) => id === door))
        drafts.push({ kind: "door.removed", at: now, subjects: [], body: { door } });
    for (const door of doors) {
      const before = state.door(door.id);
      const { id, name, rooms } = door;
      if (!before || !sameDoor(before, door)) {
        const body = { door: id, name, ...(rooms ? { rooms } : {}) };
        drafts.push({ kind: "door.fitted", at: now, subjects: rooms ?? [], body });
      }
      if (!before) continue;
      const to = msOf(now) ?? 0;
      const from = instantOf(Math.min(watchedUntil ?? msOf(before.since) ?? to, to));
      drafts.push({ kind: "door.unobserved", at: now, subjects: [], body: { door: id, from, to: now } });
    }
    return decided(drafts, undefined);
  });
