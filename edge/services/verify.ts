import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDurablePouch, type PouchHandle } from "#platform/pouch/durable.ts";
import { type StorageFault, storageFaultOf } from "#platform/pouch/storage-fault.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { LogBroken } from "#stores/station-log/station-log.ts";
import { createChecks, type StationName, type VerifyOptions } from "./verify-checks.ts";
import { type EpochReport, type Finding, outcomeOf, type VerifyReport } from "./verify-report.ts";

const readStation = async (folder: string): Promise<StationName | undefined> => {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, "station.json"), "utf8"));
    if (typeof value !== "object" || value === null || !("code" in value) || !("district" in value)) return undefined;
    const { code, district } = value;
    return typeof code === "string" && typeof district === "string" ? { code, district } : undefined;
  } catch {
    return undefined;
  }
};

const storageFinding = (fault: StorageFault, entries: number): Finding => {
  if (fault.reason === "locked") return { code: "locked" };
  if (fault.reason === "corrupt") return { code: "storage-damaged", detail: `after ${entries} entries` };
  return { code: "unreadable", detail: fault.message };
};

/**
 * Checks a station's data folder from the disk, with no service running: every entry, the tree against every signed
 * checkpoint, private records, photos and files. Writes nothing of the station's; never throws for what it finds.
 */
export const verifyFolder = async (folder: string, options: VerifyOptions): Promise<VerifyReport> => {
  const findings: Finding[] = [];
  const epochs: EpochReport[] = [];
  const counts = { privateRecords: 0, blobs: 0 };
  let done = 0;
  const reportOf = (station: string): VerifyReport => ({
    outcome: outcomeOf(findings),
    station,
    epochs,
    ...counts,
    findings,
  });

  const station = await readStation(folder);
  if (!station) findings.push({ code: "no-station" });
  if (!existsSync(join(folder, "log", "CURRENT"))) findings.push({ code: "no-log" });
  if (!station || findings.length > 0) return reportOf(station?.code ?? "");

  let pouch: PouchHandle | undefined;
  try {
    pouch = await openDurablePouch(join(folder, "log"));
    const log = await openPouchLog({ pouch, station: station.code, sha: options.sha });
    const checks = createChecks({ folder, station, options, pouch, log, findings, counts });
    const head = await log.head();
    if (head.size === 0) findings.push({ code: "no-entries" });
    for (let epoch = 1; epoch <= head.epoch && head.size > 0; epoch++) {
      const report = await checks.epoch(epoch, epoch === head.epoch ? head.size : undefined, (entries) => {
        done += entries;
        options.onProgress?.(done);
      });
      epochs.push(report);
    }
    await checks.afterwards(epochs);
  } catch (error) {
    if (error instanceof LogBroken) findings.push({ code: "entry-altered", epoch: error.epoch, seq: error.at });
    else findings.push(storageFinding(storageFaultOf(error), done));
  } finally {
    await pouch?.close().catch(() => undefined);
  }
  return reportOf(station.code);
};
