import * as v from "valibot";
import { NOTIFY_BY } from "#domain/entries/alarm.ts";
import { doorId } from "#domain/entries/door.ts";
import { ROLES } from "#domain/people/officer.ts";
import { bilingual, code, filled, integer } from "#domain/schema.ts";
import { STATE_PACK_IDS, STATE_PACKS, type StatePack, statePackSchema } from "#domain/state-pack/packs.ts";
import { cameraSettings } from "./devices/camera/camera-settings.ts";
import { LABEL_MODEL_NAMES, PRINTER_MODEL_NAMES, type PrinterModelName } from "./devices/printer/models.ts";

/** A way to a printer, and its model where it is not the usual one. */
const printerSchema = (models: [PrinterModelName, ...PrinterModelName[]]) => {
  const model = v.exactOptional(v.picklist(models));
  return v.variant("kind", [
    v.strictObject({ kind: v.literal("simulated"), port: integer(0, 65_535), model }),
    v.strictObject({ kind: v.literal("tcp"), host: v.string(), port: integer(1, 65_535), model }),
    v.strictObject({ kind: v.literal("device"), path: v.string(), model }),
  ]);
};
const GPIO_BACKENDS = ["auto", "onoff", "gpiomon", "memory"] as const;

const bcm = integer(0, 63);
const hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const doorSchema = v.strictObject({
  id: doorId,
  name: bilingual,
  /** rooms behind it by their codes; absent: every room */
  rooms: v.exactOptional(v.array(code)),
  /** BCM pins of its two contacts: the one closed with the door, the one closed when it is open */
  resting: bcm,
  working: bcm,
  tamper: v.exactOptional(bcm),
  keyBox: v.exactOptional(bcm),
  /** standing open for longer raises an alarm */
  longMs: v.optional(integer(10_000, 86_400_000), 300_000),
});
export type DoorSettings = v.InferOutput<typeof doorSchema>;
/** The doors and outputs of the room; none where nothing is fitted. */
const roomSchema = v.strictObject({
  gpio: v.optional(v.picklist(GPIO_BACKENDS), "auto"),
  doors: v.pipe(v.array(doorSchema), v.maxLength(4)),
  siren: v.exactOptional(bcm),
  /** an opening outside these hours (IST) raises an alarm */
  dutyHours: v.exactOptional(v.strictObject({ from: hour, to: hour })),
});
export type RoomSettings = v.InferOutput<typeof roomSchema>;

/** Who is told of a loud alarm that nobody acknowledges, in this order, and by which way. */
const escalationSchema = v.strictObject({
  afterMinutes: v.optional(integer(1, 240), 5),
  contacts: v.pipe(
    v.array(
      v.strictObject({ role: v.picklist(ROLES), by: v.picklist(NOTIFY_BY), to: v.pipe(v.string(), v.minLength(3)) }),
    ),
    v.maxLength(12),
  ),
  smtp: v.exactOptional(
    v.strictObject({
      host: v.string(),
      port: integer(1, 65_535),
      from: v.string(),
      tls: v.optional(v.boolean(), false),
      user: v.exactOptional(v.string()),
      password: v.exactOptional(v.string()),
    }),
  ),
  gsm: v.exactOptional(v.strictObject({ device: v.string(), baud: v.optional(integer(1_200, 921_600), 115_200) })),
});
export type EscalationSettings = v.InferOutput<typeof escalationSchema>;

/**
 * What one station is told before it starts: `station.json` in its data folder. `code` names the station in every
 * entry and in the log's origin, so it never changes.
 */
export const stationFileSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/)),
  district: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,60}$/)),
  /** the district as papers name it */
  districtName: v.optional(bilingual),
  name: bilingual,
  training: v.boolean(),
  statePack: v.optional(v.picklist(STATE_PACK_IDS), "up"),
  /** single words or headings that differ from the pack */
  words: v.optional(v.partial(statePackSchema), {}),
  /** prints labels, and slips too unless these have a printer of their own */
  printer: v.optional(printerSchema(LABEL_MODEL_NAMES), { kind: "simulated", port: 9100 }),
  slipPrinter: v.exactOptional(printerSchema(PRINTER_MODEL_NAMES)),
  /** the morning slip's hour (IST) and language; null: only when it is asked for */
  morningSlip: v.optional(
    v.nullable(
      v.strictObject({
        at: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
        lang: v.optional(v.picklist(["hi", "en"]), "hi"),
      }),
    ),
    { at: "08:00", lang: "hi" },
  ),
  /** an input device that is read without the screen, `/dev/input/by-id/…-event-kbd`; absent: it types into the page */
  scanner: v.exactOptional(
    v.union([
      v.strictObject({ path: v.pipe(v.string(), v.startsWith("/dev/input/")) }),
      v.strictObject({ kind: v.literal("simulated") }),
    ]),
  ),
  /** what knows of mains and battery: a UPS under NUT; absent: nothing does */
  power: v.exactOptional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("nut"), host: v.string(), port: integer(1, 65_535), ups: filled(40) }),
      v.strictObject({ kind: v.literal("simulated") }),
    ]),
  ),
  room: v.exactOptional(roomSchema),
  escalation: v.exactOptional(escalationSchema),
  /** absent: no camera is fitted */
  cameras: v.exactOptional(cameraSettings),
  labelDpi: v.optional(v.picklist([180, 203, 300]), 203),
});
export type StationFile = v.InferOutput<typeof stationFileSchema>;

/** The pack with the station's own words laid over it. */
export const packOf = (station: StationFile): StatePack =>
  v.parse(statePackSchema, { ...STATE_PACKS[station.statePack], ...station.words });

const NUMBER = (name: string, fallback: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, `${name} is a port number, for example ${fallback}`), v.transform(Number)),
    String(fallback),
  );

const environmentSchema = v.object({
  MALKHANA_DATA: v.optional(v.string(), "data/station"),
  MALKHANA_PORT: NUMBER("MALKHANA_PORT", 8080),
  MALKHANA_PAPER_PORT: NUMBER("MALKHANA_PAPER_PORT", 8081),
  MALKHANA_ROOM_PORT: NUMBER("MALKHANA_ROOM_PORT", 8082),
  MALKHANA_CHROMIUM: v.optional(v.string()),
  MALKHANA_KIOSK: v.optional(v.string(), "dist/ui/kiosk"),
});

/** What one run is told by its environment. */
export interface RunConfig {
  readonly folder: string;
  readonly port: number;
  /** where the simulated printer shows its paper */
  readonly paperPort: number;
  /** where the simulated room is drawn */
  readonly roomPort: number;
  readonly chromium?: string;
  /** folder of the built kiosk */
  readonly kiosk: string;
}

/**
 * Reads the environment.
 * @throws Error naming every wrong key at once, each with a right example
 */
export const runConfigOf = (environment: Readonly<Record<string, string | undefined>>): RunConfig => {
  const read = v.safeParse(environmentSchema, environment);
  if (!read.success) throw new Error(read.issues.map((issue) => issue.message).join("\n"));
  const { MALKHANA_DATA, MALKHANA_PORT, MALKHANA_PAPER_PORT, MALKHANA_ROOM_PORT, MALKHANA_CHROMIUM, MALKHANA_KIOSK } =
    read.output;
  return {
    folder: MALKHANA_DATA,
    port: MALKHANA_PORT,
    paperPort: MALKHANA_PAPER_PORT,
    roomPort: MALKHANA_ROOM_PORT,
    kiosk: MALKHANA_KIOSK,
    ...(MALKHANA_CHROMIUM ? { chromium: MALKHANA_CHROMIUM } : {}),
  };
};
