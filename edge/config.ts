import * as v from "valibot";
import { bilingual, integer } from "#domain/schema.ts";
import { STATE_PACK_IDS, STATE_PACKS, type StatePack, statePackSchema } from "#domain/state-pack/packs.ts";
import { cameraSettings } from "./devices/camera/camera-settings.ts";

const printerSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("simulated"), port: integer(0, 65_535) }),
  v.strictObject({ kind: v.literal("tcp"), host: v.string(), port: integer(1, 65_535) }),
  v.strictObject({ kind: v.literal("device"), path: v.string() }),
]);

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
  printer: v.optional(printerSchema, { kind: "simulated", port: 9100 }),
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
  MALKHANA_CHROMIUM: v.optional(v.string()),
  MALKHANA_KIOSK: v.optional(v.string(), "dist/ui/kiosk"),
});

/** What one run is told by its environment. */
export interface RunConfig {
  readonly folder: string;
  readonly port: number;
  /** where the simulated printer shows its paper */
  readonly paperPort: number;
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
  const { MALKHANA_DATA, MALKHANA_PORT, MALKHANA_PAPER_PORT, MALKHANA_CHROMIUM, MALKHANA_KIOSK } = read.output;
  return {
    folder: MALKHANA_DATA,
    port: MALKHANA_PORT,
    paperPort: MALKHANA_PAPER_PORT,
    kiosk: MALKHANA_KIOSK,
    ...(MALKHANA_CHROMIUM ? { chromium: MALKHANA_CHROMIUM } : {}),
  };
};
