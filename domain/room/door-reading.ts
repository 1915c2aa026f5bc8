/** What is known of a door. `cut` and `short` speak of its wires; `unknown`: nobody can look. */
export const DOOR_READINGS = ["closed", "open", "cut", "short", "unknown"] as const;
export type DoorReading = (typeof DOOR_READINGS)[number];
