// Writes onto a disk what the district lacks: npm run export -- --to /media/usb [--data data/station] [--all]
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { openStation } from "./services/opening/open-station.ts";
import { DiskFault, exportTo, takeInAnswer } from "./services/sneakernet.ts";

const FAILED = 1;
const MISUSED = 64;

const { values } = parseArgs({
  options: {
    to: { type: "string" },
    data: { type: "string", default: process.env["MALKHANA_DATA"] ?? "data/station" },
    all: { type: "boolean", default: false },
  },
});
const { to: disk, data, all } = values;

/** Ends the run with a sentence in both languages. */
const fail = (en: string, hi: string, code = FAILED): never => {
  console.error(`${en}\n${hi}`);
  process.exit(code);
};

if (disk === undefined) fail("Say where the disk is: --to /media/usb", "डिस्क कहाँ है, लिखें: --to /media/usb", MISUSED);
else if (!existsSync(disk))
  fail(`There is no folder ${disk}: plug the disk in.`, `${disk} नाम का फोल्डर नहीं है: डिस्क लगाएँ।`);
else if (!existsSync(join(data, "station.json"))) fail(`${data} holds no station.`, `${data} में कोई थाना नहीं है।`);
else {
  const clock = systemClock();
  const opened = await openStation(data, { clock, readClock: machineClockReading(clock) }).catch((fault: unknown) => {
    if (fault instanceof StorageFault && fault.reason === "locked")
      return fail("The service has the log open: stop the service first.", "सेवा चल रही है: पहले सेवा बंद करें।");
    throw fault;
  });
  const unique = () => Buffer.from(randomBytes(8)).toString("hex");
  try {
    const witnessed = await takeInAnswer(opened, disk);
    if (witnessed !== undefined)
      console.log(
        `The district's answer was on the disk: witnessed up to entry #${witnessed}.\nडिस्क पर ज़िले का उत्तर मिला: प्रविष्टि #${witnessed} तक साक्ष्यांकित।`,
      );
    const done = await exportTo(opened, await openBlobs(join(data, "blobs"), unique), disk, { all });
    console.log(
      `On the disk: ${done.entries} entries, ${done.blobs} photos and files (${done.copied} copied now).\nडिस्क पर: ${done.entries} प्रविष्टियाँ, ${done.blobs} फ़ोटो और फ़ाइलें (${done.copied} अभी लिखी गईं)।`,
    );
    if (done.missing > 0)
      console.log(
        `${done.missing} photos are named by the record and not on this machine.\n${done.missing} फ़ोटो अभिलेख में हैं पर इस मशीन पर नहीं।`,
      );
    console.log("At the district: npm run gateway-import -- <disk>\nज़िले में: npm run gateway-import -- <डिस्क>");
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (code === "ENOSPC") fail("The disk is full. Use a larger one.", "डिस्क भर गई है। बड़ी डिस्क लगाएँ।");
    if (code === "EROFS" || code === "EACCES" || code === "EIO")
      fail(
        `The disk cannot be written (${code}). Use another one.`,
        `डिस्क पर लिखा नहीं जा सकता (${code})। दूसरी डिस्क लगाएँ।`,
      );
    if (fault instanceof DiskFault) fail(`${fault.message}. Use another disk.`, "डिस्क पर गलत लिंक है। दूसरी डिस्क लगाएँ।");
    throw fault;
  } finally {
    await opened.close();
  }
}
