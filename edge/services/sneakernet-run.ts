import { join } from "node:path";
import * as v from "valibot";
import { randomBytes } from "#platform/crypto.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import type { OpenStation } from "./opening/open-station.ts";
import { DiskFault, exportTo, takeInAnswer } from "./sneakernet.ts";

const count = v.number();
/** What came of an export: figures, or why the disk could not be written (a code of the file system, or `link`). */
export const exportReportSchema = v.union([
  v.strictObject({
    kind: v.literal("done"),
    /** up to which entry the district's answer on the disk witnesses the record */
    witnessed: v.nullable(count),
    entries: count,
    batches: count,
    blobs: count,
    copied: count,
    missing: count,
  }),
  v.strictObject({ kind: v.literal("fault"), code: v.string() }),
]);
export type ExportReport = v.InferOutput<typeof exportReportSchema>;

const askedSchema = v.strictObject({ disk: v.string(), all: v.boolean() });
export type ExportAsked = v.InferOutput<typeof askedSchema>;

/** Takes the district's answer in from a disk, then writes onto it what the district lacks. */
export const runExport = async (opened: OpenStation, { disk, all }: ExportAsked): Promise<ExportReport> => {
  const unique = () => Buffer.from(randomBytes(8)).toString("hex");
  try {
    const witnessed = (await takeInAnswer(opened, disk)) ?? null;
    const blobs = await openBlobs(join(opened.folder, "blobs"), unique);
    return { kind: "done", witnessed, ...(await exportTo(opened, blobs, disk, { all })) };
  } catch (fault) {
    if (fault instanceof DiskFault) return { kind: "fault", code: "link" };
    if (fault instanceof Error && "code" in fault && typeof fault.code === "string")
      return { kind: "fault", code: fault.code };
    throw fault;
  }
};

/** What a running station does for the command line. */
export const exportControl = (opened: OpenStation) => ({
  export: async (asked: unknown): Promise<ExportReport> => runExport(opened, v.parse(askedSchema, asked)),
});
