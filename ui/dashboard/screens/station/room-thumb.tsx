import type { JSX } from "preact";
import type { RoomSight } from "#domain/fleet/lines.ts";
import { Stills } from "../../parts/stills.tsx";
import { useReading } from "../../use-district.ts";

/** The newest picture of the room beside the station's figures; nothing where none was ever kept. */
export const RoomThumb = (props: { readonly station: string; readonly turn: number }): JSX.Element | null => {
  const room = useReading<RoomSight>(`/stations/${props.station}/room/now`, props.turn);
  const newest = room.value.value?.newest;
  return newest ? <Stills station={props.station} stills={[newest]} /> : null;
};
