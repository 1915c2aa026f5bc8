import { join } from "node:path";
import type * as v from "valibot";
import { decided } from "#domain/custody/act.ts";
import type { Photo } from "#domain/item/photo.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import type { RoomSettings, stationFileSchema } from "../../config.ts";
import { createImports } from "../import/imports.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import { openStation } from "../opening/open-station.ts";
import { createStationFile } from "../opening/station-file.ts";
import { createPhotos } from "../photos.ts";
import { openCredentials } from "../sessions/credentials.ts";
import { createPins } from "../sessions/pins.ts";
import { TRAINING_OFFICERS } from "./names.ts";
import { takeOldRegister } from "./old-register.ts";
import { drawTrainingPhotos } from "./photos.ts";
import { seedTraining } from "./seed-training.ts";
import { steppedClock } from "./stepped-clock.ts";

const DAY = 86_400_000;
/** The story is always the same; only its days move with the calendar. */
const SEED = 1973;
const STORY_DAYS = 241;

/** The training station of an invented police station. */
export const TRAINING_STATION = {
  code: "TRAINING-KTW",
  district: "training.invalid",
  districtName: { hi: "प्रशिक्षण जनपद", en: "Training district" },
  name: { hi: "थाना कोतवाली (प्रशिक्षण)", en: "PS Kotwali (training)" },
  training: true,
  cameras: {
    recorder: { kind: "simulated" },
    broker: { kind: "embedded", port: 1883 },
    cameras: [
      { id: "door", name: { hi: "दरवाज़ा", en: "Door" } },
      { id: "room", name: { hi: "कक्ष", en: "Room" } },
    ],
  },
} satisfies v.InferInput<typeof stationFileSchema>;

/** A room with one door on pins that are worked by hand, closed at night. */
const ROOM: RoomSettings = {
  gpio: "memory",
  doors: [
    {
      id: "main",
      name: { hi: "मालखाने का दरवाज़ा", en: "Door of the room" },
      resting: 17,
      working: 27,
      tamper: 22,
      keyBox: 23,
      longMs: 300_000,
    },
  ],
  siren: 24,
  dutyHours: { from: "06:00", to: "22:00" },
};

/** The devices of a room that are worked by hand on a page of their own. */
export const SIMULATED_DEVICES = {
  room: ROOM,
  power: { kind: "simulated" },
  scanner: { kind: "simulated" },
} satisfies Partial<v.InferInput<typeof stationFileSchema>>;

/** What a training station is made of. */
export interface TrainingOptions {
  readonly folder: string;
  /** the end of the story, ms */
  readonly until: number;
  readonly printerPort: number;
  /** such as `SIMULATED_DEVICES`: a door has to be opened before anything is moved behind it */
  readonly devices?: Partial<v.InferInput<typeof stationFileSchema>>;
}

/** Makes a training station in an empty folder: officers with printed PINs, and months of invented custody. */
export const makeTraining = async ({
  folder,
  until,
  printerPort,
  devices = {},
}: TrainingOptions): Promise<{ items: number }> => {
  await createStationFile(folder, {
    ...TRAINING_STATION,
    ...devices,
    printer: { kind: "simulated", port: printerPort },
  });
  const clock = steppedClock(until - STORY_DAYS * DAY);
  const opened = await openStation(folder, { clock, readClock: simulatedClockReading(clock, "training-story") });
  try {
    const credentials = await openCredentials(join(folder, "credentials"));
    const hasher = createPinHasher(opened.keys.pepper, DEFAULT_PIN_COST);
    const pins = createPins({ credentials, hasher, clock, random: randomBytes });
    for (const { pin, ...officer } of TRAINING_OFFICERS) {
      const enrolled = await opened.journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
        const body = { ...officer, officer: mint("officer"), status: "active" as const };
        return decided([{ kind: "officer.enrolled", at: now, subjects: [body.officer], body }], body.officer);
      });
      if (!enrolled.ok) throw new Error(enrolled.error.code);
      const set = await pins.set(enrolled.value.value, pin);
      if (!set.ok) throw new Error(`${officer.number}: ${set.error.code}`);
    }
    const keeper = opened.view.reader.officers().find(({ role }) => role === "moharrir");
    await takeOldRegister(
      createImports({
        journal: opened.journal,
        reader: opened.view.reader,
        rowKey: opened.keys.rows,
        clock,
        privateParts: opened.privateParts,
      }),
      { officer: keeper?.officer ?? "", factors: ["number", "pin"], session: "training" },
    );
    const photos = createPhotos(
      await openBlobs(join(folder, "blobs"), () => Buffer.from(randomBytes(8)).toString("hex")),
    );
    const keep = async (bytes: Uint8Array): Promise<Photo | undefined> => {
      const taken = await photos.take(bytes);
      return taken.ok
        ? { sha256: taken.value.sha256, bytes: taken.value.bytes, mime: taken.value.mime, role: "item" }
        : undefined;
    };
    return await seedTraining({
      journal: opened.journal,
      reader: opened.view.reader,
      clock,
      officers: opened.view.reader.officers(),
      photos: await drawTrainingPhotos(keep),
      until,
      seed: SEED,
    });
  } finally {
    await opened.close();
  }
};
