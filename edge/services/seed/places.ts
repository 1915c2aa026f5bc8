import { type MakePlaceInput, makePlace } from "#domain/custody/acts/place.ts";
import type { Place } from "#domain/place/place.ts";
import type { Perform } from "./perform.ts";

/** The rooms of the training station. */
export interface TrainingPlaces {
  readonly tray: Place;
  readonly yard: Place;
  readonly shelves: readonly Place[];
  readonly boxes: readonly Place[];
  /** under double lock */
  readonly safe: readonly Place[];
}

const named = (hi: string, en: string) => ({ hi, en });

/** Makes room, safe room, racks with shelves, boxes, yard and the counter tray. */
export const seedPlaces = async (perform: Perform): Promise<TrainingPlaces> => {
  const make = (input: Omit<MakePlaceInput, "doubleLock"> & { doubleLock?: boolean }) =>
    perform(makePlace, { doubleLock: false, ...input });
  const tray = await make({ kind: "tray", name: named("काउंटर ट्रे", "Counter tray") });
  const yard = await make({ kind: "yard", name: named("वाहन यार्ड", "Vehicle yard") });
  const room = await make({ kind: "room", name: named("मुख्य कक्ष", "Main room") });
  const strong = await make({
    kind: "room",
    name: named("तिजोरी कक्ष (दोहरा ताला)", "Strong room (double lock)"),
    doubleLock: true,
  });
  const shelves: Place[] = [];
  const boxes: Place[] = [];
  for (let rack = 1; rack <= 6; rack++) {
    const made = await make({ kind: "rack", name: named(`रैक ${rack}`, `Rack ${rack}`), parent: room.place });
    for (let shelf = 1; shelf <= 4; shelf++) {
      const level = await make({ kind: "shelf", name: named(`खाना ${shelf}`, `Shelf ${shelf}`), parent: made.place });
      shelves.push(level);
      if (shelf % 2 === 1) {
        const number = boxes.length + 1;
        boxes.push(await make({ kind: "box", name: named(`डिब्बा ${number}`, `Box ${number}`), parent: level.place }));
      }
    }
  }
  const safe: Place[] = [];
  for (let almirah = 1; almirah <= 3; almirah++)
    safe.push(
      await make({
        kind: "rack",
        name: named(`अलमारी ${almirah}`, `Almirah ${almirah}`),
        parent: strong.place,
        doubleLock: true,
      }),
    );
  return { tray, yard, shelves, boxes, safe };
};
