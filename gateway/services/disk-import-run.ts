import * as v from "valibot";
import { type DiskImported, importDisk } from "./disk-import.ts";

const stationSchema = v.strictObject({
  station: v.string(),
  entries: v.number(),
  blobs: v.number(),
  answered: v.optional(v.number()),
});
/** What a disk brought, as a running gateway tells the command line. */
export const importReportSchema = v.strictObject({
  stations: v.array(stationSchema),
  left: v.array(v.strictObject({ path: v.string(), code: v.string() })),
});

const askedSchema = v.strictObject({ disk: v.string() });

/** What a running gateway does for the command line. */
export const importControl = (gateway: Parameters<typeof importDisk>[0]) => ({
  import: async (asked: unknown): Promise<DiskImported> => importDisk(gateway, v.parse(askedSchema, asked).disk),
});
