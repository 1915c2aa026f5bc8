// Takes in at the district what stations wrote onto a disk: npm run gateway-import -- /media/usb
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { systemClock } from "#platform/clock.ts";
import { askControl, controlPath } from "#platform/control-socket.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { composeGateway } from "./compose.ts";
import { gatewayRunOf } from "./config.ts";
import { type DiskImported, importDisk } from "./services/disk-import.ts";
import { importReportSchema } from "./services/disk-import-run.ts";
import { openCouch } from "./stores/couch-log-store.ts";

const FAILED = 1;
const LEFT_SOME = 2;
const MISUSED = 64;

/** Ends the run with a sentence in both languages. */
const fail = (en: string, hi: string, code = FAILED): never => {
  console.error(`${en}\n${hi}`);
  process.exit(code);
};

/** By the running gateway when there is one, since its logs have one owner; else by this process. */
const imported = async (disk: string): Promise<DiskImported> => {
  const run = gatewayRunOf(process.env);
  const told = await askControl(controlPath(run.folder), "import", { disk: resolve(disk) });
  if (told) {
    const { stations, left } = v.parse(importReportSchema, told.answer);
    return {
      left,
      stations: stations.map(({ answered, ...rest }) => ({ ...rest, ...(answered === undefined ? {} : { answered }) })),
    };
  }
  const clock = systemClock();
  const store = run.couchUrl === undefined ? undefined : await openCouch(run.folder, run.couchUrl, clock);
  const gateway = await composeGateway({ ...run, ...(store ? { store } : {}) }, clock);
  try {
    return await importDisk(gateway, disk);
  } catch (fault) {
    if (fault instanceof StorageFault && fault.reason === "locked")
      return fail("The gateway has the log open: stop the gateway first.", "गेटवे चल रहा है: पहले उसे बंद करें।");
    throw fault;
  } finally {
    await gateway.close();
  }
};

const [disk] = process.argv.slice(2);
if (disk === undefined)
  fail("Say where the disk is: npm run gateway-import -- /media/usb", "डिस्क कहाँ है, लिखें।", MISUSED);
else if (!existsSync(disk))
  fail(`There is no folder ${disk}: plug the disk in.`, `${disk} नाम का फोल्डर नहीं है: डिस्क लगाएँ।`);
else {
  const { stations, left } = await imported(disk);
  for (const { station, entries, blobs, answered } of stations)
    console.log(
      `${station}: ${entries} new entries, ${blobs} new photos and files${answered === undefined ? "" : `; witnessed up to #${answered}, the answer is on the disk`}.`,
    );
  for (const { path, code } of left) console.log(`left: ${path} (${code})`);
  if (stations.length === 0 && left.length === 0)
    fail(`${disk} holds no export of a station.`, `${disk} पर किसी थाने का अभिलेख नहीं है।`, LEFT_SOME);
  if (left.length > 0) process.exitCode = LEFT_SOME;
}
