import { pathOf } from "../place/place.ts";
import { ok, type Result, refuse } from "../result.ts";
import type { DoorState } from "../room/door.ts";
import type { StationState } from "./state.ts";

/**
 * The doors that stand between the counter and these places. A yard has none, and what lies on the counter tray is
 * not in the room.
 */
export const doorsBefore = (
  state: Pick<StationState, "doors" | "place">,
  places: readonly string[],
): readonly DoorState[] => {
  const doors = state.doors();
  if (doors.length === 0) return [];
  const rooms = new Set<string>();
  for (const code of places) {
    const place = state.place(code);
    const [outermost] = place ? pathOf(place, state.place) : [];
    if (outermost?.kind === "room") rooms.add(outermost.place);
  }
  return rooms.size === 0 ? [] : doors.filter((door) => !door.rooms || door.rooms.some((room) => rooms.has(room)));
};

/**
 * Whether property can be moved out of and into these places now: every door before them has to stand open. A door
 * that cannot be seen stops no work; the movement is listed as one without an opening. Refuses `door/closed`.
 */
export const openingNeeded = (
  state: Pick<StationState, "doors" | "place">,
  places: readonly (string | undefined)[],
): Result<true> => {
  const named = places.filter((place) => place !== undefined);
  const closed = doorsBefore(state, named).find(({ reading }) => reading === "closed");
  return closed ? refuse("door/closed", { door: closed.door, hi: closed.name.hi, en: closed.name.en }) : ok(true);
};
