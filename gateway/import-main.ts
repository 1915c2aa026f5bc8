// Takes in at the district what stations wrote onto a disk: npm run gateway-import -- /media/usb
import { existsSync } from "node:fs";
import { systemClock } from "#platform/clock.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { composeGateway } from "./compose.ts";
import { gatewayRunOf } from "./config.ts";
import { type DiskImported, importDisk } from "./services/disk-import.ts";

const FAILED = 1;
const LEFT_SOME = 2;
const MISUSED = 64;

/** Ends the run with a sentence in both languages. */
const fail = (en: string, hi: string, code = FAILED): never => {
  console.error(`${en}\n${hi}`);
  process.exit(code);
};

const [disk] = process.argv.slice(2);
if (disk === undefined)
  fail("Say where the disk is: npm run gateway-import -- /media/usb", "डिस्क कहाँ है, लिखें।", MISUSED);
else if (!existsSync(disk))
  fail(`There is no folder ${disk}: plug the disk in.`, `${disk} नाम का फोल्डर नहीं है: डिस्क लगाएँ।`);
else {
  const gateway = await composeGateway(gatewayRunOf(process.env), systemClock());
  const { stations, left }: DiskImported = await importDisk(gateway, disk).catch((fault: unknown) => {
    if (fault instanceof StorageFault && fault.reason === "locked")
      return fail("The gateway has the log open: stop the gateway first.", "गेटवे चल रहा है: पहले उसे बंद करें।");
    throw fault;
  });
  await gateway.close();
  for (const { station, entries, blobs, answered } of stations)
    console.log(
      `${station}: ${entries} new entries, ${blobs} new photos and files${answered === undefined ? "" : `; witnessed up to #${answered}, the answer is on the disk`}.`,
    );
  for (const { path, code } of left) console.log(`left: ${path} (${code})`);
  if (stations.length === 0 && left.length === 0)
    fail(`${disk} holds no export of a station.`, `${disk} पर किसी थाने का लेखा नहीं है।`, LEFT_SOME);
  if (left.length > 0) process.exitCode = LEFT_SOME;
}
