import type { ClipLine, RoomSight, StillLine } from "#domain/fleet/lines.ts";
import { understood } from "#domain/log/meaning.ts";
import type { OrderBody } from "#domain/orders/kinds.ts";
import type { Reader } from "#stores/view/view.ts";
import { stillsUnder } from "./alarm-sight.ts";
import type { DistrictBlobs } from "./blobs.ts";
import type { Orders } from "./orders.ts";
import type { Views } from "./views/views.ts";

/** Pictures and clips of a station's room; whose right to the room was proved before. */
export interface RoomSights {
  room(station: string): Promise<RoomSight>;
  /** The picture or clip that an entry of the record keeps; undefined for every other entry and while it is not here. */
  file(station: string, epoch: number, seq: number): Promise<RoomFile | undefined>;
}

export interface RoomFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface RoomSightDeps {
  readonly views: Pick<Views, "read">;
  readonly orders: Pick<Orders, "read">;
  readonly blobs: Pick<DistrictBlobs, "isHere" | "whole">;
}

/** Under this code a station finds all that its cameras wrote. */
const CAMERAS = "cameras";
const LOOK_BACK = 400;
const MOST_CLIPS = 30;
/** Nothing else is served: a file is shown and never run. */
const MIMES = ["image/jpeg", "image/png", "image/webp", "video/mp4", "video/webm"];

const camerasOf = (reader: Reader): string[] => {
  const told = reader.timeline(CAMERAS, { limit: LOOK_BACK }).flatMap(({ bytes }) => {
    const entry = understood(bytes);
    switch (entry?.kind) {
      case "still.kept":
      case "camera.reference":
        return [entry.body.camera];
      case "camera.missed":
        return entry.body.cameras.map(({ camera }) => camera);
      case "camera.counted":
        return entry.body.counts.map(({ camera }) => camera);
      case "camera.state":
        return entry.body.camera ?? [];
      default:
        return [];
    }
  });
  return [...new Set(told)].sort();
};

const clipLine = (reader: Reader, asked: OrderBody<"clip.asked">, here: (sha256: string) => boolean): ClipLine => {
  const line = { ...asked };
  const found = reader.timeline(asked.ask, { limit: 4 }).map((each) => ({ ...each, entry: understood(each.bytes) }));
  const answer = found.find(({ entry }) => entry?.kind === "clip.answered");
  if (answer?.entry?.kind !== "clip.answered") return { ...line, state: found.length > 0 ? "asked" : "ordered" };
  const { clip, why } = answer.entry.body;
  const { at } = answer.entry;
  const stands = { epoch: answer.epoch, seq: answer.seq, at, ...(clip ? { mime: clip.mime } : {}) };
  if (!clip) return { ...line, state: "none", answer: stands, ...(why ? { why } : {}) };
  return { ...line, state: here(clip.sha256) ? "here" : "coming", answer: stands };
};

const newestOf = (stills: readonly StillLine[]): StillLine | undefined => stills.find(({ here }) => here) ?? stills[0];

/** @returns readings from the stations' views and the orders */
export const createRoomSights = ({ views, orders, blobs }: RoomSightDeps): RoomSights => ({
  async room(station) {
    const { standing } = await orders.read(station);
    const here = (sha256: string): boolean => blobs.isHere(station, sha256);
    return views.read(station, (reader) => {
      const newest = newestOf(stillsUnder(reader, CAMERAS, here));
      return {
        ...(newest ? { newest } : {}),
        cameras: camerasOf(reader),
        clips: standing.clips
          .slice(-MOST_CLIPS)
          .toReversed()
          .map((asked) => clipLine(reader, asked, here)),
      };
    });
  },
  async file(station, epoch, seq) {
    const stored = await views.read(station, (reader) => reader.entry(seq, epoch));
    const entry = stored && understood(stored.bytes);
    if (entry?.kind !== "still.kept" && entry?.kind !== "clip.answered") return undefined;
    const [blob] = entry.blobs;
    if (!blob || !MIMES.includes(blob.mime)) return undefined;
    const bytes = await blobs.whole(station, blob.sha256);
    return bytes && { bytes, mime: blob.mime };
  },
});
