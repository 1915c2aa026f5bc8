// Writes onto a disk what the district lacks: npm run export -- --to /media/usb [--data data/station] [--all]
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { askControl, controlPath } from "#platform/control-socket.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { openStation } from "./services/opening/open-station.ts";
import { type ExportReport, exportReportSchema, runExport } from "./services/sneakernet-run.ts";

const FAILED = 1;
const MISUSED = 64;
const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["The disk is full. Use a larger one.", "डिस्क भर गई है। बड़ी डिस्क लगाएँ।"],
  link: [
    "A link on the disk leads elsewhere. Use another disk.",
    "डिस्क पर ऐसा लिंक है जो कहीं और ले जाता है। दूसरी डिस्क लगाएँ।",
  ],
};

const { values } = parseArgs({
  options: {
    to: { type: "string" },
    data: { type: "string", default: process.env["MALKHANA_DATA"] ?? "data/station" },
    all: { type: "boolean", default: false },
  },
});

/** Ends the run with a sentence in both languages. */
const fail = (en: string, hi: string, code = FAILED): never => {
  console.error(`${en}\n${hi}`);
  process.exit(code);
};
const say = (en: string, hi: string): void => console.log(`${en}\n${hi}`);

/** By the running station when there is one, since the log has one owner; else by this process. */
const exported = async (data: string, disk: string): Promise<ExportReport> => {
  const asked = { disk: resolve(disk), all: values.all };
  const told = await askControl(controlPath(data), "export", asked);
  if (told) return v.parse(exportReportSchema, told.answer);
  const clock = systemClock();
  const opened = await openStation(data, { clock, readClock: machineClockReading(clock) }).catch((fault: unknown) => {
    if (fault instanceof StorageFault && fault.reason === "locked")
      return fail("The service has the log open: stop the service first.", "सेवा चल रही है: पहले सेवा बंद करें।");
    throw fault;
  });
  try {
    return await runExport(opened, asked);
  } finally {
    await opened.close();
  }
};

const { to: disk, data } = values;
if (disk === undefined) fail("Say where the disk is: --to /media/usb", "डिस्क कहाँ है, लिखें: --to /media/usb", MISUSED);
else if (!existsSync(disk))
  fail(`There is no folder ${disk}: plug the disk in.`, `${disk} नाम का फोल्डर नहीं है: डिस्क लगाएँ।`);
else if (!existsSync(join(data, "station.json"))) fail(`${data} holds no station.`, `${data} में कोई थाना नहीं है।`);
else {
  const report = await exported(data, disk);
  if (report.kind === "fault") {
    const [en, hi] = FAULTS[report.code] ?? [
      `The disk cannot be written (${report.code}). Use another one.`,
      `डिस्क पर लिखा नहीं जा सकता (${report.code})। दूसरी डिस्क लगाएँ।`,
    ];
    fail(en, hi);
  } else {
    const { witnessed, entries, blobs, copied, missing } = report;
    if (witnessed !== null)
      say(
        `The district's answer was on the disk: witnessed up to entry #${witnessed}.`,
        `डिस्क पर जिले का उत्तर मिला: प्रविष्टि #${witnessed} तक जिले ने देख ली।`,
      );
    say(
      `On the disk: ${entries} entries, ${blobs} photos and files (${copied} copied now).`,
      `डिस्क पर: ${entries} प्रविष्टियाँ, ${blobs} फोटो और फाइलें (${copied} अभी लिखी गईं)।`,
    );
    if (missing > 0)
      say(
        `${missing} photos are named by the record and not on this machine.`,
        `${missing} फोटो अभिलेख में हैं पर इस मशीन पर नहीं।`,
      );
    say("At the district: npm run gateway-import -- <disk>", "जिले में: npm run gateway-import -- <डिस्क>");
  }
}
